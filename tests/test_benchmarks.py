"""The benchmarks' made-up catalogue is always the same and has every shape; nothing is timed here."""

import pytest
from django.conf import settings
from django.db.models import Count

from practices.models import NumberSeries, Practice
from tests import factories
from tests.benchmarks import make_catalogue, run, server, targets
from tests.benchmarks.turns import Turn, percentile, ratio

pytestmark = pytest.mark.django_db
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


def test_generator_leaves_a_catalogue_alone():
    kept = factories.practice("Kept")

    with pytest.raises(SystemExit, match="1 practice"):
        make_catalogue.main(["--practices", "3"])
    assert list(Practice.objects.all()) == [kept]


def test_pages_of_thirty_made_practices_cost_no_more_queries_than_meant(made):
    addresses = {name: addresses for name, addresses in targets.targets() if "PDF" not in name}

    assert len(addresses) == 4
    assert all(targets.queries(each) <= run.MOST_QUERIES for listed in addresses.values() for each in listed)


def test_benchmarks_serve_as_make_run_does():
    assert server.FLAGS in (settings.BASE_DIR / "Makefile").read_text()


def test_ratio_compares_every_round_within_itself():
    own = [Turn([0.2, 0.3, 0.4], cpu=0.1), Turn([3.0], cpu=0.2), Turn([0.5], cpu=0.3)]
    bare = [Turn([0.1], cpu=0.1), Turn([1.0], cpu=0.1), Turn([0.1], cpu=0.1)]

    assert [round(ratio(own, bare, figure), 6) for figure in ("wait", "cpu")] == [3, 2]
    assert [percentile(own, percent) for percent in (50, 95)] == [0.4, 3.0]


def test_more_queries_in_a_larger_catalogue_are_a_fault():
    def with_queries(size, queries):
        return run.Run(size, "SQLite", 0, [run.Figures("list", queries, 1, 1, 1, 1)])

    assert run.faults([with_queries(1, 8), with_queries(10, 8)]) == []
    assert len(run.faults([with_queries(1, 7), with_queries(10, 8)])) == 1
    assert len(run.faults([with_queries(1, 9), with_queries(10, 9)])) == 1
