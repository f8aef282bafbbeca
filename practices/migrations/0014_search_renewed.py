from django.db import migrations, models


class Migration(migrations.Migration):
    """Search entries hold what their readers are shown, in whichever language, and no American spelling."""

    renews_search = True

    dependencies = [("practices", "0013_imported_entries")]

    operations = [
        migrations.AddIndex(
            model_name="searchentry", index=models.Index(fields=["title"], name="search_entry_title")
        )
    ]
