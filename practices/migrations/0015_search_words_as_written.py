from django.db import migrations, models


def forget_words(apps, schema_editor):
    """They are made anew after all migrations; on the way back, two rows for a word would break the former rule."""
    apps.get_model("practices", "SearchWord").objects.all().delete()


class Migration(migrations.Migration):
    """The words of search as they are written, those of titles apart, and those of sections too."""

    renews_search = True

    dependencies = [("practices", "0014_search_renewed")]

    operations = [
        migrations.RunPython(forget_words, migrations.RunPython.noop),
        migrations.AddField("searchword", "in_title", models.BooleanField(default=False)),
        migrations.AddField("searchword", "written", models.CharField(default="", max_length=60), preserve_default=False),
        migrations.RemoveConstraint("searchword", "search_word_once_a_language"),
        migrations.AddConstraint(
            "searchword",
            models.UniqueConstraint(fields=["language", "word", "in_title"], name="search_word_once"),
        ),
        migrations.RunPython(migrations.RunPython.noop, forget_words),
    ]
