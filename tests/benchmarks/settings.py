"""The site's own settings, with the bare views beside its pages, and static files that are collected in a second."""

from icc_site.settings import *  # noqa: F403
from icc_site.settings import STORAGES

ROOT_URLCONF = "tests.benchmarks.urls"
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
