"""Editors find practices, topics and special pages by what stands in them, and by what they belong to."""

import pytest

from tests.factories import city, network, practice, special_page, theme, topic

pytestmark = pytest.mark.django_db


def listed(client, model, text):
    found = client.get(f"/admin/practices/{model}/", {"q": text}).context["cl"].result_list
    return [str(each) for each in found]


def offered(client, model, field, text):
    query = {"app_label": "practices", "model_name": model, "field_name": field, "term": text}
    return [found["text"] for found in client.get("/admin/autocomplete/", query).json()["results"]]


def cafes():
    """A practice that differs from any other by each of its facts."""
    laval = city("Laval", country="ca", name_uk="Лаваль", other_names=["Île Jésus"])
    network("Ring", acronym="RéMIRI", name_de="Städtering", members=[laval, city("Bari")])
    topics = [topic("Education", name_fr="Éducation", name_el="Εκπαίδευση"), topic("Noise")]
    texts = {"title_en": "Cafés", "summary_en": "Où l’été", "purpose_fr": "<p>Une <strong>école</strong> R&amp;D</p>"}
    practice(cities=[laval], topics=topics, body_en="<p>Öffentlich</p>", **texts)
    practice("Another one", cities=[city("Lublin", country="pl")], topics=[topic("Peace")], body_en="<p>Strong</p>")


@pytest.mark.parametrize(
    "text",
    [
        "CAFES",
        "l'ete",
        "ÉCOLE",
        "r&d",
        "offentlich",
        "educ",
        "ΕΚΠΑΊΔΕΥΣΗ",
        "canada",
        "ile jesus",
        "ЛАВАЛЬ",
        "RÉMIRI",
        "stadtering",
        "noise éducation laval rémiri canada",
        "ICC-0001",
        "icc-1",
    ],
)
def test_practice_is_found_by_its_text_topics_places_networks_and_number(admin_client, text):
    cafes()

    assert listed(admin_client, "practice", text) == ["Cafés"]
    assert offered(admin_client, "pick", "practice", text) == ["Cafés"]


def test_marks_of_a_text_are_none_of_its_words(admin_client):
    cafes()

    assert listed(admin_client, "practice", "STRONG") == ["Another one"]


@pytest.mark.parametrize("text", ["éduc", "εκπαιδευση", "ecole"])
def test_topic_is_found_by_its_names_in_all_languages_and_its_description(admin_client, text):
    topic("Education", name_fr="Éducation", name_el="Εκπαίδευση", description_fr="À l’école")
    topic("Noise")

    assert listed(admin_client, "topic", text) == ["Education"]
    assert offered(admin_client, "practice_topics", "topic", text) == ["Education"]


def test_practice_without_a_city_is_found_by_its_country(admin_client):
    practice("Island", country="is")
    practice("Rome", cities=[city()])

    assert listed(admin_client, "practice", "icel") == ["Island"]
    assert listed(admin_client, "practice", "eland") == []


def test_special_page_and_theme_are_found_by_their_texts(admin_client):
    page = special_page("Été", introduction_en="<p>Vélo</p>")
    theme(page, "Noël", picks=[practice("Cafés")], text_en="<p>Œuvres</p>")
    special_page("Winter")

    assert [listed(admin_client, "specialpage", text) for text in ("ETE", "velo", "noel", "oeuvres", "cafes")] == [
        ["Été"]
    ] * 5
    assert [listed(admin_client, "theme", text) for text in ("ETE", "noel", "oeuvres")] == [["Noël"]] * 3


@pytest.mark.parametrize("number", [1, 3])
def test_search_costs_the_same_queries_for_one_and_three(admin_client, django_assert_num_queries, number):
    for name in "abc"[:number]:
        practice(f"Café {name}", cities=[city()], topics=[topic("Éducation", slug=name)])

    with django_assert_num_queries(11):
        assert len(listed(admin_client, "practice", "educ")) == number
