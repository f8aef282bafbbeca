"""Pages in the colours that a reader's system forces on them: what only a background or a shadow shows is not lost."""

import pytest

BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
UNMARKED = """parts => parts.filter(part => part.checkVisibility())
    .filter(part => !getComputedStyle(part).borderBlockEnd.startsWith("2px solid")).map(part => part.outerHTML)"""


@pytest.fixture(autouse=True)
def forced_colours(page):
    page.emulate_media(forced_colors="active", color_scheme="light")


@pytest.mark.parametrize(("address", "part"), [("/en/about/", ".woven-rule"), ("/en/figures/", ".bar")])
def test_rule_and_bars_stand_out_from_the_page(page, site, address, part):
    page.goto(address)
    colour = "part => getComputedStyle(part).backgroundColor"

    assert page.locator("body").evaluate(colour) == WHITE
    assert page.locator(part).first.evaluate(colour) == BLACK


@pytest.mark.parametrize("address", ["/en/about/", "/fr/practices/?page=2", "/en/map/", "/en/cities/montreal/peers/"])
def test_what_is_current_is_underlined(page, site, address):
    page.goto(address)
    current = page.locator("[aria-current]")

    assert current.count() > 1
    assert current.evaluate_all(UNMARKED) == []
