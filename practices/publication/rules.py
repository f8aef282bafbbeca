"""What a practice needs before visitors may see it."""

from django.utils.translation import gettext_lazy

from practices.models import Practice

BOTH_PLACES = gettext_lazy("Name its cities or a country, not both: the country follows from the cities.")


NO_PLACE = gettext_lazy("A published practice needs a place: name its cities, or the country.")


NO_TOPIC = gettext_lazy("A published practice needs at least one topic.")


Status = Practice.Status


def place_fault(*, cities: bool, country: bool, status: str) -> str:
    if cities and country:
        return str(BOTH_PLACES)
    return str(NO_PLACE) if status == Status.PUBLISHED and not cities and not country else ""


def topic_fault(*, topics: bool, status: str) -> str:
    return str(NO_TOPIC) if status == Status.PUBLISHED and not topics else ""


def obstacles(practice: Practice) -> list[str]:
    cities, topics = bool(practice.places), bool(practice.topics.all())
    place = place_fault(cities=cities, country=bool(practice.country_id), status=Status.PUBLISHED)
    return list(filter(None, [place, topic_fault(topics=topics, status=Status.PUBLISHED)]))
