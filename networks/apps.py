from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworksConfig(AppConfig):
    name = "networks"
    verbose_name = _("Cities and networks")

    def ready(self):
        from networks.models import controls  # after the models

        controls.connect("networks", "practices")
