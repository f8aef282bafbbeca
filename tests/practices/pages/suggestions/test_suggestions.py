"""What is suggested to a reader who is still typing, at which price, and what never is."""

import pytest
from django.urls import reverse

from tests.factories import announcement, city, network, practice, special_page, topic

pytestmark = pytest.mark.django_db


def suggested(client, typed, language="en") -> list[tuple[str, str, str]]:
    """Kind, label and detail of each suggestion."""
    found = client.get(f"/{language}/suggestions/", {"q": typed}).json()
    return [(each["kind"], each["label"], each["detail"]) for each in found]


@pytest.fixture
def donostia():
    return city("San Sebastian", country="es", name_fr="Saint-Sébastien", other_names=["Donostia", "Доностия"])


def test_suggestion_says_all_that_a_page_needs(client):
    turin = city("Turin")
    practice(title_fr="Jardins partagés", slug="jardins", cities=[turin])

    assert client.get("/en/suggestions/?q=jard").json() == [
        {
            "kind": "practice",
            "label": "Jardins partagés",
            "address": "/en/practices/jardins/",
            "detail": "Turin",
            "language": "fr",
        }
    ]


def test_kinds_stand_together_in_their_order(client):
    practice("Italian lessons", cities=[city("Itahari", country="np")], topics=[topic("Itinerant people")])
    special_page("It is raining")
    practice("Walks", country="it")

    assert suggested(client, "it") == [
        ("topic", "Itinerant people", "1 practice"),
        ("special", "It is raining", ""),
        ("city", "Itahari", "Nepal"),
        ("country", "Italy", "1 practice"),
        ("practice", "Italian lessons", "Itahari"),
    ]


@pytest.mark.parametrize(
    ("typed", "detail"),
    [
        ("san seb", "Spain"),
        ("SEB", "Spain"),
        ("donos", "Donostia · Spain"),
        ("saint-seb", "Saint-Sébastien · Spain"),
        ("донос", "Доностия · Spain"),
    ],
)
def test_city_is_suggested_by_every_name_and_spelling(client, donostia, typed, detail):
    assert suggested(client, typed) == [("city", "San Sebastian", detail)]


def test_labels_are_in_the_language_of_the_reader(client, donostia):
    practice("Gardens", title_fr="Jardins", cities=[donostia], topics=[topic("Sanitation", name_fr="Santé")])

    assert suggested(client, "sa", "fr") == [("topic", "Santé", "1 pratique"), ("city", "Saint-Sébastien", "Espagne")]
    assert suggested(client, "esp", "fr") == [("country", "Espagne", "1 pratique")]
    assert suggested(client, "jard", "fr") == [("practice", "Jardins", "Saint-Sébastien")]
    assert suggested(client, "gard", "fr") == []


def test_special_page_is_suggested_by_its_titles_unless_it_is_a_draft(client):
    special_page("Floods", title_fr="Inondations")
    special_page("Floods to come", status="draft")

    assert suggested(client, "flo") == [("special", "Floods", "")]
    assert suggested(client, "inon") == [("special", "Floods", "Inondations")]


def test_network_is_suggested_by_its_acronym_and_each_of_its_names_and_news_by_their_titles(client):
    reci = network("Spanish network", acronym="RECI", country=None, name_de="Spanisches Netzwerk")
    announcement(reci, "Recital of the year", date="2024")

    assert suggested(client, "reci") == [
        ("network", "RECI", "Spanish network"),
        ("news", "Recital of the year", "RECI · 2024"),
    ]
    assert suggested(client, "netzwerk") == [("network", "RECI", "Spanisches Netzwerk · Spanish network")]


def test_title_in_another_language_says_so(client):
    special_page("", title_fr="Fête des voisins", slug="fete")

    [suggestion] = client.get("/en/suggestions/?q=fete").json()
    assert (suggestion["label"], suggestion["language"]) == ("Fête des voisins", "fr")


def test_middle_of_a_word_suggests_nothing(client, donostia):
    practice("Gardens")

    assert suggested(client, "ebast") == suggested(client, "arden") == []


@pytest.mark.parametrize("typed", ["me", "med", "mediat", "mediati", "mediation", "conflict med", "médiati"])
def test_title_is_suggested_from_the_second_letter_to_the_last(client, typed):
    practice("Centre for conflict mediation")
    practice("Gardens", summary_en="Mediation in a conflict.")

    assert suggested(client, typed) == [("practice", "Centre for conflict mediation", "")]


def test_titles_that_begin_so_come_first(client):
    for title in ("Gardens for all", "Roof gardens", "Gardeners"):
        practice(title)

    labels = [label for _kind, label, _detail in suggested(client, "garden")]

    assert labels == ["Gardeners", "Gardens for all", "Roof gardens"]


def test_eight_at_most_with_a_share_for_each_kind(client):
    for n in range(9):
        practice(f"Mon title {n}", cities=[city(f"Mon{n}")], topics=[topic(f"Mon topic {n}")])

    kinds = [kind for kind, _label, _detail in suggested(client, "mon")]

    assert kinds == ["topic"] * 3 + ["city"] * 3 + ["practice"] * 2


def test_five_practices_at_most(client):
    for n in range(9):
        practice(f"Garden {n}")

    assert len(suggested(client, "gar")) == 5


@pytest.mark.parametrize("status", ["draft", "in_review", "archived"])
def test_what_is_not_published_is_never_suggested(client, status):
    saved = practice("Secret garden")
    assert len(suggested(client, "secret")) == 1
    saved.status = status
    saved.save()

    assert suggested(client, "secret") == suggested(client, "garden") == []


def test_new_name_is_suggested_at_once(client, donostia):
    assert suggested(client, "easo") == []

    donostia.other_names.create(name="Easo")

    assert suggested(client, "easo") == [("city", "San Sebastian", "Easo · Spain")]


@pytest.mark.parametrize("typed", ["", " ", "a", "é", "!", "?!*", '"', "-", "%", "a" * 10_000, "a " * 5_000, "\0"])
def test_too_little_and_too_much_suggest_nothing(client, typed):
    practice("A title", cities=[city("Aa")])

    assert suggested(client, typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "ti\0tle",
        "NEAR(",
        "ti* OR",
        "'; DROP TABLE",
        "ti:",
        '"ti',
        "{ti",
        "\ufdfa½",
        "😀ti",
        "\u202eti",
        "日本",
        "ti " * 30,
    ],
)
def test_strange_typing_is_answered_calmly(client, typed):
    practice("A title")

    assert len(suggested(client, typed)) <= 1


@pytest.mark.parametrize("size", [1, 3])
def test_suggestions_cost_two_queries(client, django_assert_num_queries, size):
    for n in range(size):
        practice(f"Mon title {n}", cities=[city(f"Mon{n}", other_names=["Monty"])], topics=[topic(f"Mon {n}")])
    suggested(client, "mon")

    with django_assert_num_queries(2):
        suggested(client, "monty")


def test_answer_may_be_kept_for_a_while_and_is_no_page(client):
    response = client.get(reverse("suggestions"), {"q": "mon"})

    assert response["Content-Type"] == "application/json"
    assert response["Cache-Control"] == "public, max-age=300"
    assert response["X-Robots-Tag"] == "noindex"
    assert client.get("/en/suggestions.pdf?q=mon").status_code == 404
