"""British and American spellings are one in search, suggestions and corrections, and no other words are."""

import pytest

from practices.models.versions import Version
from practices.search.analysis import terms
from practices.search.query import parse
from practices.search.snippets import with_marks
from practices.search.spelling import guesses
from practices.search.variants import one_spelling
from tests.factories import practice
from tests.pages import page, titles

SAME = """organizational/organisational mobilizing/mobilising color/colour multicolored/multicoloured rumors/rumours
center/centre centered/centred epicenters/epicentres theater/theatre program/programme programs/programmes
defense/defence licensing/licencing catalog/catalogue dialogs/dialogues counselor/counsellor traveling/travelling
fulfillment/fulfilment judgment/judgement aesthetic/esthetic archeology/archaeology pedagogy/paedagogy
analyzed/analysed practicing/practising skeptical/sceptical neighborly/neighbourly anti-rumor/anti-rumour"""
DIFFERENT = """size/sise prize/prise four/for hour/hor tour/tor labor/laboratory labour/laborious center/central
center/centenary citizen/citisen horizon/horison presenter/presentre meter/metre council/counsel quiz/quis"""
UNTOUCHED = "size prized seize wise four hour our flour tour contour laboratory laborious honorary citizens horizontal"


@pytest.mark.parametrize("pair", SAME.split())
def test_both_spellings_have_the_same_terms(pair):
    american, british = pair.split("/")
    assert terms(american, "en") == terms(british, "en")


@pytest.mark.parametrize("pair", DIFFERENT.split())
def test_other_words_that_look_alike_stay_two(pair):
    one, other = pair.split("/")
    assert terms(one, "en") != terms(other, "en")


@pytest.mark.parametrize("word", UNTOUCHED.split())
def test_word_with_one_spelling_stays_as_it_is(word):
    assert (one_spelling(word, "en"), one_spelling(word, "fr")) == (word, word)


def test_other_languages_keep_their_spelling():
    assert one_spelling("organize", "pt") == "organize"


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["neighbo", "neighbou", "neighborh", "neighbourh", "naturaliz", "centers", "cent"])
def test_reader_who_is_still_typing_either_is_offered_the_title(client, typed):
    practice("Neighbourhood centres for naturalisation")

    assert [each["kind"] for each in client.get("/en/suggestions/", {"q": typed}).json()] == ["practice"]
    assert len(titles(page(client, f"/en/practices/?q={typed}"))) == 1


@pytest.mark.django_db
def test_other_spelling_is_no_mistake():
    practice("Neighbourhood of colours")

    assert guesses("neighborhood coluors", "en", Version(1, "variants")) == ["neighborhood colours"]
    assert guesses("neighborhood", "en", Version(1, "variants")) == []


def test_other_spelling_is_marked():
    assert with_marks("Neighbourhoods", parse("neighborh", "en"), "en") == "<mark>Neighbourhoods</mark>"
    assert with_marks("Naturalisation", parse("naturalize", "fr"), "fr") == "<mark>Naturalisation</mark>"
