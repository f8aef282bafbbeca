from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import translation

from practices.changes.gathering import gathered_changes

from .agreement import reject_one_sided_memberships, reject_other_countries
from .cities import CityMapping
from .faults import Fault, ImportRefused, Place
from .files import SourceEntry, SourceFile, read_file
from .last_import import LastImport, release_hashes
from .mapping import Mapping, Rows
from .names import reject_repeated_names, reject_unknown_names
from .networks import NetworkMapping
from .practices import PracticeMapping
from .topics import TopicMapping
from .validation import reject_what_models_refuse
from .writing import Outcome, write

TOPICS, CITIES, NETWORKS, PRACTICES = TopicMapping(), CityMapping(), NetworkMapping(), PracticeMapping()
MAPPINGS: tuple[Mapping, ...] = (TOPICS, CITIES, NETWORKS, PRACTICES)  # each refers to those before it


@dataclass
class Report:
    """Entries by file and by what became of them; what the editors deleted, and the keys left as they have them."""

    counts: defaultdict[str, Counter] = field(default_factory=lambda: defaultdict(Counter))
    deleted: list[Place] = field(default_factory=list)
    left: dict[Place, list[str]] = field(default_factory=dict)

    def add(self, entry: SourceEntry, outcome: Outcome) -> None:
        place = Place(entry.file, entry.position, entry.name)
        self.counts[entry.file][outcome.state] += 1
        if outcome.state == "deleted":
            self.deleted.append(place)
        if outcome.keys_left:
            self.left[place] = outcome.keys_left

    @property
    def changes_nothing(self) -> bool:
        return not any(count["new"] or count["changed"] for count in self.counts.values())


@gathered_changes()
@translation.override(settings.LANGUAGE_CODE)
def import_folder(path: Path, moment: datetime, *, dry_run: bool = False) -> Report:
    """Bring the catalogue to what a folder says, and report what that changes; a dry run takes it back.

    New rows count as made, and new practices as published, at the moment given. Rows of which the folder says
    nothing stay, what editors changed stays, and what they deleted does not come back. Raises ImportRefused with every
    fault, and changes nothing then.
    """
    folder = read_folder(path)
    check_folder(folder)
    rows: Rows = defaultdict(dict)
    last, report = LastImport(_hashes_before(folder)), Report()
    for mapping in MAPPINGS:
        for entry in folder[mapping.file].entries:
            report.add(entry, write(mapping, entry, rows, moment, last))
    last.save()
    transaction.set_rollback(dry_run)
    return report


def read_folder(path: Path) -> dict[str, SourceFile]:
    """The four files by name; ImportRefused if there is no folder to read them from."""
    if not path.is_dir():
        raise ImportRefused([Fault(str(path), reason="is not a folder")])
    return {mapping.file: read_file(path / mapping.file, mapping.columns, mapping.name_key) for mapping in MAPPINGS}


def _hashes_before(folder: dict[str, SourceFile]) -> set[str]:
    """The hashes of the releases that kept none, if practices of the folder are here; else the site comes from none."""
    is_loaded = any(PRACTICES.find(entry) for entry in folder[PRACTICES.file].entries)
    return release_hashes() if is_loaded else set()


def check_folder(folder: dict[str, SourceFile]) -> None:
    """Raise ImportRefused with all that is wrong in the files, in what they say of each other, or to the models."""
    for mapping in MAPPINGS:
        entries = folder[mapping.file].entries
        reject_repeated_names(mapping, entries)
        for entry in entries:
            mapping.check(entry)
    reject_unknown_names(folder, MAPPINGS)
    _check_agreement(folder)
    for mapping in MAPPINGS:
        for entry in folder[mapping.file].entries:
            reject_what_models_refuse(mapping, entry)
    faults = [fault for source in folder.values() for fault in source.faults]
    if faults:
        raise ImportRefused(faults)


def _check_agreement(folder: dict[str, SourceFile]) -> None:
    cities, networks = _by_reference(CITIES, folder), _by_reference(NETWORKS, folder)
    reject_other_countries(folder[PRACTICES.file].entries, cities)
    reject_one_sided_memberships(cities, networks)


def _by_reference(mapping: Mapping, folder: dict[str, SourceFile]) -> dict[str, SourceEntry]:
    """The entries of a file by the name that others use; the first one where two have the same."""
    return {mapping.reference(entry): entry for entry in reversed(folder[mapping.file].entries)}
