"""Passages with the words looked for marked, and nothing in them alive."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practices.search.query import parse
from practices.search.snippets import PASSAGE_LENGTH, passage, with_marks


@pytest.mark.parametrize(
    ("text", "typed", "html"),
    [
        ("Open gardens", "garden", "Open <mark>gardens</mark>"),
        ("Neuchâtel", "neuchatel", "<mark>Neuchâtel</mark>"),
        ("Neuchâtel", "neuch", "<mark>Neuchâtel</mark>"),
        ("Open garden", "garden -open", "Open <mark>garden</mark>"),
        ("the garden", "the garden", "the <mark>garden</mark>"),
        ("浜松市", "浜松", "<mark>浜松市</mark>"),
        ("Open", "garden", "Open"),
        ("<script>garden</script>", "garden", "&lt;script&gt;<mark>garden</mark>&lt;/script&gt;"),
        ("<script>", "script", "&lt;<mark>script</mark>&gt;"),
        ("&lt;garden&gt; & 'x'", "garden", "&amp;lt;<mark>garden</mark>&amp;gt; &amp; &#x27;x&#x27;"),
        ("&amp;", "amp", "&amp;<mark>amp</mark>;"),
    ],
)
def test_words_looked_for_are_marked_and_all_else_escaped(text, typed, html):
    assert with_marks(text, parse(typed, "en"), "en") == html


@settings(deadline=None, max_examples=100)
@given(st.text(st.sampled_from("ab <>&\"'/é"), max_size=40), st.text(st.sampled_from('ab <&-"'), max_size=8))
def test_marks_are_the_only_tags_and_the_text_stays_whole(text, typed):
    html = with_marks(text, parse(typed, "en"), "en")
    assert set(re.findall("<[^>]*>", html)) <= {"<mark>", "</mark>"}
    assert unescape(re.sub("</?mark>", "", html)) == text


def test_text_without_the_word_gives_no_passage():
    assert passage("A garden.", parse("garden", "en"), "en") == "A garden."
    assert passage("Open.", parse("garden", "en"), "en") == ""


def test_long_text_is_cut_around_the_word():
    text = "word " * 100 + "garden " + "more " * 100
    cut = passage(text, parse("garden", "en"), "en")

    assert (cut[:2], cut[-2:], "garden" in cut) == ("… ", " …", True)
    assert len(cut) <= PASSAGE_LENGTH + 4


def test_text_without_spaces_is_cut_all_the_same():
    assert len(passage("x" * 5000 + " garden", parse("garden", "en"), "en")) <= PASSAGE_LENGTH + 4
