"""Editors find places, networks and news in whatever case, accents and signs they type, by name, country or network."""

import pytest
from django.contrib.auth.models import Group, User

from tests.factories import announcement, city, country, network

pytestmark = pytest.mark.django_db


def listed(client, model, text):
    return [str(found) for found in client.get(f"/admin/{model}/", {"q": text}).context["cl"].result_list]


def offered(client, model, field, text):
    """What an autocomplete field offers."""
    query = {"app_label": "networks", "model_name": model, "field_name": field, "term": text}
    return [found["text"] for found in client.get("/admin/autocomplete/", query).json()["results"]]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("École", "ecole"),
        ("école", "ÉCOLE"),
        ("E\u0301cole", "école"),
        ("Ecole", "É\u00adcole"),
        ("Éco\u00adle", "ecole"),
        ("Αθήνα", "ΑΘΗΝΑ"),
        ("Πύργος", "ΠΥΡΓΟΣ"),
        ("Мелітополь", "МЕЛІТОПОЛЬ"),
        ("Україна й світ", "украіна"),
        ("Iğdır", "IĞDIR"),
        ("İzmir", "izmir"),
        ("Izmır", "İZMİR"),
        ("Wrocław", "wroclaw"),
        ("Cœur", "coeur"),
        ("Cœur", "co"),
        ("Ærø", "aero"),
        ("Straße", "STRASSE"),
        ("Strasse", "straße"),
        ("L’Hospitalet", "l'hospitalet"),
        ("Clermont‑Ferrand", "clermont-ferrand"),
        ("A.B (c) [d]", "(c) [D]"),
        ("100 %", "100 %"),
    ],
)
def test_name_is_found_in_whatever_signs_it_is_typed(admin_client, name, text):
    city("Xx", local_name=name)
    city("Yy", country="no")

    assert listed(admin_client, "networks/city", text) == ["Xx"]
    assert offered(admin_client, "membership", "city", text) == ["Xx"]


def test_each_word_is_found_somewhere_and_a_quoted_phrase_as_it_stands(admin_client):
    city("Reggio Emilia", country="it", other_names=["Rèz"])
    city("Emilia Reggio", country="it")

    assert listed(admin_client, "networks/city", "rez, ITALIE reggio") == []
    assert listed(admin_client, "networks/city", "rez, ITALY reggio") == ["Reggio Emilia"]
    assert listed(admin_client, "networks/city", '"réggio emilia"') == ["Reggio Emilia"]


@pytest.mark.parametrize("text", ["österreich", "OSTERREICH", "austria"])
def test_country_is_found_in_the_editors_language_and_in_english(admin_client, text):
    ring = network("Ring", country="at", members=[city("Graz", country="at")])
    announcement(ring, "Hello")
    announcement(network("Rondo", country="pl", members=[city("Lublin", country="pl")]), "Cześć")
    admin_client.cookies["django_language"] = "de"
    found = [listed(admin_client, f"networks/{each}", text) for each in ("city", "network", "announcement")]

    assert found == [["Graz"], ["Ring"], ["Hello"]]
    assert listed(admin_client, "networks/country", text) == ["Österreich"]


@pytest.mark.parametrize("text", ["remiri", "RÉMIRI", "réseau", "МЕРЕЖА"])
def test_cities_and_news_are_found_by_their_network(admin_client, text):
    remiri = network("Ring", acronym="RéMIRI", name_fr="Reseau", name_uk="Мережа", members=[city("Laval")])
    announcement(remiri, "Hello")
    announcement(network("Rondo", members=[city("Lublin")]), "Bye")

    assert listed(admin_client, "networks/city", text) == ["Laval"]
    assert listed(admin_client, "networks/announcement", text) == ["Hello"]
    assert offered(admin_client, "announcement", "network", text) == ["RéMIRI"]


def test_network_is_found_by_its_members_and_its_texts(admin_client):
    network("Ring", members=[city("Turin", name_it="Torìno"), city("Bari")], description_fr="Été ensemble")
    network("Rondo")

    assert [listed(admin_client, "networks/network", text) for text in ("TORINO", "ete", "bari été")] == [["Ring"]] * 3


def test_country_is_found_without_its_accents(admin_client):
    country("ci"), country("tr")

    assert listed(admin_client, "networks/country", "COTE d'ivoire") == ["Côte d’Ivoire"]
    assert listed(admin_client, "networks/country", "turkiye") == ["Türkiye"]


def test_accounts_are_found_in_whatever_signs_they_are_typed(admin_client):
    User.objects.create_user("zoé", first_name="Zoë")
    Group.objects.create(name="Éditeurs")

    assert listed(admin_client, "auth/user", "ZOE") == ["zoé"]
    assert listed(admin_client, "auth/group", "editeurs") == ["Éditeurs"]


def test_very_long_and_strange_searches_lead_to_a_page(admin_client):
    texts = ["é" * 5000, "é " * 3000, "\\", '"', '""', "[", "(?", "a{9999}", "\u00ad", "\u0301", "%", " , "]

    assert [admin_client.get("/admin/networks/city/", {"q": text}).status_code for text in texts] == [200] * len(texts)
