"""Browsers and phones that ask for the site's mark without reading a page find it where they look."""

from io import BytesIO

import pytest
from PIL import Image

from tests.pages import page

APPLE = "/apple-touch-icon.png"
PAPER, RED = (251, 250, 247), (178, 58, 21)  # of icon.svg


@pytest.mark.parametrize(
    ("address", "kind", "sizes"),
    [
        ("/favicon.ico", "image/x-icon", {(16, 16), (32, 32), (48, 48)}),
        (APPLE, "image/png", {(180, 180)}),
        ("/apple-touch-icon-precomposed.png", "image/png", {(180, 180)}),
    ],
)
def test_mark_is_where_browsers_look(client, address, kind, sizes):
    answer = client.get(address)
    mark = Image.open(BytesIO(answer.getvalue()))
    width, height = mark.size

    assert (answer.status_code, answer["Content-Type"], set(mark.info.get("sizes", {mark.size}))) == (200, kind, sizes)
    mark = mark.convert("RGB")
    assert [mark.getpixel((width * x // 32, height * y // 32)) for x, y in ((5, 5), (6, 21))] == [PAPER, RED]


@pytest.mark.django_db
def test_page_names_the_mark_of_phones(client):
    links = page(client, "/en/about/").xpath("//link[@rel='apple-touch-icon']/@href")

    assert links == [APPLE]
