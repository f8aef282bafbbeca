"""What the database itself needs for full-text search: FTS5 with triggers on SQLite, a tsvector with GIN on PostgreSQL."""

from django.db import migrations

COLUMNS = ("title", "summary", "sections", "topics", "cities", "countries", "networks", "forms")
TABLE = "practices_searchentry"


def columns(prefix=""):
    return ", ".join(f"{prefix}{column}" for column in COLUMNS)


SQLITE = f"""
CREATE VIRTUAL TABLE practices_search USING fts5(
    {columns()}, content='{TABLE}', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3');
CREATE TRIGGER practices_search_added AFTER INSERT ON {TABLE} BEGIN
    INSERT INTO practices_search(rowid, {columns()}) VALUES (new.id, {columns("new.")});
END;
CREATE TRIGGER practices_search_gone AFTER DELETE ON {TABLE} BEGIN
    INSERT INTO practices_search(practices_search, rowid, {columns()}) VALUES ('delete', old.id, {columns("old.")});
END;
CREATE TRIGGER practices_search_changed AFTER UPDATE ON {TABLE} BEGIN
    INSERT INTO practices_search(practices_search, rowid, {columns()}) VALUES ('delete', old.id, {columns("old.")});
    INSERT INTO practices_search(rowid, {columns()}) VALUES (new.id, {columns("new.")});
END;
"""
SQLITE_BACK = """
DROP TRIGGER practices_search_added; DROP TRIGGER practices_search_gone; DROP TRIGGER practices_search_changed;
DROP TABLE practices_search;
"""

WEIGHTS = dict(zip(COLUMNS, "ABCCCCCD", strict=True))
# A word ends each column and is then taken out, so that no phrase reaches from one column into the next.
END = "endofcolumn"
COLUMNS_WEIGHTED = " || ".join(
    f"setweight(to_tsvector('simple', {column} || ' {END}'), '{weight}')" for column, weight in WEIGHTS.items()
)
DOCUMENT = f"ts_delete({COLUMNS_WEIGHTED}, '{END}')"
POSTGRESQL = f"""
ALTER TABLE {TABLE} ADD COLUMN document tsvector GENERATED ALWAYS AS ({DOCUMENT}) STORED;
CREATE INDEX practices_search_document ON {TABLE} USING gin(document);
"""
POSTGRESQL_BACK = f"ALTER TABLE {TABLE} DROP COLUMN document;"


def run(statements):
    def operation(apps, schema_editor):
        sql = statements[schema_editor.connection.vendor]
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.connection.cursor().executescript(sql)
        else:
            schema_editor.execute(sql)

    return operation


class Migration(migrations.Migration):
    dependencies = [("practices", "0002_search")]

    operations = [
        migrations.RunPython(
            run({"sqlite": SQLITE, "postgresql": POSTGRESQL}),
            run({"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}),
        )
    ]
