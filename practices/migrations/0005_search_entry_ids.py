"""Give each search entry the id that tells its practice and its language; the full-text tables follow by themselves."""

from django.db import migrations
from django.db.models import F, Value
from django.db.models.functions import Ord, Substr

LANGUAGES = 1024


def renumber(apps, schema_editor):
    entries = apps.get_model("practices", "SearchEntry").objects.using(schema_editor.connection.alias)
    first, second = (Ord(Substr("language", place)) - Value(ord("a")) for place in (1, 2))
    entries.update(id=-(F("practice_id") * LANGUAGES + first * 26 + second))  # no former id is below nought
    entries.update(id=-F("id"))


class Migration(migrations.Migration):
    dependencies = [("practices", "0004_covering_indexes")]

    operations = [migrations.RunPython(renumber, migrations.RunPython.noop, elidable=True)]
