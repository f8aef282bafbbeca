from django.apps import AppConfig


class IccSiteConfig(AppConfig):
    name = "icc_site"
