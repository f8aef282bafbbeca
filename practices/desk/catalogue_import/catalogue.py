from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import translation

from practices.changes.gathering import gathered_changes

from .agreement import reject_one_sided_memberships, reject_other_countries
from .cities import CityMapping
from .faults import Fault, ImportRefused
from .files import SourceEntry, SourceFile, read_file
from .mapping import Mapping, Rows
from .names import reject_repeated_names, reject_unknown_names
from .networks import NetworkMapping
from .practices import PracticeMapping
from .topics import TopicMapping
from .validation import reject_what_models_refuse
from .writing import write

TOPICS, CITIES, NETWORKS, PRACTICES = TopicMapping(), CityMapping(), NetworkMapping(), PracticeMapping()
MAPPINGS: tuple[Mapping, ...] = (TOPICS, CITIES, NETWORKS, PRACTICES)  # each refers to those before it


@gathered_changes()
@translation.override(settings.LANGUAGE_CODE)
def import_folder(path: Path, moment: datetime) -> dict[str, Counter]:
    """Bring the catalogue to what a folder says, and count by file what is "new", "changed" and "as before".

    New rows count as made, and new practices as published, at the moment given. Rows of which the folder says
    nothing stay. Raises ImportRefused with every fault, and changes nothing then.
    """
    folder = read_folder(path)
    check_folder(folder)
    rows: Rows = defaultdict(dict)
    return {
        mapping.file: Counter(write(mapping, entry, rows, moment) for entry in folder[mapping.file].entries)
        for mapping in MAPPINGS
    }


def read_folder(path: Path) -> dict[str, SourceFile]:
    """The four files by name; ImportRefused if there is no folder to read them from."""
    if not path.is_dir():
        raise ImportRefused([Fault(str(path), reason="is not a folder")])
    return {mapping.file: read_file(path / mapping.file, mapping.columns, mapping.name_key) for mapping in MAPPINGS}


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
