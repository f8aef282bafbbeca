from django.db import migrations

FIELDS = ("title", "summary", "purpose", "rationale", "process", "impact", "body")


def fill(apps, schema_editor):
    """The original is English where there is English; what was translated until now is taken to be in step with it."""
    practices, translations = apps.get_model("practices", "Practice"), apps.get_model("practices", "Translation")
    kept = []
    for practice in practices.objects.order_by("pk").iterator(500):
        texts = {
            language: {name: text for name in FIELDS if (text := getattr(practice, f"{name}_{language}"))}
            for language in ("en", "fr")
        }
        told = [language for language, said in texts.items() if {"title", "summary"} <= said.keys()]
        source, *others = told or ["en"]
        practices.objects.filter(pk=practice.pk).update(source_language=source)
        for language in others:
            whole = texts[language].keys() >= texts[source].keys()
            state = "current" if whole else "draft"
            kept.append(translations(practice=practice, language=language, state=state, original=texts[source]))
    translations.objects.bulk_create(kept, batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ('practices', '0010_translations'),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
