"""A word keeps together, or is parted by a hyphen; it is never cut to fit its box."""

import pytest
from django.conf import settings

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


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (320, 200), (390, 200)])
def test_masthead_cuts_no_word_in_any_language(page, site, width, percent):
    page.set_viewport_size({"width": width, "height": 844})
    page.context.add_cookies([{"name": "text_size", "value": str(percent), "url": site.url}])

    cut = {}
    for language, _name in settings.LANGUAGES:
        page.goto(f"/{language}/about/")
        if words := page.evaluate(WIDER_THAN_ITS_BOX, MASTHEAD):
            cut[language] = words
    assert cut == {}
