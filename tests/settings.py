"""The site's settings for its tests: as in production, but nothing outlives the run, and no .env has a say."""

import os
import tempfile
from pathlib import Path

scratch = tempfile.TemporaryDirectory(prefix="catalogue-tests-")
os.environ |= {
    "SECRET_KEY": "only-for-tests",
    "DATA_DIR": scratch.name,
    "DEBUG": "off",
    "HTTPS": "off",
    "ALLOWED_HOSTS": "127.0.0.1,localhost,testserver",
    "CACHE_URL": "locmemcache://",
    "EMAIL_URL": "consolemail://",
}
os.environ.setdefault("DATABASE_URL", f"sqlite:///{scratch.name}/catalogue.sqlite3")

from icc_site.settings import *  # noqa: E402, F403
from icc_site.settings import DATABASES, STORAGES  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in production, so that WAL and threads behave as they do there.
    DATABASES["default"]["TEST"] = {"NAME": Path(scratch.name) / "tests.sqlite3"}
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True  # no collectstatic before a test
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
