"""Words as search sees them: without case, accents, endings and articles."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from practices.search.analysis import fold, forms, stem, terms

BEGINNINGS = ("inter", "organ", "nation", "commun", "municip", "region", "form", "relat")
ENDINGS = ("isation", "ational", "ities", "ing", "ed", "ousness", "al", "s", "ization", "fulness")


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Neuchâtel", "neuchatel"),
        ("KRAKÓW", "krakow"),
        ("Łódź", "lodz"),
        ("København", "kobenhavn"),
        ("İzmir", "izmir"),
        ("Straße", "strasse"),
        ("Πάτρα", "πατρα"),
        ("Мелітополь", "мелітополь"),
        ("cœur", "coeur"),
        ("Ｔｏｋｙｏ", "tokyo"),
    ],
)
def test_case_and_accents_fold(written, folded):
    assert fold(written) == fold(folded)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["mediation", "mediations"]),
        ("en", ["school", "schools", "SCHOOL"]),
        ("en", ["refugee", "refugees"]),
        ("fr", ["médiation", "mediations", "MÉDIATION"]),
        ("fr", ["école", "ecoles"]),
        ("fr", ["accueillant", "accueillante", "accueillants"]),
    ],
)
def test_forms_of_a_word_are_one(language, words):
    assert len({tuple(terms(word, language)) for word in words}) == 1


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "L’égalité d'aujourd’hui", "égalité aujourd’hui"),
        ("fr", "qu’une", ""),
        ("en", "The city of the Roma", "city Roma"),
        ("fr", "avec les Roms", "Roms"),
        ("en", "?! … – “”", ""),
        ("en", "well-being", "well being"),
        ("en", "snake_case", "snake case"),
        ("en", "Rock'n'roll: the city’s", "Rock n roll city s"),
        ("en", "здоров’я", "здоровя"),
        ("fr", "l’обовʼязок", "обовязок"),
    ],
)
def test_articles_and_common_words_are_left_out(language, text, found):
    assert terms(text, language) == terms(found, language)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("浜松", ["浜松"]),
        ("浜松市", ["浜松", "松市"]),
        ("京", ["京"]),
        ("안산", ["안산"]),
        ("はままつ", ["はま", "まま", "まつ"]),
    ],
)
def test_scripts_without_spaces_are_found_by_pairs_of_signs(text, pairs):
    assert terms(text, "en") == [fold(pair) for pair in pairs]


def test_form_stands_whole_and_once():
    assert forms("Schools, schools and École", "en") == ["schools", "and", "ecole"]


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60), st.sampled_from(["en", "fr"]))
@example("⑴ ㈠ 🄀 ﷺ", "en")
def test_what_is_looked_up_holds_nothing_that_a_database_reads_as_more(text, language):
    assert all(term.isalnum() or not term.isascii() for term in terms(text, language))
    assert not set("\"'\\\0 :*&|!()") & set("".join(terms(text, language)))


def test_threads_stem_at_the_same_time_without_harm():
    words = [f"{beginning}{ending}" for beginning in BEGINNINGS for ending in ENDINGS]
    alone = [stem(word, "en") for word in words]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda _: [stem(word, "en") for word in words], range(40)))

    assert together == [alone] * 40
