"""The benchmarks' made-up catalogue is always the same and has every shape; nothing is timed here."""

import pytest
from django.conf import settings
from django.db.models import Count
from django.http import QueryDict

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import CatalogueVersion, NumberSeries, Practice
from practices.pages.lists.results import Results
from practices.search.finding import find
from tests.benchmarks import editor, goals, make_catalogue, run, server, targets
from tests.benchmarks.peer import GROUPS, PeerFilter
from tests.benchmarks.turns import Turn, percentile, ratio

from . import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NOT_MADE = {"id", "country_id"}  # counted on by the database


@pytest.fixture
def made():
    make_catalogue.fill(30, seed=7)
    return Practice.objects.all()


def contents(seed):
    """Everything in the practices of a new catalogue, which is deleted again."""
    make_catalogue.fill(30, seed)
    columns = [field.attname for field in Practice._meta.concrete_fields if field.attname not in NOT_MADE]
    related = ("country__iso", "cities__slug", "topics__slug", "links__url")
    rows = list(Practice.objects.order_by("number", "practice_places", "topics").values_list(*columns, *related))
    make_catalogue.empty()
    return rows


def test_same_seed_makes_the_same_catalogue():
    assert contents(7) == contents(7) != contents(8)


def test_small_catalogue_is_the_start_of_a_large_one(made):
    titles = list(made.order_by("number").values_list("title_en", "start_year")[:10])
    make_catalogue.empty()
    make_catalogue.fill(10, seed=7)

    assert list(made.order_by("number").values_list("title_en", "start_year")) == titles


def test_made_practices_have_years_of_every_shape(made):
    shapes = {(practice.start_year is not None, practice.end_year is not None, practice.ongoing) for practice in made}

    assert shapes == {
        (True, False, ""),
        (True, True, ""),
        (True, False, "yes"),
        (True, False, "no"),
        (False, True, ""),
        (True, True, "yes"),
        (False, False, ""),
        (False, False, "yes"),
    }


def test_made_practices_differ_in_status_language_topics_and_places(made):
    placed = list(made.annotate(topic_count=Count("topics", distinct=True), city_count=Count("cities", distinct=True)))

    assert {practice.status for practice in made} == set(Practice.Status)
    assert {tuple(practice.languages) for practice in made} == {("en",), ("fr",), ("en", "fr")}
    assert {practice.topic_count for practice in placed} == {1, 2, 3, 4}
    assert {0, 1, 2} <= {practice.city_count for practice in placed}
    assert all(bool(practice.country_id) == (practice.city_count == 0) for practice in placed)


def test_made_practices_are_as_if_saved_one_by_one(made):
    practice = made.get(number=12)
    keys = practice.sort_title_en, practice.sort_title_fr, practice.process_en
    practice.save()
    practice.refresh_from_db()

    assert (practice.sort_title_en, practice.sort_title_fr, practice.process_en) == keys
    assert NumberSeries.next() == 31


def test_made_practices_are_found_at_once(made):
    title = made.published().exclude(title_en="").newest().first().title_en

    assert CatalogueVersion.current().number > 0
    assert len(current_index().everything) == made.published().count()
    assert find(f'"{title}"', current_index())


@pytest.mark.parametrize("query", ["", "topic=education", "country=it&country=fr", "year=2020&language=fr"])
def test_peer_counts_as_the_site_does(made, query):
    results = Results(PracticeFilter(QueryDict(query), current_index()), None)
    peer = PeerFilter(QueryDict(query), Practice.objects.published())

    assert peer.qs.count() == results.total
    for facet in GROUPS:
        assert dict(peer.counts(facet)) == {value: number for value, number in results.counts(facet).items() if number}


def test_editor_of_the_benchmarks_changes_the_list(made, client):
    practice = made.published().newest().first()
    column = f"title_{practice.languages[0]}"
    assert "changed-here" not in client.get("/en/practices/").content.decode()
    editor.save(practice, column, f"{getattr(practice, column)[:150]} changed-here")

    assert "changed-here" in client.get("/en/practices/").content.decode()


def test_generator_leaves_a_catalogue_alone():
    kept = factories.practice("Kept")

    with pytest.raises(SystemExit, match="1 practice"):
        make_catalogue.main(["--practices", "3"])
    assert list(Practice.objects.all()) == [kept]


def test_pages_of_thirty_made_practices_cost_no_more_queries_than_meant(made):
    addresses = {name: addresses for name, addresses in targets.targets() if "PDF" not in name}
    current_index().order("newest")
    costs = {each: targets.queries(each) for listed in addresses.values() for each in listed}

    assert len(addresses) == 9
    assert {address: cost for address, cost in costs.items() if cost > run.MOST_QUERIES} == {}


def test_benchmarks_serve_as_make_run_does():
    assert server.FLAGS in (settings.BASE_DIR / "Makefile").read_text()


def test_ratio_compares_every_round_within_itself():
    own = [Turn([0.2, 0.3, 0.4], cpu=0.1), Turn([3.0], cpu=0.2), Turn([0.5], cpu=0.3)]
    bare = [Turn([0.1], cpu=0.1), Turn([1.0], cpu=0.1), Turn([0.1], cpu=0.1)]

    assert [round(ratio(own, bare, figure), 6) for figure in ("wait", "cpu")] == [3, 2]
    assert [percentile(own, percent) for percent in (50, 95)] == [0.4, 3.0]


def with_queries(small, large):
    return run.Run("SQLite", {1: {"list": small}, 10: {"list": large}}, turns={}, saves={}, memory={})


def test_more_queries_in_a_larger_catalogue_are_a_fault():
    assert run.faults(with_queries(8, 8)) == []
    assert len(run.faults(with_queries(7, 8))) == 1
    assert len(run.faults(with_queries(9, 9))) == 1


def test_goal_says_by_how_much_it_is_missed():
    _flat, uncached, _cached, peer, save, *_ = goals.GOALS

    assert goals.verdict(uncached, 8) == "8 ×, met"
    assert goals.verdict(uncached, 10) == "**10 ×, missed by 25 %**"
    assert goals.verdict(peer, 1 / 10) == "**1/10, missed by 100 %**"
    assert goals.verdict(save, 87.4) == "87 ms, met"
