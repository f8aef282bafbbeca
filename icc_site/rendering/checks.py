"""System checks: what the machine lacks for PDFs, each with the package that brings it."""

from contextlib import suppress
from ctypes import CDLL
from pathlib import Path

from django.core.checks import Warning as CheckWarning
from django.core.checks import register

PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")
PANGO_FT2 = ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll")
HARFBUZZ_SUBSET = ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll")
NOTO = (Path("/usr/share/fonts/truetype/noto"), Path("/usr/share/fonts/opentype/noto"))


@register
def pdf_needs(app_configs, **kwargs) -> list[CheckWarning]:
    """Warnings, so that a machine without PDFs can still serve the pages."""
    missing = []
    if not (can_load(PANGO) and can_load(PANGO_FT2)):
        hint = "On Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
        missing.append(CheckWarning("Pango is missing: there are no PDFs.", hint=hint, id="icc_site.W001"))
    if not can_load(HARFBUZZ_SUBSET):
        hint = "On Debian: apt-get install libharfbuzz-subset0"
        message = "HarfBuzz’s subsetter is missing: each PDF takes up to 15 times as long."
        missing.append(CheckWarning(message, hint=hint, id="icc_site.W002"))
    if not all(folder.is_dir() for folder in NOTO):
        hint = "On Debian: apt-get install fonts-noto-core fonts-noto-cjk"
        message = "Noto fonts are missing: names in Hebrew, Arabic, Chinese and other scripts are empty boxes in PDFs."
        missing.append(CheckWarning(message, hint=hint, id="icc_site.W003"))
    return missing


def can_load(names: tuple[str, ...]) -> bool:
    for name in names:
        with suppress(OSError):
            return bool(CDLL(name))
    return False
