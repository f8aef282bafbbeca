"""A page holds still while it is read: nothing on it moves because a file, a typeface above all, arrives late."""

import pytest

from icc_site.typefaces.system_fonts import STAND_INS

from .kinds import KINDS

LAYOUT_SHIFTS = """window.shifts = []; new PerformanceObserver(list => shifts.push(...list.getEntries()))
    .observe({ type: "layout-shift", buffered: true })"""
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
SEEN = 200  # milliseconds that a page is read without its typefaces
MOST = 0.05  # of the score called Cumulative Layout Shift; up to 0.1 counts as good
SIX = ["home", "list", "practice", "city", "figures", "map"]
BETWEEN = [320, 360, 412, 480, 600, 720, 800, 900, 992, 1152, 1280, 1440]


def shift(page, address: str, late_files: list) -> float:
    """How far the parts of a page move when its typefaces arrive after one has begun to read."""
    page.goto(address, wait_until="domcontentloaded")
    page.evaluate(TWO_FRAMES)
    page.wait_for_timeout(SEEN)
    while late_files:
        late_files.pop().continue_()
        page.evaluate(TWO_FRAMES)
    page.wait_for_load_state("load")
    page.evaluate("() => document.fonts.ready.then(() => null)")
    page.evaluate(TWO_FRAMES)
    return page.evaluate("shifts.reduce((sum, shift) => sum + shift.value, 0)")


def moving(page, language: str, width: int, kinds) -> dict[str, float]:
    late_files = []
    page.route("**/*.woff2", lambda route: late_files.append(route))
    page.add_init_script(LAYOUT_SHIFTS)
    page.set_viewport_size({"width": width, "height": 844})
    shifts = {kind: round(shift(page, KINDS[kind].format(language), late_files), 3) for kind in kinds}
    return {kind: value for kind, value in shifts.items() if value > MOST}


@pytest.mark.parametrize("width", [390, 768, 1024])
@pytest.mark.parametrize("language", ["en", "el", "uk"])
def test_pages_hold_still_while_their_typefaces_arrive(page, site, language, width):
    assert moving(page, language, width, SIX) == {}


@pytest.mark.nightly
@pytest.mark.parametrize("width", BETWEEN)
@pytest.mark.parametrize("language", ["en", "el", "uk"])
def test_every_kind_of_page_holds_still_at_every_width(page, site, language, width):
    assert moving(page, language, width, KINDS) == {}


def test_browser_knows_our_typefaces_and_what_stands_in_for_them(page, site):
    page.goto("/en/about/")

    faces = page.evaluate("""[...document.fonts].map(face => face.family.replaceAll('"', ""))""")
    stand_ins = {f"{family} in {font.name}" for family, fonts in STAND_INS.items() for font in fonts}
    assert set(faces) == {*STAND_INS, *stand_ins}
