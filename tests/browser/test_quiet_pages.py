"""What no page does; the guard of these tests watches for the rest: foreign requests, errors, breaches of policy."""

import pytest

from .kinds import on_every_kind

INLINE = "//*[@style or @*[starts-with(name(), 'on')] or self::style or self::script[not(@src)]]"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_page_holds_style_or_script_or_asks_elsewhere(page, site, language):
    assert on_every_kind(page, language, inline_parts) == {}


def inline_parts(page) -> list[str]:
    return page.locator(f"xpath={INLINE}").evaluate_all("parts => parts.map(part => part.outerHTML.slice(0, 120))")
