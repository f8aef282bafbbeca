"""Signs that nobody sees."""

import re
import sys

from networks.languages.invisible import INVISIBLE, INVISIBLE_RANGES


def test_ranges_hold_what_nobody_sees_and_nothing_else():
    held = re.findall(f"[{INVISIBLE_RANGES}]", "".join(map(chr, range(sys.maxunicode + 1))))

    assert held == INVISIBLE
