"""A French reader meets a French site: nothing of the interface stays English, and its sentences read well."""

import re
from collections.abc import Iterator
from datetime import date

import polib
import pytest
from babel import Locale
from django.conf import settings
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from django.utils import translation
from lxml import html

from icc_site import views
from networks import cldr
from practices.models import Practice
from tests.factories import announcement, city, network, practice, special_page, theme, topic
from tests.pages import page, texts

CATALOGUE = polib.pofile(str(settings.BASE_DIR / "locale" / "fr" / "LC_MESSAGES" / "django.po"))
SPOKEN = ("alt", "aria-label", "content", "data-version", "placeholder", "title")
URL = "https://example.org/"
FRENCH_BROWSER = {"accept-language": "fr"}
EDITED = [model for model in admin.site._registry if model._meta.app_label in ("networks", "practices")]
LEFT_BY_DJANGO = {"Search"}  # what its admin calls the picture beside a search box
LANGUAGES = [code for code, _name in settings.LANGUAGES]

PAGES = {
    "home": "/fr/",
    "practices": "/fr/practices/",
    "practices filtered": "/fr/practices/?topic=logement&country=ch&year=2018&year=none&language=en&match=all",
    "practices by place": "/fr/practices/?city=geneve&network=res&q=jardin&topic=logement&topic=sport",
    "practices, second page": "/fr/practices/?page=2",
    "practices, none": "/fr/practices/?topic=sport&country=ch&q=jardin",
    "practices, unknown values": "/fr/practices/?country=xx&country=yy&topic=zz&sort=bogus&match=some",
    "practice": "/fr/practices/jardin/",
    "practice told in English": "/fr/practices/garden/",
    "practice of a country": "/fr/practices/pays/",
    "topic": "/fr/topics/logement/",
    "topic without practices": "/fr/topics/vide/",
    "cities": "/fr/cities/",
    "city": "/fr/cities/geneve/",
    "city without practices": "/fr/cities/ajaccio/",
    "city with practices elsewhere": "/fr/cities/bastia/",
    "country": "/fr/countries/ch/",
    "country without practices": "/fr/countries/fr/",
    "networks": "/fr/networks/",
    "network": "/fr/networks/res/",
    "network without members": "/fr/networks/ligue/",
    "own list": "/fr/my-list/",
    "shared list": "/fr/my-list/?practice=1&practice=2&practice=999&practice=nothing",
    "question before the list is emptied": "/fr/my-list/empty/",
    "booklet": "/fr/booklet/?topic=logement",
    "booklet of picked practices": "/fr/booklet/?practice=1&practice=2&practice=999",
    "special pages": "/fr/special/",
    "special page": "/fr/special/crues/",
    "booklet of a special page": "/fr/booklet/?special=crues",
    "comparison": "/fr/compare/?practice=1&practice=2&practice=3&practice=4&practice=5&practice=999",
    "comparison of one": "/fr/compare/?practice=1",
    "figures": "/fr/figures/",
    "about": "/fr/about/",
    "accessibility": "/fr/accessibility/",
    "template": "/fr/template/",
}
ERRORS = [
    "/fr/rien/",
    "/fr/practices/?page=99",
    "/fr/practices/rien/",
    "/fr/topics/rien/",
    "/fr/cities/rien/",
    "/fr/countries/zz/",
    "/fr/networks/rien/",
    "/fr/special/rien/",
    "/fr/booklet/?special=rien",
]
SENTENCES = {
    "": "25 pratiques",
    "topic=sport": "0 pratique sur le thème Sport",
    "topic=logement": "2 pratiques sur le thème Logement",
    "topic=logement&topic=sport": "2 pratiques sur les thèmes Logement ou Sport",
    "topic=logement&topic=sport&match=all": "0 pratique sur les thèmes Logement et Sport",
    "country=ch&country=ca": "25 pratiques, pays : Canada ou Suisse",
    "country=ch&year=2018": "1 pratique, pays : Suisse, 2018",
    "year=2017&year=none": "24 pratiques, 2017 ou année non précisée",
    "city=geneve": "23 pratiques, ville : Genève",
    "city=geneve&city=lausanne": "24 pratiques, villes : Genève ou Lausanne",
    "network=res": "23 pratiques, réseau : RES",
    "language=en&language=fr": "25 pratiques, texte en anglais ou français",
    "topic=logement&country=ch&language=fr&q=jardin": (
        "1 pratique sur le thème Logement, pays : Suisse, texte en français, recherche : « jardin »"
    ),
}


@pytest.fixture
def site(db):
    """One of everything, told in French, and one practice that is told in English alone."""
    housing, _sport, _empty = (topic(name, name_fr=name) for name in ("Logement", "Sport", "Vide"))
    geneva, lausanne = cities()
    networks(geneva)
    texts = {f"{name}_fr": "<p>Du texte.</p>" for name in ("purpose", "rationale", "process", "impact", "body")}
    years = {"year_label_fr": "Trois ans", "start_year": 2017, "end_year": 2019, "ongoing": "yes"}
    source = {"source_url": URL, "source_kind": "icc_page", "confirmed_on": "2024-03-02"}
    contact = {"contact_name": "Mairie", "contact_url": URL}
    garden = practice(title_fr="Jardin", cities=[geneva], topics=[housing], **texts, **years, **source, **contact)
    garden.links.create(title_fr="Lien", url=URL)
    practice("Garden", cities=[lausanne], topics=[housing], purpose_en="<p>Peace.</p>", end_year=2017, source_url=URL)
    practice(title_fr="Pays", country="ca", start_year=2020, ongoing="yes")
    for number in range(22):
        practice(title_fr=f"Fiche {number}", cities=[geneva])
    special(garden)


def special(picked):
    """A special page with a theme of each kind."""
    crues = special_page(slug="crues", title_en="", title_fr="Crues", introduction_en="", introduction_fr="<p>Eau.</p>")
    theme(crues, heading_en="", heading_fr="Avant", text_fr="<p>Agir.</p>", picks=[picked])
    theme(crues, heading_en="", heading_fr="Liste", saved_filter="city=geneve")
    theme(crues, heading_en="", heading_fr="Vide")


def cities():
    """Two Swiss cities of which much is known, after two French ones without practices."""
    city("Ajaccio", country="fr", name_fr="Ajaccio")
    city("Bastia", country="fr", name_fr="Bastia", kind="borough", practices_known=True)
    where = {"latitude": 46.2, "longitude": -6.15, "member_since": 2011}
    people = {"population": 203_000, "population_precision": "over", "population_year": 2020}
    yield city("Genève", country="ch", name_fr="Genève", other_names=["Genf"], **where, **people)
    yield city("Lausanne", country="ch", name_fr="Lausanne", population=140_000, population_precision="about")


def networks(member):
    """A network of which everything is known, and one of which nearly nothing is."""
    texts = {"name_fr": "Réseau", "region_fr": "Romandie", "coordinator_fr": "Mairie", "description_fr": "Un réseau."}
    reported = {"reported_member_count": 3, "reported_member_count_as_of": "2021-12", "reported_partner_count": 2}
    facts = {"acronym": "RES", "local_name": "Netz", "founded_year": 2010, "recognised_year": 2011, "source_url": URL}
    known = network("Réseau", country="ch", members=[member], **texts, **reported, **facts)
    known.memberships.update(since_year=2012)
    known.objectives.create(text_fr="Apprendre")
    known.partners.create(name="Croix-Rouge")
    announcement(known, title_fr="Fondation", body_fr="Le réseau est fondé.")
    network("Ligue", name_fr="Ligue", country=None)


# --- Nothing stays English -------------------------------------------------------------------------------------------
def pieces(text: str) -> list[str]:
    """What a text of the catalogue says between its placeholders and tags, if it is longer than three letters."""
    parts = (part.strip(" .,:;()") for part in re.split(r"%\(\w+\)[sd]|%%|<[^>]*>", text))
    return [part for part in parts if sum(map(str.isalpha, part)) > 3]


def whole_words(text: str) -> str:
    return rf"(?<!\w){re.escape(text)}(?!\w)"


def english() -> re.Pattern:
    """Every piece of the interface in English, but for those that are French as well, such as "Contact"."""
    french = "\n".join(said for entry in CATALOGUE for said in (entry.msgstr, *entry.msgstr_plural.values()))
    found = {piece for entry in CATALOGUE for piece in pieces(f"{entry.msgid}<>{entry.msgid_plural}")}
    return re.compile("|".join(whole_words(each) for each in found if not re.search(whole_words(each), french)))


ENGLISH = english()


def said_in(language: str, tree) -> Iterator[str]:
    """What a page shows or has read out in a language: texts, and attributes that are spoken."""
    mine = f"[ancestor-or-self::*[@lang][1]/@lang='{language}']"
    for found in tree.xpath(f"//*{mine}[not(self::script or self::style)]/text()"):
        yield " ".join(found.split())
    for name in SPOKEN:
        yield from tree.xpath(f"//*{mine}/@{name}")


def strays(tree, language: str = "fr") -> list[str]:
    without_addresses = (re.sub(r"https?://\S+", "", said) for said in said_in(language, tree))
    return [said for said in without_addresses if ENGLISH.search(said)]


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_page_in_french_holds_no_english(address, site, client):
    assert strays(page(client, address)) == []


def test_own_list_in_french_holds_no_english(site, client):
    client.cookies["my_list"] = "-".join(str(practice.number) for practice in Practice.objects.all()[:2])

    assert [strays(page(client, address)) for address in ("/fr/my-list/", "/fr/my-list/empty/")] == [[], []]


@pytest.mark.parametrize("address", ERRORS)
def test_error_in_french_holds_no_english(address, site, client):
    assert strays(page(client, address, status=404)) == []


def test_refusal_in_french_holds_no_english(client, db):
    wrong = client.post("/text-size/", {"size": "300"}, headers=FRENCH_BROWSER)
    foreign = client.post("/text-size/", {"size": "150"}, headers=FRENCH_BROWSER | {"sec-fetch-site": "cross-site"})
    without_token = Client(enforce_csrf_checks=True).post("/admin/login/", headers=FRENCH_BROWSER)
    opened = client.get("/text-size/", headers=FRENCH_BROWSER)

    refused = [wrong, foreign, without_token, opened]
    assert [answer.status_code for answer in refused] == [400, 403, 403, 405]
    assert [strays(html.fromstring(answer.content.decode())) for answer in refused] == [[], [], [], []]


def test_fault_in_french_holds_no_english(rf):
    with translation.override("fr"):
        answer = views.server_error(rf.get("/fr/"))

    assert answer.status_code == 500
    assert strays(html.fromstring(answer.content.decode())) == []


@pytest.mark.parametrize("form", ["", "add/"])
@pytest.mark.parametrize("model", EDITED, ids=lambda model: model.__name__)
def test_administration_in_french_holds_no_english(model, form, site, admin_client):
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")

    assert set(strays(page(admin_client, f"{address}{form}", headers=FRENCH_BROWSER))) <= LEFT_BY_DJANGO


def test_english_is_noticed(client, db):
    about = page(client, "/en/about/")

    assert "About this catalogue" in strays(about, language="en")
    assert strays(about, language="fr") == []


# --- What French says ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("query", "sentence"), SENTENCES.items(), ids=SENTENCES)
def test_results_sentence_reads_well(query, sentence, site, client):
    assert texts(page(client, f"/fr/practices/?{query}"), "//h1") == [sentence]


def test_text_in_english_says_so_in_french(site, client):
    found = page(client, "/fr/practices/garden/")

    note = "Ce texte n’est pas encore disponible en français ; il est affiché en anglais."
    assert texts(found, "//p[@class='note']") == [note]
    assert found.xpath("//h1/@lang | //p[@class='lead']/@lang") == ["en", "en"]


def test_facts_read_well(site, client):
    city, told, network = (
        page(client, f"/fr/{name}/") for name in ("cities/geneve", "practices/jardin", "networks/res")
    )

    place = ["2011", "plus de 203 000 (2020)", "RES (depuis 2012)", "46,2° N, 6,15° O", "example.org"]
    assert texts(city, "//td")[1:] == place
    assert "2017–2019, se poursuit Libellé de la source : Trois ans" in texts(told, "//td")
    assert texts(told, "//p[@class='cite']")[0].startswith(
        "Genève : Jardin. Cités interculturelles : bonnes pratiques, "
    )
    assert texts(network, "//section[@aria-labelledby='members']/p") == [
        "3 membres annoncés (décembre 2021) ; répertoriés ici : 1."
    ]


def test_related_practices_say_what_they_share(site, client):
    reasons = texts(
        page(client, "/fr/practices/garden/"), "//section[@aria-labelledby='related']//p[@class='kicker'][2]"
    )

    assert reasons[0] == "En commun : Logement ; Suisse ; 2017"


def test_first_of_a_month_is_an_ordinal():
    with translation.override("fr"):
        assert [cldr.day(date(2024, 3, number)) for number in (1, 2)] == ["1er mars 2024", "2 mars 2024"]


# --- How the catalogue of texts is kept ------------------------------------------------------------------------------
def test_french_is_typeset_as_french():
    said = (text for entry in CATALOGUE for text in (entry.msgstr, *entry.msgstr_plural.values()))
    wrong = re.compile(r"\w'\w|[“”\"]|« |[ \w][»;!?]|[ \w]:(?!\w)|[\d ]%%")

    assert [text for text in said if wrong.search(re.sub("<[^>]*>", "", text))] == []


def test_catalogue_names_no_place_in_the_source():
    assert [entry.msgid for entry in CATALOGUE if entry.occurrences] == []


def test_zero_is_singular_in_french():
    assert CATALOGUE.metadata["Plural-Forms"] == "nplurals=2; plural=(n > 1);"


def test_glossary_has_a_column_for_each_language():
    header = (settings.BASE_DIR / "locale" / "GLOSSARY.md").read_text().partition("|")[2].partition("\n")[0]
    columns = [name.strip() for name in header.split("|")]

    assert columns[: len(LANGUAGES)] == [Locale("en").languages[code] for code in LANGUAGES]
