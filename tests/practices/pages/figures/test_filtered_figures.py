"""Figures of a filter: what they count is the list with the same filters, and each number leads to its own list."""

import csv
from io import StringIO
from urllib.parse import urlencode, urlsplit

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings

from practices.facet_index.current import current_index
from practices.filters.filter_answer import FilterAnswer
from practices.filters.practice_filter import PracticeFilter
from practices.models import Practice, Topic
from tests.catalogues import catalogue as made_up
from tests.catalogues import queries, shapes
from tests.factories import city, practice, topic
from tests.pages import page, text, texts, titles, warm

pytestmark = pytest.mark.django_db
FIGURES, LIST = "/en/figures/", "/en/practices/"
BOTH = "?match=all&topic=arts&topic=food"
TABLES = ["topics", "countries", "topics-by-country", "years", "networks", "languages", "translations"]


def answer_to(query: str) -> FilterAnswer:
    return PracticeFilter(QueryDict(query), current_index()).answer()


def table(tree, name: str) -> list[list[str]]:
    """A table of the page as the texts of its cells, without its head; empty where there is none."""
    rows = tree.xpath(f"//section[@aria-labelledby='{name}']//tbody/tr")
    return [[text(cell) for cell in row.xpath("th | td")] for row in rows]


def linked(tree) -> list[tuple[int, str]]:
    """Each number that leads to a list, with the address of that list."""
    path = "//section//td/a[@rel='nofollow'] | //main//p/a[@rel='nofollow'][number(.) = number(.)]"
    return [(int(text(link)), link.get("href")) for link in tree.xpath(path)]


def three_cities() -> None:
    """Two practices in Italy, one of them in France as well, and one in France alone."""
    arts, food = topic("Arts"), topic("Food")
    turin, lyon = city("Turin", country="it"), city("Lyon", country="fr")
    practice("Garden", cities=[turin], topics=[arts], start_year=2018, end_year=2020)
    practice("Market", cities=[turin, lyon], topics=[arts, food], start_year=2019)
    practice("Stage", cities=[lyon], topics=[food], start_year=2021)


@settings(deadline=None, max_examples=40)
@given(shapes, queries)
def test_every_number_equals_its_list(shapes, query):
    with made_up(shapes):
        answer = answer_to(urlencode(query, doseq=True))
        tree = page(Client(), f"{FIGURES}?{urlencode(query, doseq=True)}")
        lists = [answer_to(urlsplit(address).query) for _number, address in linked(tree)]

        assert linked(tree) == [(each.total, each.address("practice_list")) for each in lists]
        assert texts(tree, "//h1") == [answer.title if answer.is_filtered else "Facts and figures"]


@settings(deadline=None, max_examples=25)
@given(shapes, queries)
def test_every_topic_is_counted_among_the_practices_of_the_list(shapes, query):
    with made_up(shapes):
        address = urlencode(query | {"q": "garden"}, doseq=True)
        listed = Practice.objects.in_bulk(list(answer_to(address).found)).values()
        has = [str(each) for practice in listed for each in practice.topics.all()]

        assert table(page(Client(), f"{FIGURES}?{address}"), "topics") == [
            [name, str(has.count(name))] for name in ("Arts", "Education", "Housing") if name in has
        ]


@settings(deadline=None, max_examples=10)
@given(shapes, queries)
def test_every_file_has_the_numbers_of_the_page(shapes, query):
    query = urlencode(query, doseq=True)
    with made_up(shapes):
        tree = page(Client(), f"{FIGURES}?{query}")

        for name in TABLES:
            response = Client().get(f"/en/figures/{name}.csv?{query}", follow=True)
            if shown := table(tree, name):
                assert list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))[1:] == shown


@pytest.mark.parametrize(
    "query", ["topic=anti-rumour&from=2015&to=2020", "country=it&country=pt", "q=school&match=all&topic=education"]
)
def test_every_link_of_the_real_catalogue_leads_to_as_many(client, catalogue, query):
    tree = page(client, f"{FIGURES}?{query}")
    some = linked(tree)[::5]

    assert len(some) > 5
    assert texts(tree, "//h1") == texts(page(client, f"{LIST}?{query}"), "//h1")
    for number, address in some:
        assert text(page(client, address).find(".//h1")).split()[0] == str(number)


@pytest.mark.parametrize(
    ("query", "name", "numbers"),
    [
        ("topic=arts", "topics", {"Arts": "?topic=arts", "Food": "?match=all&topic=arts&topic=food"}),
        ("topic=arts&topic=food&year=2021", "topics", {"Food": "?topic=food&year=2021"}),
        ("match=all&topic=arts&topic=food", "topics", dict.fromkeys(["Arts", "Food"], BOTH)),
        ("country=it", "countries", {"France": "", "Italy": "?country=it"}),
        ("country=it", "topics", {"Arts": "?country=it&topic=arts", "Food": "?country=it&topic=food"}),
        ("from=2019&to=2020", "years", {"2020": "?year=2020", "2019": "?year=2019"}),
    ],
)  # fmt: skip
def test_link_narrows_and_never_widens(client, query, name, numbers):
    three_cities()
    rows = page(client, f"{FIGURES}?{query}").xpath(f"//section[@aria-labelledby='{name}']//tbody/tr")
    links = {text(row.find("th")): row.find("td").findtext("a") and row.find("td/a").get("href") for row in rows}

    assert {label: (address or "").removeprefix(LIST) for label, address in links.items()} == numbers


def test_number_without_a_list_is_told_from_links(client):
    three_cities()
    tree = page(client, f"{FIGURES}?country=it")

    assert table(tree, "countries") == [["France", "1"], ["Italy", "2"]]
    assert len(tree.xpath("//section[@aria-labelledby='countries']//p[contains(., 'Numbers without a link')]")) == 1


def test_years_say_how_many_began_beside_how_many_were_active(client):
    three_cities()

    assert table(page(client, FIGURES), "years") == [
        ["2021", "1", "1", "3"],
        ["2020", "1", "0", "2"],
        ["2019", "2", "1", "2"],
        ["2018", "1", "1", "1"],
        ["No year given", "0", "", ""],
    ]


def test_span_shows_its_own_years(client):
    three_cities()
    tree = page(client, f"{FIGURES}?from=2019&to=2020")
    grown = tree.xpath("//section[@aria-labelledby='years']//tbody/tr/td[3]//a/@href")

    assert table(tree, "years") == [["2020", "1", "0", "2"], ["2019", "2", "1", "2"]]
    assert grown == [f"{LIST}?from=2019&to=2020", f"{LIST}?year=2019"]


def test_page_says_above_what_it_counts(client):
    three_cities()
    tree = page(client, f"{FIGURES}?topic=arts&country=it&country=atlantis")

    assert texts(tree, "//h1") == ["2 practices about Arts in Italy"]
    assert texts(tree, "//p[@class='note']") == ["There is no “atlantis” under Country, so we have ignored it."]
    assert tree.xpath("//ul[@class='tags']/li/a/@href") == [f"{FIGURES}?country=it", f"{FIGURES}?topic=arts", FIGURES]
    assert texts(tree, "//ul[@class='tags']/li[last()]") == ["All figures"]


def test_page_is_kept_from_search_engines_and_knows_its_one_address(client):
    three_cities()
    tree = page(client, f"{FIGURES}?topic=food&country=it")

    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{FIGURES}?country=it&topic=food"]
    assert page(client, FIGURES).xpath("//meta[@name='robots']") == []


@pytest.mark.parametrize("path", [FIGURES, "/en/figures/topics.csv"])
@pytest.mark.parametrize(
    ("query", "one"),
    [
        ("x=1&topic=food", "?topic=food"),
        ("topic=FOOD&page=2&sort=title&view=world", "?topic=food"),
        ("topic=food&match=all&from=2019&to=2019", "?topic=food&year=2019"),
        ("to=2018&from=2020&country=it", "?country=it&from=2018&to=2020"),
    ],
)
def test_other_spellings_lead_to_the_one_address(client, path, query, one):
    three_cities()
    response = client.get(f"{path}?{query}")

    assert (response.status_code, response["Location"]) == (301, f"{path}{one}")


def test_list_and_map_lead_to_their_figures_and_back(client):
    three_cities()
    for address in (LIST, "/en/map/"):
        [figures] = page(client, f"{address}?topic=food&sort=title").xpath("//a[.='Figures of these practices']/@href")
        assert figures == f"{FIGURES}?topic=food"
    [back] = page(client, figures).xpath("//a[.='Show as a list']/@href")

    assert back == f"{LIST}?topic=food"


def test_page_of_a_place_leads_to_its_figures(client):
    three_cities()

    for place, query in [("countries/it", "country=it"), ("topics/arts", "topic=arts"), ("cities/lyon", "city=lyon")]:
        links = page(client, f"/en/{place}/").xpath("//a[.='Figures of these practices']/@href")
        assert links == [f"{FIGURES}?{query}"]


def test_file_of_a_filter_is_named_after_it(client):
    three_cities()
    response = client.get("/en/figures/countries.csv?from=2018&q=Garden&topic=arts")

    assert response["Content-Disposition"] == (
        'attachment; filename="intercultural-cities-countries-2018-garden-arts-en.csv"'
    )
    assert response.content.decode("utf-8-sig") == "Country,Practices\r\nItaly,1\r\n"


def test_file_for_programs_takes_the_filters_too(client):
    three_cities()
    [address] = page(client, f"{FIGURES}?country=it").xpath("//section[@aria-labelledby='topics']//a[@download]/@href")
    response = client.get(f"{address.replace('/en/', '/fr/')}&for=programs")

    assert address == "/en/figures/topics.csv?country=it"
    assert response.content.decode() == "Thème,Pratiques\r\nArts,2\r\nFood,1\r\n"


def test_filter_that_finds_nothing_shows_no_table(client):
    three_cities()
    tree = page(client, f"{FIGURES}?country=it&year=2021")

    assert texts(tree, "//h1") == ["0 practices in Italy, 2021"]
    assert "No practice matches all of these filters at once." in texts(tree, "//main//p")
    assert (tree.xpath("//main//table"), tree.xpath("//main//figure")) == ([], [])


def test_single_practice_is_compared_with_nothing(client):
    three_cities()
    tree = page(client, f"{FIGURES}?year=2021")

    assert "This practice comes from 1 city in 1 country." in texts(tree, "//main//p")
    assert [each for each in texts(tree, "//main//p") if "most" in each] == []
    assert tree.xpath("//figure") == []


@pytest.mark.parametrize(("extra", "named"), [(0, []), (1, ["Arts (2)"]), (2, ["Arts (2)", "Food (2)"])])
def test_most_practices_are_said_only_of_what_has_more_than_the_rest(client, extra, named):
    topics = [topic(name) for name in ("Arts", "Food", "Housing", "Sport")]
    for each in topics + topics[:extra]:
        practice(topics=[each], country="it")
    sentences = texts(page(client, f"{FIGURES}?country=it"), "//main//p[contains(., 'with the most practices')]")

    assert [sentence.partition(": ")[2].split(", ") for sentence in sentences] == ([named] if named else [])


@pytest.mark.parametrize("query", ["topic=arts", "country=it&from=2018&to=2020", "q=garden"])
def test_figures_cost_no_more_queries_than_their_list(client, django_assert_max_num_queries, query):
    def queries(address):
        with django_assert_max_num_queries(99) as spent:
            client.get(address)
        return len(spent)

    three_cities()
    warm()
    few = queries(f"{FIGURES}?{query}")
    for number in range(3):
        practice("Garden", slug=f"g{number}", cities=[city()], topics=Topic.objects.all(), start_year=2018 + number)
    warm()

    many = queries(f"{FIGURES}?{query}&year=2018&year=2019")
    assert few == many <= queries(f"{LIST}?{query}&year=2018&year=2019")


@pytest.mark.parametrize("query", ["", "?topic=arts", "?for=programs"])
def test_table_in_capitals_leads_to_its_one_address(client, query):
    three_cities()
    response = client.get(f"/en/figures/TOPICS.csv{query}")

    assert (response.status_code, response["Location"]) == (301, f"/en/figures/topics.csv{query}")


def test_figures_of_an_open_list_name_the_practices_behind_them(client):
    three_cities()
    links = dict(linked(page(client, f"{FIGURES}?q=market&topic=food")))

    assert titles(page(client, links[1])) == ["Market"]


def test_year_to_come_in_which_none_of_them_is_active_has_no_row(client):
    present = timezone.localdate().year
    practice(topics=[topic("Arts")], start_year=present - 1, end_year=present)
    practice(end_year=present + 1)

    rows = table(page(client, f"{FIGURES}?from={present - 1}&topic=arts"), "years")
    assert [year for year, *_numbers in rows] == [str(present), str(present - 1)]


def test_year_to_come_is_left_out_where_it_is_not_chosen(client):
    present = timezone.localdate().year
    practice(start_year=present, end_year=present + 1)

    rows = table(page(client, f"{FIGURES}?year={present}"), "years")
    assert [year for year, *_numbers in rows] == [str(present)]
