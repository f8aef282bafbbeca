from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps

from icc_site.every_request.release import release


class CatalogueAdminConfig(admin_apps.AdminConfig):
    default = False
    default_site = "icc_site.signing_in.admin_site.CatalogueAdminSite"


class IccSiteConfig(AppConfig):
    name = "icc_site"

    def ready(self):
        from django.contrib.auth.signals import user_logged_in

        from icc_site.legal import checks as legal_checks  # noqa: F401 - registers itself
        from icc_site.pdf import lost_characters  # noqa: F401 - likewise
        from icc_site.rendering import checks  # noqa: F401 - likewise
        from icc_site.signing_in.sessions import forget_ended_sessions

        user_logged_in.connect(forget_ended_sessions)
        release()  # of the files that this process runs, before the next release may replace them
