"""A reader is shown a text in the language that there is, and which one that is."""

import pytest
from django.template import Context, Template
from django.utils.translation import override

from networks.languages.collation import alphabetically
from networks.languages.texts import Text, languages_in_order, shown
from networks.models import City, Objective
from tests.factories import city, country


@pytest.mark.parametrize(
    ("reader", "english", "french", "text"),
    [
        ("en", "Garden", "Jardin", Text("Garden", "en", fallback=False)),
        ("fr", "Garden", "Jardin", Text("Jardin", "fr", fallback=False)),
        ("en", None, "Jardin", Text("Jardin", "fr", fallback=True)),
        ("en", "", "Jardin", Text("Jardin", "fr", fallback=True)),
        ("fr", "Garden", None, Text("Garden", "en", fallback=True)),
        ("fr", "", "", Text("", "fr", fallback=False)),
        ("de", "Garden", "Jardin", Text("Garden", "en", fallback=True)),
        ("de", None, "Jardin", Text("Jardin", "fr", fallback=True)),
    ],
)
def test_text_is_the_readers_or_says_that_it_is_not(reader, english, french, text):
    objective = Objective(text_en=english, text_fr=french)

    assert shown(objective, "text", reader) == text
    with override(reader):
        assert shown(objective, "text") == text


def test_text_without_words_is_false():
    assert (bool(Text("", "en", fallback=False)), bool(Text("0", "en", fallback=False))) == (False, True)


def test_own_language_is_asked_first_and_each_once():
    assert [languages_in_order(code) for code in ("en", "fr", "de")] == [["en", "fr"], ["fr", "en"], ["en", "fr"]]


def test_template_marks_what_is_in_another_language():
    page = Template('{% load texts %}{% shown thing "text" as text %}<p{{ text|lang }}>{{ text }}</p>')
    french, both = Objective(text_fr="<Jardin>"), Objective(text_en="Garden", text_fr="Jardin")

    assert page.render(Context({"thing": french})) == '<p lang="fr">&lt;Jardin&gt;</p>'
    assert page.render(Context({"thing": both})) == "<p>Garden</p>"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("names", "keys"),
    [
        ({"name_en": "Genoa", "name_fr": "Gênes"}, ("genoa", "genes")),
        ({"name_en": "Évreux"}, ("evreux", "evreux")),
        ({"name_fr": "L’Île"}, ("l ile", "l ile")),
        ({"name_en": "A" * 120}, ("a" * 120, "a" * 120)),
        ({"name_en": "ß" * 120}, ("s" * 120, "s" * 120)),
    ],
)
def test_cities_keep_the_key_by_which_each_reader_finds_them(names, keys):
    place = City.objects.create(slug="place", country=country("it"), **names)

    assert (place.sort_name_en, place.sort_name_fr) == keys


@pytest.mark.django_db
def test_renamed_city_moves_in_the_order():
    turin, rome = city("Turin"), city("Rome")
    turin.name_en = "Augusta Taurinorum"
    turin.save()

    assert alphabetically(City.objects.all()) == [turin, rome]
