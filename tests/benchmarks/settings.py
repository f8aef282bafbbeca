"""The site's own settings, with more views beside its pages, and static files that are collected in a second."""

from pathlib import Path

from icc_site.settings import *  # noqa: F403
from icc_site.settings import STORAGES, TEMPLATES

ROOT_URLCONF = "tests.benchmarks.urls"
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
TEMPLATES[0]["DIRS"].append(Path(__file__).parent)  # the template of the peer
