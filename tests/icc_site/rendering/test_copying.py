"""What one copies out of a PDF has the letters that stand in it, also where several share one shape."""

import pytest

from icc_site.rendering.renderer import html_to_pdf
from tests import pdfs

STYLE = "<style>p { font-family: 'Source Sans 3' } .divided { hyphens: auto; width: 4em }</style>"
DIVIDED = "<p class='divided'>intercultural"


def copied(*paragraphs: str) -> str:
    """The text of a page with these paragraphs below a word that is divided at the end of a line."""
    body = "".join(f"<p>{paragraph}" for paragraph in paragraphs)
    pdf = html_to_pdf(f"<html lang=en><title>T</title>{STYLE}{DIVIDED}{body}", "http://testserver/")
    return "".join(pdfs.sheets(pdf)).rstrip()


@pytest.mark.parametrize(
    ("former", "plain"),
    [
        ("", "ICC-0002 a-b@c-d.org"),  # after the hyphen at the end of a line
        ("non\u2011breaking \u2010", "ICC-0002 a-b@c-d.org"),
        ("100\u00a0000", "One two three"),
        ("5 \u00b5m", "μικρός"),  # the micro sign, and a Greek letter
        ("10 \u2126, \u2206", "ΩΔ"),
        ("\u03d5", "φίλος"),
    ],
)
def test_letter_is_copied_as_itself_after_one_that_looks_like_it(former, plain):
    assert copied(former, plain).endswith(f"\n{plain}")


@pytest.mark.parametrize("text", ["5 \u00b5m \u2126", "office fflame", "100\u00a0000", "don\u02bct"])
def test_letters_that_stand_for_nothing_else_are_copied_as_they_are(text):
    assert copied(text).endswith(f"\n{text}")
