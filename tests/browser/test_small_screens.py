"""What a card and a table say is whole on a phone and in large text, and words and roles stay whole everywhere."""

import pytest

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}
LISTS = ["/en/practices/", "/fr/practices/", "/en/networks/", "/en/", "/en/special/"]
HIDDEN = """all => all.filter(one => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
    .map(one => one.textContent)"""
SPLIT = """all => all.flatMap(one => {
    const box = one.getBoundingClientRect(), range = document.createRange()
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), split = []
    for (let text; (text = walker.nextNode());) {
      for (const word of text.data.matchAll(/\\S+/g)) {
        range.setStart(text, word.index)
        range.setEnd(text, word.index + word[0].length)
        const lines = [...range.getClientRects()]
        const whole = lines.every(at => at.bottom <= box.bottom + 3 && at.right <= box.right - 8)
        if (!whole && !lines.every(at => at.top >= box.bottom - 3)) split.push(word[0])
      }
    }
    return split
})"""


def with_text_size(page, percent: int, base_url: str):
    page.context.add_cookies([{"name": "text_size", "value": str(percent), "url": base_url}])


@pytest.mark.parametrize(("screen", "percent"), [(PHONE, 100), (PHONE, 200), (DESK, 150), (DESK, 200)])
def test_summaries_are_whole_on_phones_and_in_large_text(page, site, screen, percent):
    page.set_viewport_size(screen)
    with_text_size(page, percent, site.url)
    for address in LISTS:
        page.goto(address)
        assert page.locator(".card .summary").evaluate_all(HIDDEN) == [], address


@pytest.mark.parametrize("width", [800, 1024, 1280])
def test_summary_is_cut_between_words(page, site, width):
    page.set_viewport_size({"width": width, "height": 800})
    for address in LISTS:
        page.goto(address)
        assert page.locator(".card .summary").evaluate_all(SPLIT) == [], address


def test_long_summaries_take_two_lines_of_a_wide_list(page, site):
    page.set_viewport_size(DESK)
    page.goto("/en/practices/")

    assert page.locator(".card .summary").evaluate_all(HIDDEN) != []


PARTS = {"TABLE": "table", "TR": "row", "TD": "cell"}
TABLES = [
    "practices/long-term-policies-for-international-cooperation/",
    "networks/",
    "compare/?practice=12&practice=14",
]


@pytest.mark.parametrize("screen", [PHONE, DESK])
@pytest.mark.parametrize("address", TABLES)
def test_tables_keep_their_roles_by_themselves(page, site, address, screen):
    page.set_viewport_size(screen)
    page.goto(f"/en/{address}")
    parts = page.locator("table, tr, td").evaluate_all(
        "all => all.filter(one => one.getClientRects().length).map(one => one.tagName)"
    )
    heads = page.locator("th").evaluate_all("all => all.filter(one => one.getClientRects().length).length")

    roles = roles_on(page)
    assert page.locator(":is(table, table *)[role]:not(ul)").count() == 0
    assert {role: roles.count(role) for role in PARTS.values()} == {
        role: parts.count(part) for part, role in PARTS.items()
    }
    assert roles.count("columnheader") + roles.count("rowheader") == heads


def roles_on(page) -> list[str]:
    """The roles in the tree that Chromium hands to assistive technology."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [node["role"]["value"] for node in nodes if not node["ignored"]]
