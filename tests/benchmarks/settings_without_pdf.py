"""The site as it would be if nobody had built PDFs into it."""

import sys
from types import ModuleType

from .settings import *  # noqa: F403

pdf = ModuleType("icc_site.pdf.page")
pdf.__getattr__ = lambda name: lambda *arguments: None  # whatever anybody takes from it
sys.modules["icc_site.pdf.page"] = pdf
