"""What a reader types, taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practices.search.query import MOST_PARTS, QueryPart, parse


def shape(text: str, language: str = "en") -> list[str]:
    """The parts, as "+" or "-" and their terms, with "*" where one may be the beginning of a word."""
    parts = parse(text, language).parts
    return [f"{'-' if part.excluded else '+'}{' '.join(part.terms)}{'*' * bool(part.beginning)}" for part in parts]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("city garden", ["+citi", "+garden*"]),
        ("city garden ", ["+citi", "+garden"]),
        ('"city garden" open', ["+citi garden", "+open*"]),
        ("« city garden »", ["+citi garden"]),
        ("“city garden”", ["+citi garden"]),
        ("garden -city", ["+garden", "-citi"]),
        ('-"city garden"', ["-citi garden"]),
        ("well-known", ["+well", "+known*"]),
        ("- city", ["+citi*"]),
        ('"city garden', ["+citi garden"]),
        ('city"', ["+citi"]),
        ("the and of", []),
        ("?! * () -", []),
        ('""', []),
        ("", []),
        ("NEAR(city garden)", ["+near", "+citi", "+garden*"]),
        ("title:city*", ["+titl", "+citi*"]),
        ("שלום \u202eabc", ["+שלום", "+abc*"]),
        ("'; DROP TABLE x; --", ["+drop", "+tabl", "+x"]),
        ("👩‍👩‍👧 city", ["+citi*"]),
        ("city\x00garden", ["+citi", "+garden*"]),
    ],
)
def test_query_is_taken_apart(typed, parts):
    assert shape(typed) == parts


def test_last_word_may_be_the_beginning_of_one():
    assert parse("open neuch", "en").parts == (QueryPart(("open",)), QueryPart(("neuch",), beginning="neuch"))
    assert parse("open neuch ", "en").parts == (QueryPart(("open",)), QueryPart(("neuch",)))


def test_words_too_common_for_the_reader_count_in_no_language():
    assert not parse("the", "fr", "en")
    assert parse("the", "fr")


def test_endless_query_is_cut():
    assert len(parse("city " * 2000, "en").parts) == MOST_PARTS


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("ab \"“«»-*:()'\\\0é京👩\u202e"), max_size=30))
def test_nothing_typed_is_an_error(text):
    query = parse(text, "en")
    assert all(part.terms for part in query.parts)
    assert {*query.wanted_parts, *query.unwanted_parts} == set(query.parts)
