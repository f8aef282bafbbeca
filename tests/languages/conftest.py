"""The site that the tests of languages read."""

import pytest

from . import site


@pytest.fixture
def told_site(db, settings, tmp_path):
    """One of everything, told in words that no language has."""
    settings.MEDIA_ROOT, settings.PDF_FOLDER = tmp_path / "media", tmp_path / "pdf"
    settings.BOOKLET_AT_ONCE = 1  # a longer one is ordered
    site.build()
