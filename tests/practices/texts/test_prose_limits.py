"""A text beyond all limits, written straight into the database, keeps its words; its page and its PDF stay alive."""

import logging
import time

import pytest

from networks.editing.word_difference import difference
from practices.models import Practice
from practices.texts.prose import sanitise
from tests.factories import practice
from tests.pages import page, texts

NESTED = "<ul><li>" * 20_000 + "word" + "</li></ul>" * 20_000


@pytest.fixture
def hostile(db):
    there = practice("Garden")
    Practice.objects.filter(pk=there.pk).update(body_en=NESTED)


def test_page_shows_the_words_and_says_so_in_one_line(client, hostile, caplog):
    began = time.monotonic()
    with caplog.at_level(logging.WARNING, "practices"):
        shown = page(client, "/en/practices/garden/")

    assert texts(shown, "//div[@class='prose']/p") == ["word"]
    assert [record.getMessage() for record in caplog.records] == [
        "A text is shown without its marks: This text has 360,004 characters, formatting included; "
        "at most 50,000 can be kept."
    ]
    assert time.monotonic() - began < 5  # seconds; it took 15


def test_pdf_holds_the_words(client, hostile):
    response = client.get("/en/practices/garden.pdf")

    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")


@pytest.mark.parametrize("bomb", ["".join(f"<em title={n}>" for n in range(1500)) + "<p>a" * 1500, "<em>" * 3500 + "a"])
def test_marks_that_multiply_are_taken_out(bomb):
    began = time.monotonic()

    assert set(sanitise(bomb).replace("<p>", "").replace("</p>", "").split()) == {"a"}
    assert time.monotonic() - began < 1  # second


def test_difference_of_two_texts_of_one_word_comes_at_once():
    began = time.monotonic()
    pieces = difference(["so", *["a"] * 4000, "end"], ["so", *["b", "a"] * 2000, "end"])

    assert [piece.kind for piece in pieces] == ["same", "removed", "added", "same"]
    assert time.monotonic() - began < 1  # second; it took minutes
