"""A word keeps together, or is parted by a hyphen; it is never cut to fit its box."""

import pytest
from django.conf import settings

from .kinds import KINDS, LONG_WORDS

MASTHEAD = ".masthead-name, .masthead-name span, .masthead-name small, .masthead a, .masthead summary"
WIDER_THAN_ITS_BOX = """selector => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync("* { overflow-wrap: normal !important; word-break: normal !important }")
    document.adoptedStyleSheets = [sheet]
    const wide = new Set(), range = document.createRange()
    for (const part of document.querySelectorAll(selector)) {
      let box = part
      while (getComputedStyle(box).display === "inline") box = box.parentElement
      const end = Math.min(box.getBoundingClientRect().right, innerWidth) + 1
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      for (let text; (text = texts.nextNode());) {
        if (text.parentElement.closest(".visually-hidden")) continue
        for (const word of text.data.matchAll(/\\S+/g)) {
          range.setStart(text, word.index)
          range.setEnd(text, word.index + word[0].length)
          if ([...range.getClientRects()].some(line => line.right > end)) wide.add(word[0])
        }
      }
    }
    return [...wide]
}"""


def cut_words(page, addresses, selector: str, percent: int, base_url: str) -> dict[str, list[str]]:
    page.context.add_cookies([{"name": "text_size", "value": str(percent), "url": base_url}])
    cut = {}
    for address in addresses:
        page.goto(address)
        if words := page.evaluate(WIDER_THAN_ITS_BOX, selector):
            cut[address] = words
    return cut


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (320, 200), (390, 200)])
def test_masthead_cuts_no_word_in_any_language(page, site, width, percent):
    page.set_viewport_size({"width": width, "height": 844})
    addresses = [f"/{language}/about/" for language, _name in settings.LANGUAGES]

    assert cut_words(page, addresses, MASTHEAD, percent, site.url) == {}


@pytest.mark.parametrize("percent", [100, 200])
def test_headings_cut_no_word_on_the_smallest_phone(page, site, percent):
    page.set_viewport_size({"width": 320, "height": 844})
    languages, kinds = ["fr", "fi", *LONG_WORDS], ["home", "list", "practice"]
    addresses = [KINDS[kind].format(language) for language in languages for kind in kinds]

    assert cut_words(page, addresses, "h1, h2, h3", percent, site.url) == {}
