from django.db import migrations


class Migration(migrations.Migration):
    """Search entries hold what their readers are shown, in whichever language, and no American spelling."""

    renews_search = True

    dependencies = [("practices", "0013_imported_entries")]

    operations: list = []
