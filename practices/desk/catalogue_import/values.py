"""What a file says of an entry and what its row holds, field by field in one plain form, so that the two compare."""

from dataclasses import replace
from typing import Any

from django.db.models import Model

from .files import SourceEntry
from .mapping import Links, Mapping, Parts, Rows

Values = dict[str, Any]  # by field of the model or key of a list
NOTHING: tuple[Any, ...] = ("", [])  # the values that say that nothing is known


def file_values(mapping: Mapping, entry: SourceEntry, rows: Rows) -> Values:
    facts = {field: _plain(mapping.model, field, value) for field, value in mapping.facts(entry).items()}
    country = {"country": mapping.country(entry)} if "country" in mapping.columns else {}
    parts = {each.key: _listed(each, [_texts(part, each) for part in each.rows]) for each in mapping.parts(entry)}
    return (
        facts | country | parts | {each.key: _listed(each, each.names) for each in links_to_rows(mapping, entry, rows)}
    )


def row_values(mapping: Mapping, entry: SourceEntry, row: Model, rows: Rows) -> Values:
    facts = {field: _plain(mapping.model, field, getattr(row, field)) for field in mapping.facts(entry)}
    parts = {
        each.key: _listed(each, [_texts(vars(part), each) for part in getattr(row, each.relation).all()])
        for each in mapping.parts(entry)
    }
    links = {each.key: _listed(each, _names(each, row, rows)) for each in mapping.links(entry)}
    if "country" in mapping.columns:
        facts["country"] = row.country.iso if row.country else ""  # type: ignore[attr-defined]
    return facts | parts | links


def links_to_rows(mapping: Mapping, entry: SourceEntry, rows: Rows) -> list[Links]:
    """The links of an entry, without the names of what editors deleted."""
    return [
        replace(links, names=[name for name in links.names if name in rows[links.model]])
        for links in mapping.links(entry)
    ]


def _plain(model: type[Model], field: str, value: Any) -> Any:
    column: Any = model._meta.get_field(field)
    plain = column.get_prep_value(column.to_python(value))
    return "" if plain is None else plain.replace("\r\n", "\n") if isinstance(plain, str) else plain


def _texts(part: dict[str, Any], parts: Parts) -> list[str]:
    return [(part[field] or "").replace("\r\n", "\n") for field in parts.fields]


def _names(links: Links, row: Model, rows: Rows) -> list[str]:
    """The names by which the files know the rows that a row is tied to now."""
    names = {other.pk: name for name, other in rows[links.model].items()}
    tied = getattr(row, links.relation).all()
    others = [getattr(each, links.by) for each in tied] if links.by else tied
    return [names.get(other.pk, other.name_en) for other in others]


def _listed(items: Parts | Links, values: list) -> list:
    return values if items.ordered else sorted(values)
