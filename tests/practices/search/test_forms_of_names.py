"""Places, topics and networks by the forms that their names take in a sentence, and by words that are in many names."""

import json
from pathlib import Path

import pytest
from django.utils.translation import override

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import Practice
from tests.factories import city, network, practice, topic
from tests.pages import warm

pytestmark = pytest.mark.django_db
FORMS = json.loads(Path(__file__).with_name("place_forms.json").read_text(encoding="utf-8"))
FORMS_OF_PLACES = [
    (language, place, typed) for language, places in FORMS.items() for place, forms in places.items() for typed in forms
]
READ_FIRST = 3  # of a list's entries


def found(query: str, language: str = "en") -> list[str]:
    """The slugs of the practices that a search finds as it is typed, uncorrected and with all words, in their order."""
    with override(language):
        answer = PracticeFilter({"q": query, "sort": "relevance"}, current_index()).answer()
        as_typed = not (answer.corrected or answer.hits.without_words or answer.hits.left_aside)
        return [each.slug for each in Practice.objects.in_this_order(answer.ids())] if as_typed else []


@pytest.mark.usefixtures("catalogue")
def test_place_is_found_by_the_forms_of_its_name_in_each_language():
    warm()
    missed = []
    for language, place, typed in FORMS_OF_PLACES:
        there = set(Practice.objects.published().filter(cities__slug=place).values_list("slug", flat=True))
        shown = found(typed, language)
        if not there or there - set(shown) or set(shown[: min(READ_FIRST, len(there))]) - there:
            missed.append((language, place, typed))

    assert missed == []


@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    ("language", "forms", "subject"),
    [
        ("it", ("rifugiati", "rifugiate", "RIFUGIATA"), "refugees"),
        ("uk", ("чутки", "чуток", "чуткам"), "anti-rumour"),
        ("uk", ("біженців", "біженцями", "біженці"), "refugees"),
        ("el", ("πρόσφυγας", "προσφύγων"), "refugees"),
    ],
)
def test_every_form_of_a_topic_finds_what_is_about_it(language, forms, subject):
    about = set(Practice.objects.published().filter(topics__slug=subject).values_list("slug", flat=True))
    warm()

    assert [about - set(found(typed, language)) for typed in forms] == [set() for _ in forms]


def test_three_places_are_judged_in_three_forms_in_each_language():
    assert all(len(places) >= 3 and all(len(set(each)) >= 3 for each in places.values()) for places in FORMS.values())
    assert len(FORMS) == 13


@pytest.mark.parametrize(
    ("language", "typed", "iso"),
    [
        ("sr-latn", "Italije", "it"),
        ("sr-latn", "u Italiji", "it"),
        ("sq", "Gjermanisë", "de"),
        ("uk", "Португалії", "pt"),
    ],
)
def test_form_of_a_country_is_found_beside_the_same_word_in_a_text(language, typed, iso):
    practice("Walk", country=iso)
    practice("Stray", country="fr", summary_en=f"Once {typed} was said.")
    practice("Other", country="fr")

    assert sorted(found(typed, language)) == ["stray", "walk"]


def test_whole_name_or_a_word_of_a_readers_text_is_no_form_of_another_name():
    practice("Vienna", country="at")
    practice("Sydney", country="au")
    practice("Kommunikation", country="fr", topics=[topic("Cohesion", name_de="Kommunikation")])
    practice("Town hall", country="fr", topics=[topic("Local power", name_de="Kommunikanten")])

    assert [found("Austria", each) for each in ("it", "es", "de")] == [["vienna"]] * 3
    assert found("Kommunikation", "de") == ["kommunikation"]


@pytest.mark.parametrize(
    ("language", "name", "typed"),
    [
        ("fi", "Helsinki", "Helsingissä"),
        ("fi", "Turku", "Turussa"),
        ("uk", "Суми", "у Сумах"),
        ("uk", "Львів", "у Львові"),
    ],
)
def test_form_that_changes_within_its_word_is_found(language, name, typed):
    practice("Walk", cities=[city("Far", **{f"name_{language}": name})])
    practice("Other", cities=[city("Turnhout", name_fi="Turenki", name_uk="Суботиця")])

    assert found(typed, language) == ["walk"]


def test_whole_word_of_a_name_comes_before_a_common_beginning():
    practice("Whole", cities=[city("Lisbon", name_uk="Лісабон")])
    practice("Begun", cities=[city("Lissa", name_uk="Лісабоніка")])

    assert (found("Лісабон", "uk"), found("Лісабону", "uk")) == (["whole"], ["begun", "whole"])


@pytest.mark.parametrize(
    ("language", "typed"),
    [("uk", "мережа інтеркультурних"), ("uk", "інтеркультурної"), ("uk", "ІНТЕРКУЛЬТУРНИХ"), ("en", "інтеркультурних")],
)
def test_network_is_found_by_its_name_in_each_language(language, typed):
    practice("Walk", cities=[(lutsk := city("Lutsk", country="ua"))])
    network("Ukrainian Network", country="ua", name_uk="Українська мережа інтеркультурних міст", members=[lutsk])
    practice("Other", cities=[city("Braga", country="pt")])

    assert found(typed, language) == ["walk"]


def test_ending_after_an_apostrophe_is_no_word_to_a_turkish_reader():
    practice("Walk", cities=[city("Lisbon", name_tr="Lizbon")])

    assert found("Lizbon'un", "tr") == found("Lizbon’dan", "tr") == ["walk"]
    assert found("Lizbon'un", "en") == []


def test_reader_of_one_language_is_given_no_forms_of_another():
    practice("Work", topics=[topic("Labour", name_de="Kommunikation", name_it="Lavoratori")])

    assert [found("kommunal", language) for language in ("en", "fr", "it")] == [[], [], []]


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "network"),
        ("en", "networks"),
        ("fr", "réseau"),
        ("es", "red de ciudades"),
        ("it", "rete delle città"),
        ("pt", "rede"),
        ("uk", "мережа міст"),
        ("de", "Netzwerk"),
        ("el", "δίκτυο"),
        ("en", '"network of cities"'),
    ],
)
def test_kind_of_thing_finds_no_member(language, typed):
    names = {"name_uk": "Мережа міст", "local_name": "Red de Ciudades", "name_it": "Rete delle città"}
    members = [city("Turin", name_de="Stadt Turin")]
    network("Network of Cities", name_fr="Réseau des villes", acronym="NOC", members=members, **names)
    practice("Garden", cities=members)

    assert found(typed, language) == []


@pytest.mark.parametrize(
    "typed",
    [
        "NOC",
        "Spanish network",
        '"network of spanish cities"',
        "city of Turin",
        "network Italy",
        "-network turin",
    ],
)
def test_kind_of_thing_beside_a_name_finds_as_the_name_does(typed):
    network("Network of Spanish Cities", acronym="NOC", members=[(turin := city("Turin"))])
    practice("Garden", cities=[turin])
    practice("Spanish lessons", cities=[city("Braga", country="pt")])

    assert found(typed) == ["garden"]


def test_kind_of_thing_beside_another_word_stands_in_the_text():
    network("Network of Dialogue", members=[(turin := city("Turin"))])
    practice("School garden", cities=[turin], slug="garden")
    practice("Network of schools", slug="schools")

    assert found("school network") == ["schools"]
    assert found("school -network") == ["garden"]


@pytest.mark.parametrize(
    ("typed", "most"),
    [
        ("city of Venice", []),
        ("Venice city", []),
        ("municipality Nicosia garden", [("garden", ("municipality", "Nicosia"))]),
        ("Castellón de la Plana", []),
        ("Heidenau von der Aue", []),
        ("Σμύρνη της Νέα", []),
    ],
)
def test_kind_of_thing_or_particle_is_not_most_of_the_words(typed, most):
    practice("Garden")
    practice("A city, a municipality", summary_en="De la vida, von der, της.", slug="city")
    with override("it"):
        without_words = PracticeFilter({"q": typed}, current_index()).answer().hits.without_words

    assert [(each.rest, each.left_out) for each in without_words] == most


@pytest.mark.parametrize(
    ("place", "typed", "said", "verb"),
    [
        ("Venice", "Venise", "venise", "venis"),
        ("Parla", "Parla", "PARLA", "parler"),
        ("Genoa", "Gênes", "Genes", "gêner"),
    ],
)
def test_name_of_a_place_is_no_stem_of_a_verb(place, typed, said, verb):
    city(place, name_fr=typed)
    practice(title_fr=verb, slug="verb")
    practice(title_fr=f"À {said}", slug="said")
    practice("Walk", cities=[city("Other", other_names=[typed])])

    assert sorted(found(typed, "fr")) == ["said", "walk"]
    assert "verb" in found(verb, "fr")
