"""Facts that two files state must be the same in both; where one says nothing, or is faulty, nothing is compared."""

from .files import SourceEntry
from .practices import places


def reject_other_countries(practices: list[SourceEntry], cities: dict[str, SourceEntry]) -> None:
    """Reject a practice's country that is not the one of its city or, where no city leads, of any of its cities."""
    for practice in practices:
        names = [practice["city"]] if practice["city"] else places(practice)
        stated = {name: cities[name]["country"] for name in names if name in cities}
        if practice["country"] and stated and all(stated.values()) and practice["country"] not in stated.values():
            facts = ", ".join(f"{name} is in {country}" for name, country in stated.items())
            practice.reject("country", f"is “{practice['country']}”, but {facts}")


def reject_one_sided_memberships(cities: dict[str, SourceEntry], networks: dict[str, SourceEntry]) -> None:
    """Reject a membership that only the city or only the network states."""
    _reject_one_sided(cities, "networks", networks, "member_cities")
    _reject_one_sided(networks, "member_cities", cities, "networks")


def _reject_one_sided(entries: dict[str, SourceEntry], key: str, others: dict[str, SourceEntry], back: str) -> None:
    for name, entry in entries.items():
        for field, other in entry.names_at(key):
            if other in others and back not in others[other].faulty_fields and name not in others[other][back]:
                entry.reject(field, f"“{other}” does not name “{name}” among its {back}")
