from django.apps import AppConfig


class IccSiteConfig(AppConfig):
    name = "icc_site"

    def ready(self):
        from . import checks  # noqa: F401 - registers itself
