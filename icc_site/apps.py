from django.apps import AppConfig

from icc_site.every_request.release import release


class IccSiteConfig(AppConfig):
    name = "icc_site"

    def ready(self):
        from icc_site.rendering import checks  # noqa: F401 - registers itself

        release()  # of the files that this process runs, before the next release may replace them
