"""What is put right in a search that finds nothing, and what is right as it stands."""

import pytest
from django.utils.translation import override

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from tests.factories import city, network, practice, topic
from tests.pages import page, texts

pytestmark = pytest.mark.django_db


def answer(query: str, language: str = "en"):
    with override(language):
        return PracticeFilter({"q": query}, current_index()).answer()


def corrections(query: str, language: str = "en") -> list[str]:
    return answer(query, language).corrections


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "Dublin"), ("de", "dublin"), ("de", "Messina"), ("it", "Genova"), ("en", "ICCUK")]
)
def test_name_of_any_page_is_right_as_it_stands(language, typed):
    city("Dublin", country="ie"), city("Messina", name_it="Messina"), city("Genoa", name_it="Genova")
    network("Cities of the kingdom", acronym="ICCUK")
    practice("Lublin", summary_en="Missing messing. Iccu, a genove.")

    assert (answer(typed, language).total, corrections(typed, language)) == (0, [])


@pytest.mark.parametrize(("language", "typed"), [("de", "Genfer"), ("uk", "Парижом"), ("tr", "Cenevre'de")])
def test_form_of_a_name_is_right_as_it_stands(language, typed):
    geneva = city("Geneva", country="ch", name_de="Genf", name_tr="Cenevre")
    practice("Welcome", cities=[geneva, city("Paris", country="fr", name_uk="Париж")])
    practice("Gender", summary_en="Centre. Паризом."), practice("Gender, too", summary_en="Centre. Паризом.")

    assert corrections(typed, language) == []


@pytest.mark.parametrize(("language", "typed"), [("de", "Stadt"), ("de", "Städte"), ("it", "rete"), ("eu", "hiri")])
def test_kind_of_thing_is_right_as_it_stands(language, typed):
    practice("Start", summary_en="State, kete, hire.")

    assert corrections(typed, language) == []


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("fr", "médiatoin", "médiation"),
        ("fr", "écloe", "école"),
        ("el", "εκπεδευση", "εκπαίδευση"),
        ("en", "geneve", ""),
    ],
)
def test_correction_is_written_as_the_catalogue_writes_it(language, typed, meant):
    practice("Mediation", title_fr="Médiation à l’école", topics=[topic("Education", name_el="Εκπαίδευση")])

    assert corrections(typed, language) == list(filter(None, [meant]))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("co-operation", "cooperation"), ("antirumours", "anti rumours"), ("multi-lingual", "multilingual")],
)
def test_one_word_is_found_where_two_were_typed_and_two_where_one_was(typed, meant):
    practice("Anti-rumours", purpose_en="<p>A multilingual cooperation.</p>")

    assert (answer(typed).corrected, answer(typed).total) == (meant, 1)


def test_words_of_every_text_are_known():
    practice("Garden", process_en="<p>The library lends tools.</p>")

    assert answer("libary").corrected == "library"


@pytest.mark.parametrize("typed", ["cooking women", "plow women"])
def test_word_unlike_all_others_is_left_out_and_not_replaced(typed):
    practice("Women at work", summary_en="Low walls for working women.")

    left_out, _, _ = typed.partition(" ")
    assert [each.left_out for each in answer(typed).hits.without_words] == [(left_out,)]
    assert corrections(typed) == []


def test_what_is_both_corrected_and_left_out_is_said(client):
    practice("Market")

    assert texts(page(client, "/en/practices/?q=mraket+xylophone"), "//*[@id='results']//p[@class='note']") == [
        "No practice has “mraket xylophone”. These have the words as the catalogue spells them.",
        "No practice has all of these words. These are without “xylophone”.",
    ]


def test_corrections_that_find_the_same_are_one():
    practice("Citizen", summary_en="Citizens.")

    assert answer("citizenz").corrected in ("citizen", "citizens")
