"""Facts and figures: every number is that of the list behind it, on the page and in its files."""

import csv
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import Topic
from practices.pages.figures.figures import Figures
from tests.catalogues import catalogue as made_up
from tests.catalogues import shapes
from tests.factories import city, network, practice, topic
from tests.pages import page, text, texts, titles, warm

pytestmark = pytest.mark.django_db
ADDRESS = "/en/figures/"
TABLES = ["topics", "countries", "topics-by-country", "years", "networks", "languages", "translations"]


def table(tree, name: str) -> list[list[str]]:
    """A table of the page as the texts of its cells, the head first."""
    rows = tree.xpath(f"//section[@aria-labelledby='{name}']//tr")
    return [[text(cell) for cell in row.xpath("th | td")] for row in rows]


def linked(tree) -> list[tuple[str, str]]:
    """Each number that leads to a list, with the address of that list."""
    return [(text(link), link.get("href")) for link in tree.xpath("//main//a[@rel='nofollow']")]


def found_behind(address: str) -> int:
    return PracticeFilter(QueryDict(urlsplit(address).query), current_index()).answer().total


def read_csv(client, name: str, language: str = "en") -> list[list[str]]:
    response = client.get(f"/{language}/figures/{name}.csv")
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))


@settings(deadline=None, max_examples=25)
@given(shapes)
def test_every_number_equals_its_list(shapes):
    with made_up(shapes):
        tree = page(Client(), ADDRESS)
        unlinked = texts(tree, "//section//td[not(a)]/span[@class='none']")

        assert [(int(number), address) for number, address in linked(tree)] == [
            (found_behind(address), address) for _number, address in linked(tree)
        ]
        assert set(unlinked) <= {"0"}


@settings(deadline=None, max_examples=15)
@given(shapes)
def test_every_file_has_the_numbers_of_the_page(shapes):
    with made_up(shapes):
        tree, client = page(Client(), ADDRESS), Client()

        for name in TABLES:
            if shown := table(tree, name):
                assert read_csv(client, name) == shown


def test_years_to_come_stand_last(client):
    present = timezone.localdate().year
    practice(start_year=present - 1, end_year=present + 2)
    practice()

    rows = table(page(client, ADDRESS), "years")
    years = [*range(present, present - 2, -1), "No year given", present + 2, present + 1]
    assert [row[0] for row in rows[1:]] == [str(year) for year in years]
    assert [row[2:] for row in rows[1:]] == [["0", "1"], ["1", "1"], ["", ""], ["0", "1"], ["0", "1"]]


def test_growth_is_drawn_up_to_this_year(client):
    present = timezone.localdate().year
    practice(start_year=present - 2, end_year=present + 1), practice(start_year=present - 1)

    ends = texts(page(client, ADDRESS), "//figure[@class='growth']//figcaption/span")
    assert ends == [f"{present - 2}: 1 begun", f"{present}: 2 begun"]


def test_every_number_of_the_real_catalogue_stands_above_its_list(client, catalogue):
    tree = page(client, ADDRESS)
    some = linked(tree)[::25]

    assert len(linked(tree)) > 300
    assert len(some) > 10
    for number, address in some:
        assert text(page(client, address).find(".//h1")).split()[0] == number


def test_country_of_a_practice_without_a_city_counts(client):
    practice("Harbour", country="no", topics=[topic("Arts")])
    practice("Bridge", cities=[city("Oslo", country="no")], country="it", topics=[topic("Food")])
    tree = page(client, ADDRESS)

    assert table(tree, "countries") == [["Country", "Practices"], ["Norway", "2"]]
    assert table(tree, "topics-by-country") == [["Topic", "Norway"], ["Arts", "1"], ["Food", "1"]]
    [address] = tree.xpath("//section[@aria-labelledby='countries']//td/a/@href")
    assert sorted(titles(page(client, address))) == ["Bridge", "Harbour"]


def test_growth_counts_each_practice_from_the_first_year_known_of_it(client):
    practice(start_year=2019, end_year=2020)
    practice(end_year=2022)
    practice(start_year=2022)
    practice(ongoing="yes")

    assert table(page(client, ADDRESS), "years") == [
        ["Year", "Active in the year", "Began in the year", "Begun by then"],
        ["2022", "2", "2", "3"],
        ["2020", "1", "0", "1"],
        ["2019", "1", "1", "1"],
        ["No year given", "1", "", ""],
    ]


@pytest.mark.parametrize("ongoing", ["", "yes"])
def test_no_year_is_called_the_busiest_of_entries_that_lack_an_end(client, ongoing):
    practice(start_year=2019, ongoing=ongoing)
    practice(start_year=2019, end_year=2020)

    assert "In no year" not in text(page(client, ADDRESS))


def test_list_behind_the_growth_names_its_years_as_one(client):
    practice("Walk", start_year=2019, end_year=2022)
    [address] = page(client, ADDRESS).xpath("//section[@aria-labelledby='years']//tbody/tr[1]/td[3]//a/@href")
    found = page(client, address)

    assert address == "/en/practices/?to=2022"
    assert text(found.find(".//h1")) == "1 practice, until 2022"
    assert len(found.xpath("//ul[@class='tags']/li/a[@class='tag']")) == 1


def test_coverage_counts_what_is_told_in_both_languages(client):
    arts = topic("Arts")
    practice("Garden", title_fr="Jardin", topics=[arts])
    practice("Market", topics=[arts])
    practice(title_fr="Place")

    assert table(page(client, ADDRESS), "translations") == [
        ["Topic", "English", "French", "English and French"],
        ["The whole catalogue", "2", "2", "1"],
        ["Arts", "2", "1", "1"],
    ]


def test_drafts_count_nowhere(client):
    turin = city("Turin")
    network("Club", members=[turin])
    for status in ("draft", "in_review", "archived"):
        practice(cities=[turin], topics=[topic()], start_year=2020, status=status)
    tree = page(client, ADDRESS)

    assert linked(tree) == []
    assert (table(tree, "countries"), table(tree, "years")[1:]) == ([], [["No year given", "0", "", ""]])


def test_bars_and_shades_say_no_more_than_their_numbers(client):
    arts, food = topic("Arts"), topic("Food")
    for _ in range(4):
        practice(topics=[arts], country="it")
    practice(topics=[food], country="it")
    tree = page(client, ADDRESS)

    bars = tree.xpath("//section[@aria-labelledby='topics']//span[contains(@class, 'bar ')]/@class")
    shades = tree.xpath("//section[@aria-labelledby='topics-by-country']//td/@class")
    assert (bars, shades) == (["bar bar-40", "bar bar-10"], ["heat-4", "heat-2"])


def test_file_is_named_and_read_in_the_language_of_the_page(client):
    practice(title_fr="Jardin", topics=[topic("Housing", name_fr="Logement")])
    response = client.get("/fr/figures/topics.csv")

    assert response.content == "\ufeffThème;Pratiques\r\nLogement;1\r\n".encode()
    assert response["Content-Disposition"] == 'attachment; filename="intercultural-cities-topics-fr.csv"'
    assert (response["Content-Type"], response["X-Robots-Tag"]) == ("text/csv; charset=utf-8", "noindex")


FORMULAS = ["\n=1+1", "\nA", " =1", "\u00a0+1", "\u200b@A1", "\ufeff-1", "\x01=1", "＝1+1", "＠A1", " －1", "﹦1"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@A1", "\tA", *FORMULAS])
def test_file_holds_no_formula(client, name):
    topic("Arts")
    Topic.objects.update(name_en=name)  # as a row may hold it from before

    assert read_csv(client, "topics")[1][0] == f"'{name}"


@pytest.mark.parametrize("name", ["A = B", " Arts", "1+1", "−1", "'=1", "А"])
def test_file_holds_every_other_name_as_it_is(client, name):
    topic(name, slug="arts")

    assert read_csv(client, "topics")[1][0] == name


@pytest.mark.parametrize(("language", "mark"), [("fr", ";"), ("sq", ";"), ("sr-latn", ";"), ("uk", ";")])
def test_file_for_people_has_semicolons_where_decimals_have_commas(client, language, mark):
    topic("A; B, C", slug="arts", name_fr="A; B, C")
    head, row, _end = client.get(f"/{language}/figures/topics.csv").content.decode().split("\r\n")

    assert (head[0], head.count(mark), row) == ("\ufeff", 1, f'"A; B, C"{mark}0')


def test_file_for_programs_has_commas_no_mark_and_names_as_they_are(client):
    topic("=1+1", slug="arts", name_fr="=1; 2, 3")
    response = client.get("/fr/figures/topics.csv?for=programs")

    assert response.content == 'Thème,Pratiques\r\n"=1; 2, 3",0\r\n'.encode()


@pytest.mark.parametrize("query", ["for=programs&for=programs", "for=programs&x=1"])
def test_file_for_programs_has_one_address(client, query):
    response = client.get(f"/fr/figures/topics.csv?{query}")

    assert (response.status_code, response["Location"]) == (301, "/fr/figures/topics.csv?for=programs")


@pytest.mark.parametrize("query", ["for=people", "for=", "for=Programs"])
def test_file_for_people_has_one_address(client, query):
    response = client.get(f"/fr/figures/topics.csv?{query}")

    assert (response.status_code, response["Location"]) == (301, "/fr/figures/topics.csv")


def test_table_that_there_is_not_is_a_page_that_says_so(client):
    assert "There is no such table." in texts(page(client, "/en/figures/wealth.csv", 404), "//main//p")


@pytest.mark.parametrize("wanted", [1, 3])
def test_page_costs_one_query(client, django_assert_num_queries, wanted):
    for number in range(wanted):
        practice(cities=[city(country=["it", "fr", "ca"][number])], topics=[topic()], start_year=2019 + number)

    warm()
    with django_assert_num_queries(1):  # the catalogue's version
        client.get(ADDRESS)


def test_tables_are_made_from_the_index_alone(django_assert_num_queries):
    practice(topics=[topic()], country="it")
    warm()
    answer = PracticeFilter(QueryDict("topic=arts"), current_index()).answer()
    answer.index.labels()

    with django_assert_num_queries(0):
        assert list(Figures(answer).tables) == TABLES


def test_page_moves_on_with_the_catalogue(client):
    first = practice("Garden", country="it")
    assert table(page(client, ADDRESS), "countries")[1:] == [["Italy", "1"]]

    first.delete()

    assert table(page(client, ADDRESS), "countries") == []
