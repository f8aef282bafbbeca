"""What stands in alphabetical order does so by the alphabet of the page's language, wherever that is."""

import pytest

from tests.factories import city, network, practice
from tests.pages import page, texts, titles

pytestmark = pytest.mark.django_db
ALPHABETS = {
    "en": ["Åbo", "Çorum", "Dhërmi", "Durrës", "iğde", "Ilıca", "Ñora", "Zug", "Άρτα", "Їзюм"],
    "es": ["Åbo", "Çorum", "Dhërmi", "Durrës", "iğde", "Ilıca", "Ñora", "Zug", "Άρτα", "Їзюм"],
    "tr": ["Åbo", "Çorum", "Dhërmi", "Durrës", "Ilıca", "iğde", "Ñora", "Zug", "Άρτα", "Їзюм"],
    "sq": ["Åbo", "Çorum", "Durrës", "Dhërmi", "iğde", "Ilıca", "Ñora", "Zug", "Άρτα", "Їзюм"],
    "fi": ["Çorum", "Dhërmi", "Durrës", "iğde", "Ilıca", "Ñora", "Zug", "Åbo", "Άρτα", "Їзюм"],
    "el": ["Άρτα", "Åbo", "Çorum", "Dhërmi", "Durrës", "iğde", "Ilıca", "Ñora", "Zug", "Їзюм"],
    "uk": ["Їзюм", "Åbo", "Çorum", "Dhërmi", "Durrës", "iğde", "Ilıca", "Ñora", "Zug", "Άρτα"],
}
COUNTRIES = {  # Austria, Czechia, Switzerland and Hungary
    "en": ["Austria", "Czechia", "Hungary", "Switzerland"],
    "de": ["Österreich", "Schweiz", "Tschechien", "Ungarn"],
    "sr-latn": ["Austrija", "Češka", "Mađarska", "Švajcarska"],
    "fi": ["Itävalta", "Sveitsi", "Tšekki", "Unkari"],
    "uk": ["Австрія", "Угорщина", "Чехія", "Швейцарія"],
}


@pytest.fixture
def places():
    """Cities, networks and practices of the same names."""
    for number, name in enumerate(sorted(ALPHABETS["en"], reverse=True)):
        place = city(name, name_fr=name, slug=f"place-{number}")
        network(name, slug=f"network-{number}", members=[place])
        practice(name, slug=f"practice-{number}", cities=[place])


@pytest.mark.parametrize(("language", "names"), ALPHABETS.items(), ids=ALPHABETS)
def test_names_follow_the_alphabet_of_the_page(language, names, client, places):
    listed = page(client, f"/{language}/practices/?sort=title")
    booklet = page(client, f"/{language}/booklet/")

    assert texts(page(client, f"/{language}/cities/"), "//ul[@class='letters']/li/a") == names
    assert texts(page(client, f"/{language}/networks/"), "//div[@class='comparison']//tbody/tr/th") == names
    assert texts(listed, "//input[@name='city']/../span[1]") == names
    assert texts(listed, "//input[@name='network']/../span[1]") == names
    assert titles(listed) == names
    assert [name for name in texts(booklet, "//section[@aria-labelledby='by-city']//span") if name] == names


@pytest.mark.parametrize(("language", "names"), COUNTRIES.items(), ids=COUNTRIES)
def test_countries_follow_the_alphabet_of_the_page(language, names, client):
    for iso in ("at", "cz", "ch", "hu"):
        practice(cities=[city(country=iso)])

    assert texts(page(client, f"/{language}/cities/"), "//main//h2") == names
    assert texts(page(client, f"/{language}/practices/"), "//input[@name='country']/../span[1]") == names
