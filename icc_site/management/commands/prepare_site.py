import secrets
from io import StringIO
from itertools import chain, count

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.urls import reverse

from networks.models import City, Network
from practices.changes.gathering import gathered_changes
from practices.models import Practice, Topic

SOURCE = settings.BASE_DIR / "fixtures" / "source"


class Command(BaseCommand):
    help = "Make a new site usable: a catalogue, an administrator and the addresses; what is there already stays."

    def add_arguments(self, parser):
        parser.add_argument("--address", default="http://127.0.0.1:8000", help="where the site is served")

    def handle(self, *, address, **options):
        self.prepare_catalogue()
        self.prepare_administrator()
        self.stdout.write(f"Site:   {address.rstrip('/')}/")
        self.stdout.write(f"Admin:  {address.rstrip('/')}{reverse('admin:index')}")

    def prepare_catalogue(self):
        has_content = Topic.objects.exists() or Practice.objects.exists()
        if not has_content:
            with gathered_changes():
                call_command("loaddata", "catalogue", "special_pages", "inspirations", verbosity=0)
                call_command("import_catalogue", SOURCE, stdout=StringIO())  # keeps hashes, for the next release's
        counts = ", ".join(
            f"{model.objects.count()} {model._meta.verbose_name_plural}" for model in (Practice, City, Network, Topic)
        )
        state = "was here already and stays as it is" if has_content else "was loaded"
        self.stdout.write(f"The catalogue {state}: {counts}.")

    def prepare_administrator(self):
        users = get_user_model().objects
        if known := users.filter(is_superuser=True).order_by("pk").first():
            self.stdout.write(f"Administrator: {known}, as before (new password: manage.py changepassword {known})")
            return
        names = chain(["admin"], (f"admin-{number}" for number in count(2)))
        name = next(name for name in names if not users.filter(username=name).exists())
        password = secrets.token_urlsafe(15)
        users.create_superuser(name, password=password)
        self.stdout.write("A new administrator; the password is shown this once, so write it down:")
        self.stdout.write(f"\n    user      {name}\n    password  {password}\n\n")
