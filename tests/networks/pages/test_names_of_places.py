"""A city is called, wherever it is named, what the reader's language calls it."""

from collections.abc import Iterator

import pytest

from tests import pdfs
from tests.factories import city, network, practice, topic
from tests.pages import page, text, texts

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

NAMES = {"en": "Lisbon", "fr": "Lisbonne", "pt": "Lisboa", "de": "Lissabon", "el": "Λισαβόνα", "uk": "Лісабон"}
SPELLINGS = {f"name_{language}": name for language, name in NAMES.items() if language != "en"}
languages = pytest.mark.parametrize(("language", "name"), NAMES.items())

PLACES_ON_PAGES = {
    "cities/": "//main//section//li/a",
    "cities/lisbon/": "//h1",
    "countries/pt/": "//main//ul[@class='letters']//a[contains(@href, '/cities/')]",
    "practices/": "//article//p[@class='kicker']/a[contains(@href, '/cities/')]",
    "practices/?city=lisbon": "//fieldset//label[@for='city-lisbon']/*/text()",
    "practices/garden/": "//aside//a[contains(@href, '/cities/')]",
    "map/": "//main//section//li/a[contains(@href, 'city=lisbon')]",
    "networks/club/": "//section[@aria-labelledby='members']//a",
    "compare/?practice=1&practice=2": "//table//a[contains(@href, '/cities/')]",
}


def lisbon(**facts):
    return city("Lisbon", country="pt", latitude=38.7, longitude=-9.1, **SPELLINGS, **facts)


def named(found, path: str) -> Iterator[str]:
    for name in found.xpath(path):
        yield name.strip() if isinstance(name, str) else text(name)


@languages
@pytest.mark.parametrize("address", PLACES_ON_PAGES)
def test_city_has_its_name_in_the_readers_language(client, address, language, name):
    made = lisbon()
    network("Club", members=[made])
    practice("Garden", cities=[made], topics=[topic()], number=1), practice("Fair", cities=[city("Bari")], number=2)
    found = page(client, f"/{language}/{address}")

    assert name in list(named(found, PLACES_ON_PAGES[address]))
    others = set(NAMES.values()) - {name}
    assert [words for words in found.xpath("//body//text()") if words.strip().strip(",:") in others] == []


@languages
def test_list_title_and_citation_name_the_city_so(client, language, name):
    practice("Garden", cities=[lisbon()])

    assert name in texts(page(client, f"/{language}/practices/?city=lisbon"), "//title")[0]
    assert texts(page(client, f"/{language}/practices/garden/"), "//p[@class='cite']")[0].startswith(name)


@languages
def test_marks_on_a_map_are_called_so(client, language, name):
    practice("Garden", cities=[lisbon()])
    [mark] = page(client, f"/{language}/map/?city=lisbon").xpath("//*[name()='svg']//a/*[name()='title']")

    assert text(mark).startswith(f"{name}, ")


@pytest.mark.parametrize("language", ["pt", "uk"])
def test_pdf_names_the_city_so(client, language):
    practice("Garden", cities=[lisbon()])

    assert NAMES[language] in pdfs.text(client.get(f"/{language}/cities/lisbon.pdf").content)
    assert NAMES[language] in pdfs.text(client.get(f"/{language}/practices/garden.pdf").content)


@languages
def test_suggestions_call_the_city_so(client, language, name):
    lisbon()

    [found] = client.get(f"/{language}/suggestions/", {"q": "Lisbon"}).json()
    assert found["label"] == name


@pytest.mark.parametrize(("language", "mark"), [("de", None), ("fr", None), ("el", "en"), ("uk", "en")])
def test_name_in_another_script_than_the_page_says_its_language(client, language, mark):
    practice("Garden", cities=[city("Bari")])
    heading, link = "//h1", "//a[contains(@href, '/cities/bari/')]"
    found = [page(client, f"/{language}/cities/bari/").xpath(heading)]
    found += [
        page(client, f"/{language}/{each}").xpath(link) for each in ("cities/", "practices/garden/", "practices/")
    ]

    assert [{each.get("lang") for each in elements} for elements in found] == [{mark}] * 4
