"""A practice leads on to those that share its topics or places, and says what they share."""

import json
from pathlib import Path

import pytest

from practices.facet_index.current import current_index
from practices.models import Practice
from practices.pages.practice.related import MOST_RELATED, related_practices
from tests.factories import city, practice, topic
from tests.pages import page, texts

pytestmark = pytest.mark.django_db


def related(to):
    return [str(other.practice) for other in related_practices(to, current_index())]


def test_closest_come_first():
    arts, sport, turin, bari = topic("Arts"), topic("Sport"), city("Turin"), city("Bari")
    garden = practice("Garden", topics=[arts, sport], cities=[turin])
    practice("Same country", cities=[bari])
    practice("Same city", cities=[turin])
    practice("One topic", topics=[arts])
    practice("Two topics, same country", topics=[arts, sport], cities=[bari])
    practice("Nothing", topics=[topic("Food")], cities=[city("Lyon", country="fr")])

    assert related(garden) == ["Two topics, same country", "One topic", "Same city", "Same country"]


def test_four_are_enough():
    arts = topic("Arts")
    practices = [practice(topics=[arts]) for _ in range(MOST_RELATED + 2)]

    assert related(practices[0]) == [str(other) for other in reversed(practices[2:])]


@pytest.mark.parametrize("status", ["draft", "in_review", "archived"])
def test_unpublished_practices_stay_out(status):
    arts, turin = topic("Arts"), city("Turin")
    garden = practice(topics=[arts], cities=[turin])
    practice(topics=[arts], cities=[turin], status=status)

    assert related(garden) == []


@pytest.mark.parametrize("facts", [{}, {"country": "pt"}, {"topics": True}])
def test_what_shares_nothing_is_not_related(facts):
    lonely = practice(**facts | ({"topics": [topic()]} if "topics" in facts else {}))
    practice(topics=[topic()], cities=[city()])
    practice()

    assert related(lonely) == []


def test_country_named_without_a_city_is_a_place_too():
    garden = practice("Garden", country="pt")
    practice("Porto", cities=[city("Porto", country="pt")])
    practice("Portugal", country="pt")
    practice("Rome, wrongly of Portugal too", cities=[city("Rome")], country="pt")

    assert related(garden) == ["Portugal", "Porto"]


def test_page_says_what_is_shared(client):
    arts, sport, turin, bari = topic("Arts"), topic("Sport"), city("Turin"), city("Bari")
    practice("Garden", topics=[arts, sport], cities=[turin, bari])
    practice("A", topics=[arts, sport, topic("Food")], cities=[bari, turin])
    practice("B", topics=[sport], cities=[city("Rome")])
    practice("C", topics=[arts])
    practice("D", cities=[turin])
    reasons = texts(page(client, "/en/practices/garden/"), "//section[@aria-labelledby='related']//li/p[last() - 1]")

    assert reasons == [
        "Also about Arts and Sport, also in Turin and Bari",
        "Also about Sport, also in Italy",
        "Also in Turin",
        "Also about Arts",
    ]


def test_french_one_is_marked_as_french(client):
    arts = topic("Arts")
    practice("Garden", topics=[arts])
    practice(title_fr="Jardin", topics=[arts])
    [card] = page(client, "/en/practices/garden/").xpath("//section[@aria-labelledby='related']//li")

    assert card.xpath(".//h3/a/@lang") == ["fr"]
    assert "In French" in texts(card, "p")


def test_practice_without_relatives_has_no_such_section(client):
    practice("Garden", topics=[topic("Arts")])

    found = page(client, "/en/practices/garden/")
    assert (texts(found, "//h1"), found.xpath("//section[@aria-labelledby='related']")) == (["Garden"], [])


@pytest.mark.parametrize(
    ("years", "other", "said"),
    [
        ((2018, 2020, "no"), (2019, None, ""), "Also about Arts, at the same time (2019)"),
        ((2018, 2020, "no"), (2017, 2019, ""), "Also about Arts, at the same time (2018–2019)"),
        ((2018, None, "yes"), (2020, None, "yes"), "Also about Arts, at the same time (since 2020)"),
        ((2018, None, ""), (2020, None, "yes"), "Also about Arts"),
        ((2018, None, ""), (None, None, "yes"), "Also about Arts"),
    ],
)
def test_page_says_in_which_years_both_were_active(client, years, other, said):
    arts = topic("Arts")
    for title, (start, end, ongoing) in (("Garden", years), ("Market", other)):
        practice(title, topics=[arts], start_year=start, end_year=end, ongoing=ongoing)
    [reason] = texts(page(client, "/en/practices/garden/"), "//section[@aria-labelledby='related']//li/p[last() - 1]")

    assert reason == said


def test_rare_topic_brings_practices_closer_than_a_common_one():
    arts, sport = topic("Arts"), topic("Sport")
    for _ in range(5):
        practice(topics=[sport])
    garden = practice("Garden", topics=[arts, sport])
    practice("Painting", topics=[arts])
    practice("Running", topics=[sport])

    assert related(garden)[0] == "Painting"


def test_of_equals_the_one_with_the_same_words_comes_first():
    arts = topic("Arts")
    garden = practice("Poems on the tram", topics=[arts])
    practice("Reading poems", topics=[arts])
    practice("A film", topics=[arts])
    practice("A play", topics=[arts])

    assert related(garden)[0] == "Reading poems"


def test_related_practice_can_be_compared_at_once(client):
    arts = topic("Arts")
    garden, market = practice("Garden", topics=[arts]), practice("Market", topics=[arts])
    [link] = page(client, "/en/practices/garden/").xpath("//a[normalize-space()='Compare with this practice']")

    assert link.get("href") == f"/en/compare/?practice={garden.number}&practice={market.number}"
    assert page(client, link.get("href")).findtext(".//h1").strip() == "2 practices compared"


@pytest.mark.usefixtures("catalogue")
def test_judged_practices_come_among_the_four(record_property):
    judged = json.loads(Path(__file__).with_name("related_judgements.json").read_text(encoding="utf-8"))
    known = Practice.objects.published().with_places().with_topics()
    found = {
        slug: {other.practice.slug for other in related_practices(known.named(slug), current_index())}
        for slug in judged
    }
    shares = [len(found[slug] & set(wanted)) / min(MOST_RELATED, len(wanted)) for slug, wanted in judged.items()]
    record_property("related practices found", sum(shares) / len(shares))

    assert {other for wanted in judged.values() for other in wanted} <= set(known.values_list("slug", flat=True))
    assert sum(shares) / len(shares) >= 0.55  # 0.32 by topics and places alone
