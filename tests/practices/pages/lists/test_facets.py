"""Every number beside a filter is the number of results that the reader finds behind it."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import given, settings

from practices.facet_index.current import current_index
from practices.filters.choices import ALL_OF
from practices.filters.filter_answer import FilterAnswer
from practices.filters.practice_filter import PracticeFilter
from practices.models import Practice
from practices.models.periods import active_years
from practices.pages.lists.results import Results
from tests.catalogues import catalogue, queries, shapes
from tests.factories import city, network, practice, topic
from tests.pages import counts, page, texts

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@settings(deadline=None, max_examples=40)
@given(shapes, queries)
def test_list_holds_the_practices_that_fit_its_filters(shapes, query):
    with catalogue(shapes):
        answer = answer_to(query)
        fitting = [practice.slug for practice in Practice.objects.order_by("slug") if fits(practice, answer, query)]

        found = Practice.objects.order_by("slug").in_bulk(list(answer.found))
        assert sorted(practice.slug for practice in found.values()) == fitting


@settings(deadline=None, max_examples=20)
@given(shapes, queries)
def test_every_count_is_the_number_of_results_after_the_click(shapes, query):
    with catalogue(shapes):
        results = Results(answer_to(query), page=None)
        shown = {(facet.name, value.slug): value.count for facet in results.facets for value in facet.values}

        assert shown == {click: answer_to(clicked(query, *click)).total for click in shown}
        assert results.total == len(results.answer.found)


def answer_to(query) -> FilterAnswer:
    return PracticeFilter(QueryDict(urlencode(query, doseq=True)), current_index()).answer()


def clicked(query, facet, value):
    """The query with a value ticked, alone in its facet unless all of them are asked for."""
    kept = query[facet] if query.get(ALL_OF.get(facet)) == "all" else []
    span = {"from": "", "to": ""} if facet == "year" else {}
    return query | {facet: list({*kept, value})} | span


def years_asked_for(query, answer) -> set[str]:
    """The years that the query names and the catalogue has, and each between its two bounds."""
    lower, upper = query["from"], query["to"]
    if lower and upper:
        lower, upper = min(lower, upper), max(lower, upper)
    known = {*query["year"], *([lower] if lower == upper else [])} & dict(answer.index.labels()["year"]).keys()
    if lower == upper:
        return known
    return known | {str(year) for year in range(int(lower or 1900), int(upper or 2100) + 1)}


def fits(practice, answer, query) -> bool:
    """Whether a practice belongs into the list with these filters, worked out without SQL."""
    chosen = answer.values | {"year": years_asked_for(query, answer)}
    dates = (practice.start_year, practice.end_year, practice.ongoing, answer.index.present)
    has = {
        "topic": {topic.slug for topic in practice.topics.all()},
        "country": {country.iso for country in practice.countries},
        "year": set(map(str, active_years(*dates))) or {"none"},
        "city": {city.slug for city in practice.places},
        "network": {network.slug for city in practice.places for network in city.networks.all()},
        "language": set(practice.languages),
    }
    return (
        practice.is_published
        and chosen["q"] in f"{practice.title_en} {practice.title_fr}"
        and all(
            not chosen[facet] or (all if answer.wants_all(facet) else any)(each in has[facet] for each in chosen[facet])
            for facet in has
        )
    )


def test_count_sets_the_facets_own_choice_aside(client):
    arts, sport = topic("Arts"), topic("Sport")
    for topics in ([arts], [arts, sport], [sport], [sport]):
        practice(topics=topics)
    practice(topics=[sport], status="draft")

    assert counts(page(client, "/en/practices/?topic=arts"), "topic") == {"arts": 2, "sport": 3}


def test_with_all_topics_asked_for_a_count_adds_its_topic(client):
    arts, sport, food = topic("Arts"), topic("Sport"), topic("Food")
    for topics in ([arts], [arts, sport], [arts, sport, food], [sport, food]):
        practice(topics=topics)

    found = page(client, "/en/practices/?topic=arts&topic=sport&match=all")
    assert counts(found, "topic") == {"arts": 2, "sport": 2, "food": 1}


def test_practice_in_three_cities_of_a_country_counts_once_for_it(client):
    turin, bari, lyon = city("Turin"), city("Bari"), city("Lyon", country="fr")
    network("Club", members=[turin, bari])
    practice(cities=[turin, bari, lyon])
    practice(country="it")
    practice(cities=[lyon], status="archived")

    found = page(client, "/en/practices/")
    assert counts(found, "country") == {"fr": 1, "it": 2}
    assert counts(found, "city") == {"bari": 1, "lyon": 1, "turin": 1}
    assert counts(found, "network") == {"club": 1}


def test_practice_counts_in_each_year_in_which_it_is_active(client):
    practice(start_year=2019, end_year=2021)
    practice(start_year=2021)
    practice(end_year=2020, ongoing="yes")
    practice(ongoing="yes")
    practice(start_year=2015, status="in_review")

    found = page(client, "/en/practices/")
    assert list(counts(found, "year").items()) == [("2021", 2), ("2020", 2), ("2019", 1), ("none", 1)]


def test_practice_in_two_languages_counts_for_both(client):
    practice("Garden", title_fr="Jardin")
    practice(title_fr="Marché")

    assert counts(page(client, "/en/practices/"), "language") == {"en": 1, "fr": 2}


def test_value_that_would_find_nothing_is_greyed_and_stays_in_reach(client):
    practice(topics=[topic("Arts")], country="it")
    practice(topics=[topic("Sport")], country="pt")
    [box] = page(client, "/en/practices/?topic=arts").xpath("//input[@value='pt']")

    assert ("disabled" in box.attrib, box.getparent().get("class")) == (True, "useless")


def test_values_with_results_come_before_those_that_would_find_nothing(client):
    arts, sport = topic("Arts"), topic("Sport")
    for number in range(10):
        practice(country=["at", "be", "ch", "de", "dk", "es", "fi", "fr", "pt", "se"][number], topics=[arts])
    practice(country="pt", topics=[sport])
    practice(country="se", topics=[sport])
    found = page(client, "/en/practices/?topic=sport")
    shown = found.xpath("//input[@name='country'][not(ancestor::*[@id='more-country'])]/@value")

    assert shown == ["pt", "se", "at", "be", "dk", "fi", "fr", "de"]
    assert found.xpath("//*[@id='more-country']//input/@value") == ["es", "ch"]


def test_chosen_value_without_results_can_still_be_unticked(client):
    practice(topics=[topic("Arts")], country="it")
    practice(topics=[topic("Sport")], country="pt")
    [box] = page(client, "/en/practices/?topic=arts&country=pt").xpath("//input[@value='pt']")

    assert ("checked" in box.attrib, "disabled" in box.attrib) == (True, False)


def test_more_than_eight_values_fold_unless_a_hidden_one_is_chosen(client):
    practice(topics=[topic(f"Topic {number}") for number in range(10)])
    folds = [page(client, f"/en/practices/?topic=topic-{number}").find(".//*[@id='more-topic']") for number in (7, 8)]

    assert ["open" in fold.attrib for fold in folds] == [False, True]
    assert [len(fold.xpath(".//input")) for fold in folds] == [2, 2]
    assert texts(folds[0], "summary") == ["Show all 10 topics"]
