from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    name = "practices"
    verbose_name = _("Good practices")

    def ready(self):
        from practices.changes import signals as changes  # after the models
        from practices.desk.ledger import signals as ledger

        changes.connect()
        ledger.connect()
