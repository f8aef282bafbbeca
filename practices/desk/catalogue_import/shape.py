"""What the files may hold: kinds of values, and the columns that give each key its kind and its field."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.conf import settings
from modeltranslation.utils import build_localized_fieldname

from networks.languages.controls import in_one_line
from networks.languages.invisible import without_invisible
from networks.models.limits import rows_fault

FILE_LANGUAGES = ("en", "fr")  # of the files; a further language of the site does not change their shape
NAME_LANGUAGES = [code for code, _ in settings.LANGUAGES if code not in FILE_LANGUAGES]  # of names alone
LARGEST_NUMBER = 2**63 - 1

Say = Callable[[str, str], None]  # takes the field and what is wrong with it


class JsonObject(dict):
    """An object as a file writes it; `repeated` are the keys that stand twice in it, which a dict drops in silence."""

    def __init__(self, pairs: Sequence[tuple[str, Any]] = ()):
        super().__init__(pairs)
        self.repeated = [key for key, times in Counter(key for key, _ in pairs).items() if times > 1]


JSON_WORDS = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list"}


def in_words(value: Any) -> str:
    return JSON_WORDS.get(type(value), "an object" if isinstance(value, dict) else "null")


@dataclass(frozen=True)
class Kind:
    """A kind of value; null stands for "not known" and reads as `empty`, and so does a value that is refused."""

    words: str
    types: tuple[type, ...]
    empty: Any = None
    required: bool = False

    def read(self, value: Any, field: str, say: Say) -> Any:
        """The value as the site keeps it; what is wrong with it goes to `say`."""
        if value is None or (value == "" and str in self.types):
            if self.required:
                say(field, "must not be empty")
            return self.empty
        if type(value) not in self.types:
            say(field, f"must be {self.words}, not {in_words(value)}")
            return self.empty
        return self.clean(value, field, say)

    def clean(self, value: Any, field: str, say: Say) -> Any:
        if isinstance(value, int | float) and abs(value) > LARGEST_NUMBER:
            say(field, "is too large a number")
            return self.empty
        return value


@dataclass(frozen=True)
class TextKind(Kind):
    words: str = "a text"
    types: tuple[type, ...] = (str,)
    empty: str = ""
    has_lines: bool = False

    def clean(self, value: str, field: str, say: Say) -> str:
        if any(unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\n\r\t" for letter in value):
            say(field, "holds a character that no text may hold")
            return self.empty
        if not without_invisible(value).strip():
            return self.read(None, field, say)
        return value.strip() if self.has_lines else in_one_line(value).strip()


@dataclass(frozen=True)
class ListKind(Kind):
    """A list of values of one kind, none of them twice; one that is refused keeps its place, empty."""

    words: str = "a list"
    types: tuple[type, ...] = (list,)
    empty: tuple = ()
    item: Kind = field(default_factory=TextKind)

    def clean(self, value: list, field: str, say: Say) -> list:
        if fault := rows_fault(len(value)):
            say(field, fault)
            return list(self.empty)
        items = [self.item.read(item, f"{field}, item {number}", say) for number, item in enumerate(value, start=1)]
        for number, item in enumerate(items, start=1):
            if item and items.index(item) + 1 < number:
                say(f"{field}, item {number}", f"repeats item {items.index(item) + 1}")
        return items


@dataclass(frozen=True)
class ObjectKind(Kind):
    """An object with exactly the keys of its columns."""

    words: str = "an object"
    types: tuple[type, ...] = (JsonObject,)
    columns: dict[str, "FileColumn"] = field(default_factory=dict)
    unknown: str = "is not a key of this file"

    def clean(self, value: JsonObject, field: str, say: Say) -> dict[str, Any]:
        return read_object(value, self.columns, lambda key, reason: say(f"{field}, {key}", reason), self.unknown)


def read_object(
    raw: JsonObject, columns: dict[str, "FileColumn"], say: Say, unknown: str = ObjectKind.unknown
) -> dict[str, Any]:
    """The object's values, one for every column; what is wrong with keys and values goes to `say`."""
    for key in raw.keys() - columns.keys():
        say(key, unknown)
    for key in columns.keys() - raw.keys():
        if not columns[key].optional:
            say(key, "is missing")
    for key in raw.repeated:
        say(key, "stands twice in this entry")
    return {
        key: column.kind.read(raw[key], key, say) if key in raw else column.kind.empty
        for key, column in columns.items()
    }


@dataclass(frozen=True)
class FileColumn:
    """What a key holds, the model's field that keeps it (none: the mapping says where it goes), and in which form."""

    kind: Kind
    field: str = ""
    form: Callable[[Any], Any] = lambda value: value
    optional: bool = False


TEXT = TextKind()
LINES = replace(TEXT, has_lines=True)
NAME = replace(TEXT, required=True)
TEXTS = ListKind(words="a list of texts", item=NAME)
WHOLE_NUMBER = Kind("a whole number", (int,))
NUMBER = Kind("a number", (int, float))
YES_NO = Kind("true or false", (bool,))


def translated(key: str, kind: Kind = TEXT, form: Callable[[Any], Any] = lambda value: value) -> dict[str, FileColumn]:
    return {f"{key}_{language}": FileColumn(kind, f"{key}_{language}", form) for language in FILE_LANGUAGES}


def names_kind() -> ObjectKind:
    columns = {code: FileColumn(TEXT, optional=True) for code in NAME_LANGUAGES}
    none = dict.fromkeys(NAME_LANGUAGES, "")
    return ObjectKind("names by language", empty=none, columns=columns, unknown="is no further language of the site")


def names_by_column(names: dict[str, str]) -> dict[str, str]:
    """Names by language, such as those of a city, by the columns that keep them."""
    return {build_localized_fieldname("name", language): name for language, name in names.items()}


NAMES = FileColumn(names_kind(), optional=True)
NAME_KEYS = {build_localized_fieldname("name", language): f"names, {language}" for language in NAME_LANGUAGES}
