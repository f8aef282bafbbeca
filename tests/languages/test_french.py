"""A French reader reads well: the sentences, the numbers and the punctuation are French."""

from datetime import date

import pytest
from django.utils import translation

from networks.languages import cldr
from tests.factories import announcement, city, network, practice, topic
from tests.pages import page, texts

URL = "https://example.org/"
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


@pytest.mark.parametrize(("query", "sentence"), SENTENCES.items(), ids=SENTENCES)
def test_results_sentence_reads_well(query, sentence, site, client):
    assert texts(page(client, f"/fr/practices/?{query}"), "//h1") == [sentence]


def test_text_in_english_says_so_in_french(site, client):
    found = page(client, "/fr/practices/garden/")

    note = "Ce texte n’a pas encore été traduit. Il est affiché en anglais."
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
        "Genève : Jardin (2017–2019, se poursuit). Cités interculturelles : bonnes pratiques, "
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
