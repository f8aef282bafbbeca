"""On PostgreSQL, a column for each thing that search asks: an index knows no weights, so those had to be looked up.

The texts are stored beside the rows, so that collecting the ids of many hits reads few pages.
"""

from django.db import migrations

TABLE = "practices_searchentry"
TITLE, SUMMARY, *REST = ("title", "summary", "sections", "topics", "cities", "countries", "networks")
# A word ends each column and is then taken out, so that no phrase reaches from one column into the next.
END = "endofcolumn"
JOINED = f" || ' {END} ' || ".join(REST)
STEMS = " || ".join(
    f"setweight(to_tsvector('simple', {text} || ' {END}'), '{weight}')"
    for text, weight in ((TITLE, "A"), (SUMMARY, "B"), (JOINED, "C"))
)
COLUMNS = {
    "stems": f"ts_delete({STEMS}, '{END}')",
    "titles": f"to_tsvector('simple', {TITLE})",
    "beginnings": "strip(to_tsvector('simple', forms))",
}
ADDED = ", ".join(f"ADD COLUMN {name} tsvector GENERATED ALWAYS AS ({made}) STORED" for name, made in COLUMNS.items())
INDEXES = " ".join(f"CREATE INDEX practices_search_{name} ON {TABLE} USING gin({name});" for name in COLUMNS)


def columns(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"ALTER TABLE {TABLE} SET (toast_tuple_target = 128)")
        schema_editor.execute(f"ALTER TABLE {TABLE} DROP COLUMN document, {ADDED}")
        schema_editor.execute(INDEXES)


class Migration(migrations.Migration):
    dependencies = [("practices", "0005_search_entry_ids")]

    operations = [migrations.RunPython(columns)]
