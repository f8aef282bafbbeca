"""What the machine lacks is said at start."""

import pytest

from icc_site.rendering import checks


def test_complete_machine_has_no_warning():
    assert checks.pdf_needs(None) == []


@pytest.mark.parametrize(
    ("library", "package"),
    [("PANGO", "libpango-1.0-0"), ("PANGO_FT2", "libpangoft2-1.0-0"), ("HARFBUZZ_SUBSET", "libharfbuzz-subset0")],
)
def test_missing_library_is_named_with_its_package(library, package, monkeypatch):
    monkeypatch.setattr(checks, library, ("libnone.so.0",))
    (warning,) = checks.pdf_needs(None)
    assert package in warning.hint


def test_missing_noto_fonts_are_named_with_their_packages(monkeypatch, tmp_path):
    monkeypatch.setattr(checks, "NOTO", (tmp_path, tmp_path / "none"))
    (warning,) = checks.pdf_needs(None)
    assert "fonts-noto-core fonts-noto-cjk" in warning.hint


def test_second_name_of_a_library_counts_too():
    assert checks.can_load(("libnone.so.0", *checks.HARFBUZZ_SUBSET))
