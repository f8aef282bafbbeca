"""What a reader copies out of a PDF and types elsewhere has every letter: numbers, addresses, e-mail."""

import re

import pytest

from tests import pdfs
from tests.icc_site.pdf.test_conformance import pdf_of
from tests.pages import page

TYPED_ELSEWHERE = re.compile(r"ICC-\d{4}|[\w.+-]+@[\w-]+\.[\w.-]+\w|https?://[^\s<>\"')]+[^\s<>\"').,]")
NOT_ON_PAPER = "//nav | //form | //*[contains(@class, 'screen-only') or contains(@class, 'visually-hidden')]"
PRINTED_ADDRESSES = (
    "//main//a[contains(@rel, 'external')]/@href | //*[@class='prose']//a[starts-with(@href, 'http')]/@href"
)
COPIED_FROM = ["/fr/practices/the-montreal-intercultural-council/", "/uk/cities/montreal/"]


def typed_elsewhere(found) -> set[str]:
    """The numbers and addresses that a page shows on paper."""
    for part in found.xpath(NOT_ON_PAPER):
        part.drop_tree()
    texts = [*found.xpath("//main//text()"), *found.xpath(PRINTED_ADDRESSES), *found.xpath("//body/@data-permalink")]
    return {word for text in texts for word in TYPED_ELSEWHERE.findall(text)}


@pytest.mark.parametrize("address", COPIED_FROM)
def test_numbers_and_addresses_are_copied_letter_by_letter(client, catalogue, address):
    wanted = typed_elsewhere(page(client, address))
    text = "".join(pdfs.text(pdf_of(client, address)).split())

    assert (len(wanted) > 0, [word for word in wanted if word not in text]) == (True, [])
