"""A reader's hands and eyes on the list of practices; nothing here depends on the language of the page."""

import re

from playwright.sync_api import expect


def box(page, facet, value):
    """The checkbox of a value, unfolded if it was hidden."""
    checkbox = page.locator(f"#{facet}-{value}")
    page.wait_for_load_state()  # the styles say what is folded away
    unfold(page.locator("#filters-fold:not([open]) > summary"))
    unfold(page.locator(f"#more-{facet}:not([open])", has=checkbox).locator("summary"))
    return checkbox


def unfold(summary):
    if summary.count() and summary.is_visible():
        summary.click()


def tick(page, facet, value, button=False) -> int:
    """Tick a value and wait until the list has followed; the count that stood beside it.

    With `button` the form's button applies it, as without JavaScript.
    """
    tags = page.locator(".tag").count()
    checkbox = box(page, facet, value)
    count = int(page.locator(f"label[for={facet}-{value}] .count").inner_text())
    checkbox.check()
    if button:
        page.locator("form[data-filters] button").click()
    expect(page.locator(".tag")).to_have_count(tags + 1)
    return count


def told(page) -> int:
    """The number in the results sentence."""
    return int(re.search(r"\d+", page.locator("h1").inner_text()).group())


def entries(page) -> list[str]:
    """The addresses of the practices on all pages of the list, counted in a tab of their own."""
    tab = page.context.new_page()
    tab.goto(page.url)
    found = links(tab)
    while (after := tab.locator("[rel=next]")).count():
        tab.goto(after.get_attribute("href"))
        found += links(tab)
    tab.close()
    return found


def links(page) -> list[str]:
    return page.locator("#results .card h2 a").evaluate_all("links => links.map(link => link.pathname)")
