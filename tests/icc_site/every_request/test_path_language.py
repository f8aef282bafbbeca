"""The language stands in the address: nothing guesses it but the bare address of the site."""

import pytest
from django.conf import settings

from tests.factories import city, network, practice, special_page, topic
from tests.pages import LANGUAGES, in_all_languages, page, texts

pytestmark = pytest.mark.django_db
PAGES = [
    *("", "about/", "accessibility/", "template/"),
    *("practices/", "practices/garden/", "topics/arts/"),
    *("cities/", "cities/turin/", "countries/it/", "networks/", "networks/club/"),
    *("special/", "special/floods/"),
]


@pytest.fixture
def something_everywhere():
    turin = city("Turin")
    network("Club", members=[turin])
    practice("Garden", title_fr="Jardin", cities=[turin], topics=[topic("Arts")])
    special_page("Floods")


@pytest.mark.parametrize(
    ("wish", "home"),
    [
        (None, "/en/"),
        ("fr", "/fr/"),
        ("fr-CA,fr;q=0.9,en;q=0.8", "/fr/"),
        ("en-US,en;q=0.9,fr;q=0.1", "/en/"),
        ("de-AT", "/de/"),
        ("pt-BR,en;q=0.5", "/pt/"),
        ("uk-UA,uk;q=0.9,en;q=0.8", "/uk/"),
        ("sr", "/sr-latn/"),
        ("sr-RS,sr;q=0.9", "/sr-latn/"),
        ("sr-Latn-RS", "/sr-latn/"),
        ("nb,fi;q=0.5", "/fi/"),
        ("zh-CN,zh;q=0.9", "/en/"),
        ("*", "/en/"),
        ("", "/en/"),
        ("é\x00;;q=q,", "/en/"),
        ("fr-" * 5000, "/en/"),
    ],
)
def test_bare_address_leads_to_the_language_that_the_browser_wishes(client, wish, home):
    answer = client.get("/", headers={"accept-language": wish} if wish is not None else {})

    assert (answer.status_code, answer["Location"]) == (302, home)
    assert "Accept-Language" in answer["Vary"]


@pytest.mark.usefixtures("something_everywhere")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PAGES)
def test_page_is_in_the_language_of_its_address(client, language, address):
    other = "fr" if language == "en" else "en"
    client.cookies["django_language"] = other
    answer = client.get(f"/{language}/{address}", headers={"accept-language": other})

    assert (answer.status_code, answer["Content-Language"]) == (200, language)
    assert f'<html lang="{language}"' in answer.content.decode()
    assert "Accept-Language" not in answer["Vary"]


@pytest.mark.usefixtures("something_everywhere")
@pytest.mark.parametrize("prefix", ["", "ca/", "en/fr/", "xx-yy/", "eng/", "en-gardens/", "sr-/", "%00/"])
@pytest.mark.parametrize("address", [*PAGES[1:7], "practices/garden"])
def test_address_without_a_language_of_ours_is_unknown_and_never_guessed(client, prefix, address):
    answer = client.get(f"/{prefix}{address}", headers={"accept-language": "fr"})

    assert (answer.status_code, "Location" in answer) == (404, False)


SPELLINGS = [
    ("EN", "en"),
    ("fr-FR", "fr"),
    ("pt_br", "pt"),
    ("sr-Latn", "sr-latn"),
    ("sr", "sr-latn"),
    ("ES-419", "es"),
]


@pytest.mark.parametrize(("typed", "language"), SPELLINGS)
@pytest.mark.parametrize(
    "rest", ["/", ".pdf", "/practices/?q=%C3%A9&topic=arts", "/practices/jardin-%C3%A9t%C3%A9.pdf"]
)
def test_language_in_another_spelling_leads_to_ours(client, typed, language, rest):
    answer = client.get(f"/{typed}{rest}", headers={"accept-language": "de"})

    assert (answer.status_code, answer["Location"]) == (301, f"/{language}{rest}")


def test_language_in_another_spelling_leads_on_below_another_root(client):
    assert client.get("/PT", SCRIPT_NAME="/EN")["Location"] == "/EN/pt/"


@pytest.mark.usefixtures("something_everywhere")
@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/en", "/en/"),
        ("/fr/practices", "/fr/practices/"),
        ("/fr/practices?topic=arts&q=%C3%A9", "/fr/practices/?topic=arts&q=%C3%A9"),
        ("/en/practices/garden", "/en/practices/garden/"),
    ],
)
def test_forgotten_slash_is_added_for_good(client, asked, led):
    answer = client.get(asked, headers={"accept-language": "de"})

    assert (answer.status_code, answer["Location"]) == (301, led)


@pytest.mark.usefixtures("something_everywhere")
@pytest.mark.parametrize("address", PAGES)
def test_switcher_keeps_the_page_and_names_languages_natively(client, address):
    query = "?q=a%26b" if address in ("practices/", "map/", "booklet/") else ""
    links = page(client, f"/fr/{address}{query}").xpath("//nav[@id='site-languages']//a")

    assert [(link.text, link.get("lang"), link.get("hreflang"), link.get("aria-current")) for link in links] == [
        (name, code, code, "true" if code == "fr" else None) for code, name in settings.LANGUAGES
    ]
    assert [link.get("href") for link in links] == in_all_languages(f"/{{}}/{address}{query}")


@pytest.mark.parametrize(
    ("language", "told"), [("en", "Language of the site English"), ("fr", "Langue du site Français")]
)
def test_switcher_is_folded_under_the_language_that_the_page_speaks(client, language, told):
    about = page(client, f"/{language}/about/")

    assert texts(about, "//nav[@id='site-languages']/details[not(@open)]/summary") == [told]


@pytest.mark.parametrize("address", ["/nothing/", "/fr/nothing/"])
def test_switcher_of_an_unknown_page_leads_home(client, address):
    missing = page(client, address, 404, headers={"accept-language": "fr"})

    assert missing.xpath("//nav[@id='site-languages']//a/@href") == in_all_languages("/{}/")
    assert (missing.get("lang"), texts(missing, "//h1")) == ("fr", ["Page introuvable"])


def test_unknown_page_outside_the_languages_speaks_the_browsers_own(client):
    answer = client.get("/nothing/", headers={"accept-language": "fr"})

    assert answer["Content-Language"] == "fr"
    assert "Accept-Language" in answer["Vary"]
