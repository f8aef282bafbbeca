from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    name = "practices"
    verbose_name = _("Good practices")

    def ready(self):
        from practices.changes import release  # after the models
        from practices.changes import signals as changes
        from practices.desk.ledger import signals as ledger

        changes.connect()
        ledger.connect()
        post_migrate.connect(release.renew_search, sender=self)
