"""The site's own settings, with the bare views beside its pages."""

from icc_site.settings import *  # noqa: F403

ROOT_URLCONF = "tests.benchmarks.urls"
