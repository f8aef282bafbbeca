from django.apps import AppConfig


class IccSiteConfig(AppConfig):
    name = "icc_site"

    def ready(self):
        from icc_site.rendering import checks  # noqa: F401 - registers itself
