"""Readers who type the number of a practice, in whatever signs, are shown that practice first."""

import pytest
from django.utils.translation import override

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import Practice
from practices.models.numbers import number_named
from tests.factories import city, network, practice
from tests.pages import page, texts, titles

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
FULL_WIDTH = ["ＩＣＣ－００１４", "Ｉcc14", "icc\u3000１４"]
CYRILLIC = ["ІСС-0014", "ісс 14", "ІКК-0014", "ІCС14", "ИКК-14"]
WITH_A_WORD = ["ICC no. 14", "ICC n° 14", "ICC nº14", "ICC nr. 14", "ICC-Nr. 14", "ICC number 14"]
WITH_OTHER_SIGNS = ["icc № 0014", "İCC-14", "ICC #14", "I\u00adCC-0014"]
TYPED = [*FULL_WIDTH, *CYRILLIC, *WITH_A_WORD, *WITH_OTHER_SIGNS, "0014", "００14"]


@pytest.fixture(autouse=True)
def practices():
    practice("Garden", number=14)
    practice("Market of 2014", slug="market", number=15)


def answer(query: str, language: str = "en") -> tuple[list[str], list[str]]:
    """The slugs found, in the order shown, and what the reader may have meant instead."""
    with override(language):
        found = PracticeFilter({"q": query, "sort": "relevance"}, current_index()).answer()
        return [each.slug for each in Practice.objects.in_this_order(found.ids())], found.corrections


@pytest.mark.parametrize("typed", TYPED)
def test_number_in_whatever_signs_is_that_of_its_practice(client, typed):
    assert [answer(typed, language) for language in ("en", "uk", "tr")] == [(["garden"], [])] * 3
    assert [each["label"] for each in client.get("/en/suggestions/", {"q": typed}).json()] == ["Garden"]
    assert titles(page(client, "/en/my-list/", data={"practice": typed})) == ["Garden"]


def test_number_alone_is_found_beside_the_texts_that_have_it():
    practice("14 gardens for 14 streets", slug="streets")

    assert answer("14") == (["garden", "streets"], [])
    assert answer("14 gardens") == (["streets"], [])


def test_number_of_a_text_is_found_as_before():
    assert answer("2014") == (["market"], [])
    assert answer("market 2041") == (["market"], ["market 2014"])


@pytest.mark.parametrize("text", ["ICC note 14", "ICC", "no. 14", "ICC-14a", "xICC-14", "14-15", "1234567890", ""])
def test_other_texts_are_no_number(text):
    assert number_named(text) is None


@pytest.mark.parametrize(
    "value",
    ["14,15", "14 15", "ICC-0014,ICC-0015", "ICC 14; 15", "icc14 icc15", "１４，１５", "14, ICC no. 15,", "14、15"],
)
def test_several_numbers_in_one_value_are_several_practices(client, value):
    answer = client.get("/en/my-list/", {"practice": value})

    assert (answer.status_code, answer["Location"]) == (301, "/en/my-list/?practice=14&practice=15")


@pytest.mark.parametrize("dash", "‐‑–—−－﹣⁃")
def test_filter_takes_whatever_dash_and_invisible_sign(client, dash):
    leeds = city("Leeds")
    network("ICC UK", members=[leeds]), practice("Fair", cities=[leeds])
    for value in (f"icc{dash}uk", "icc-\u200buk", f"ＩＣＣ{dash}uk "):
        found = page(client, "/en/practices/", data={"network": value})
        assert (titles(found), texts(found, "//p[@class='note']")) == (["Fair"], [])
