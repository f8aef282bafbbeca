"""The benchmarks' made-up catalogue is always the same and has every shape; nothing is timed here."""

import pytest
from django.conf import settings
from django.db.models import Count
from django.http import QueryDict

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import CatalogueVersion, NumberSeries, Practice
from practices.pages.lists.facets import counts
from practices.pages.lists.results import Results
from practices.search.finding import find
from tests.benchmarks import against, checkouts, editor, goals, intervals, make_catalogue, run, server, targets
from tests.benchmarks.__main__ import chosen_options
from tests.benchmarks.peer import GROUPS, PeerFilter
from tests.benchmarks.turns import Turn, new_host, percentile, ratio

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

    assert {practice.status for practice in made} == set(Practice.Status) - {Practice.Status.TAKEN_DOWN}
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
    results = Results(PracticeFilter(QueryDict(query), current_index()).answer(), None)
    peer = PeerFilter(QueryDict(query), Practice.objects.published())

    assert peer.qs.count() == results.total
    for facet in GROUPS:
        assert dict(peer.counts(facet)) == {
            value: number for value, number in counts(results.answer, facet).items() if number
        }


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
    flags = "--preload --worker-class icc_site.serving.patient_worker.PatientWorker --workers 2 --threads 8"

    assert server.own_flags(settings.BASE_DIR)[: len(flags.split())] == flags.split()


def test_ratio_compares_every_round_within_itself():
    own = [Turn([0.2, 0.3, 0.4], cpu=0.1), Turn([3.0], cpu=0.2), Turn([0.5], cpu=0.3)]
    bare = [Turn([0.1], cpu=0.1), Turn([1.0], cpu=0.1), Turn([0.1], cpu=0.1)]

    assert [round(ratio(own, bare, figure), 6) for figure in ("wait", "cpu")] == [3, 2]
    assert [percentile(own, percent) for percent in (50, 95)] == [0.4, 3.0]


def with_queries(small, large):
    return run.Run("SQLite", {1: {"list": small}, 10: {"list": large}}, turns={}, saves={}, memory={}, flooded={})


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


def test_interval_leaves_off_as_many_rounds_at_each_end_as_ninety_percent_allow():
    ratios = [7, 3, 14, 1, 9, 12, 5, 0, 11, 2, 8, 13, 6, 10, 4]

    assert intervals.interval(ratios) == (3, 11)  # 96.5 %; one round less at each end would hold 88.2 %
    assert intervals.interval(ratios[:5]) == (1, 14)
    assert intervals.interval([1] * 3 + [2] * 17) == (2, 2)
    with pytest.raises(ValueError, match="4 rounds are too few"):
        intervals.interval(ratios[:4])


def test_within_five_percent_is_said_by_the_lower_end_of_the_interval():
    assert intervals.cells([1.04, *[1.2] * 4]) == ["1.200 ×", "1.040 to 1.200", "yes"]
    assert intervals.cells([1.05, *[1.06] * 4]) == ["1.060 ×", "1.050 to 1.060", "**no**"]
    assert intervals.cells([0.5] * 5) == ["0.500 ×", "0.500 to 0.500", "yes"]


class Counted:
    """A side whose every turn takes one second more than the one before, on either side."""

    seconds = 0

    def cpu(self, _thing, _addresses):
        Counted.seconds += 1
        return Counted.seconds


def test_what_grows_slower_with_time_counts_the_same_for_both_checkouts():
    this, other = Counted(), Counted()

    assert against.by_turns(this, other, against.THINGS["list"], []) == {this: 410, other: 410}


def test_comparison_names_what_is_not_within_five_percent():
    compared = {1_000: {"list": [1.1] * 5, "memory": [1.0] * 5}}

    assert against.faults(compared) == ["list, topic and country, not cached: not within 5 % at 1,000 practices"]
    assert "| list, topic and country, not cached | 1.100 × | 1.100 to 1.100 | **no** |" in against.markdown(compared)


def test_two_checkouts_take_fifteen_rounds_on_sqlite_unless_asked_otherwise():
    given = chosen_options(["--against", "HEAD"])

    assert (given.sizes, given.rounds) == ([1_000], 15)
    assert (chosen_options([]).sizes, chosen_options([]).rounds) == ([1_000, 10_000], 5)
    for more in (["--rounds", "4"], ["--database-url", "postgres://localhost/a"]):
        with pytest.raises(SystemExit):
            chosen_options(["--against", "HEAD", *more])


class Site:
    """A checkout of which only the migrations are known; it takes whose catalogue it is given."""

    def __init__(self, *migrations):
        self.names, self.taken = set(migrations), None

    def migrations(self):
        return self.names

    def made_catalogue(self, size):
        return self

    def take(self, catalogue):
        self.taken = catalogue


@pytest.mark.parametrize(
    ("own", "others", "makers"), [("a", "a", "oo"), ("ab", "a", "oo"), ("a", "ab", "tt"), ("ab", "ac", "to")]
)
def test_checkout_with_fewer_migrations_makes_the_practices_for_both(own, others, makers):
    this, other = Site(*own), Site(*others)
    checkouts.pair(this, other, 1_000)

    assert [this.taken, other.taken] == [{"t": this, "o": other}[maker] for maker in makers]


def test_requests_of_new_hosts_are_answered_from_no_cache(made, client):
    address = made.published().newest().first().get_absolute_url()
    hosts = [new_host()["Host"] for _ in range(2)]
    answers = [client.get(address, HTTP_HOST=host) for host in hosts]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert [f"//{host}/" in answer.content.decode() for host, answer in zip(hosts, answers, strict=True)] == [True] * 2
