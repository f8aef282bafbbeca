"""Any checkout's own settings, with static files that are collected in a second: the folder stands on its path."""

from icc_site.settings import *  # noqa: F403
from icc_site.settings import STORAGES

STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
