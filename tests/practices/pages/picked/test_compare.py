"""Two to four practices side by side, as a page and as a PDF; other numbers are told what to do."""

import pytest

from tests import pdfs
from tests.factories import city, practice, topic
from tests.pages import page, text, texts, warm

pytestmark = pytest.mark.django_db


@pytest.fixture
def numbers():
    """Three practices, of which the first two share a topic and all three a year."""
    arts, sport = topic("Arts"), topic("Sport")
    turin = city("Turin", population=850000, population_year=2020)
    garden = practice("Garden", cities=[turin], topics=[arts, sport], start_year=2018, end_year=2020)
    market = practice("Market", cities=[city("Lyon", country="fr")], topics=[arts], start_year=2019, ongoing="yes")
    prose = "<h3>When</h3> <p>Often.</p>"
    walk = practice(title_fr="Balade", country="it", purpose_fr=prose, start_year=2020)
    return [garden.number, market.number, walk.number]


def address(*numbers, language: str = "en") -> str:
    return f"/{language}/compare/?" + "&".join(f"practice={number}" for number in numbers)


def rows(tree) -> dict[str, list[str]]:
    """The table, without the titles that narrow pages repeat in each cell."""
    for repeated in tree.xpath("//span[@class='whose']"):
        repeated.drop_tree()
    found = [
        [text(cell) for cell in row.xpath("th | td")]
        for row in tree.xpath("//table[contains(@class, 'side-by-side')]//tr")
    ]
    return {name: values for name, *values in found}


def test_facts_stand_side_by_side_in_the_order_of_the_address(client, numbers):
    found = rows(page(client, address(*reversed(numbers))))

    assert found == {
        "Fact": ["Balade", "Market", "Garden"],
        "Place": ["Italy", "Lyon, France", "Turin, Italy"],
        "Population": ["–", "–", "850,000 (2020)"],
        "Years": ["2020", "since 2019", "2018–2020"],
        "Topics": ["–", "Arts (in 2 of 3)", "Arts (in 2 of 3) Sport"],
        "Summary": ["In French Balade en bref.", "Market in short.", "Garden in short."],
        "Purpose": ["When Often.", "–", "–"],
    }


def test_page_says_what_all_have_in_common(client, numbers):
    garden, market, walk = numbers

    assert texts(page(client, address(garden, market)), "//p[@class='lead']") == ["In common: Arts and 2019–2020"]
    assert texts(page(client, address(garden, market, walk)), "//p[@class='lead']") == ["In common: 2020"]
    assert texts(page(client, address(garden, walk)), "//p[@class='lead']") == ["In common: Italy and 2020"]


def test_city_that_all_share_is_named_before_its_country(client):
    turin = city("Turin")
    numbers = [practice(cities=[turin, city()]).number, practice(cities=[city("Lyon", country="fr"), turin]).number]

    assert texts(page(client, address(*numbers)), "//p[@class='lead']") == ["In common: Turin and Italy"]


def test_page_says_so_where_nothing_is_shared(client):
    numbers = [practice().number, practice(topics=[topic()], country="it").number]

    assert texts(page(client, address(*numbers)), "//p[@class='lead']") == [
        "They have no topic, no country and no year in common."
    ]


def test_text_in_another_language_is_marked_as_such(client, numbers):
    tree = page(client, address(numbers[2], numbers[0]))

    assert texts(tree, "//thead//*[@lang='fr']") == ["Balade"]
    assert texts(tree, "//td/*[@lang='fr'][not(self::span)]") == ["Balade en bref.", "When Often."]
    assert set(texts(tree, "//td/span[@lang='fr']")) == {"Balade"}


@pytest.mark.parametrize("named", [0, 1])
def test_too_few_practices_lead_on(client, numbers, named):
    tree = page(client, address(*numbers[:named]))

    assert texts(tree, "//p[@class='lead']") == ["Choose two to four practices to compare."]
    assert tree.xpath("//main//a/@href")[-2:] == ["/en/practices/", "/en/my-list/"]
    assert len(tree.xpath("//table")) == 0


def test_no_more_than_four_stand_side_by_side(client):
    tree = page(client, address(*(practice().number for _ in range(6))))

    assert len(rows(tree)["Summary"]) == 4
    assert "2 more have been left out." in texts(tree, "//p[@class='note']")[0]


def test_drafts_and_strangers_are_named_as_unknown(client, numbers):
    secret = practice("Secret", status="draft")
    tree = page(client, address(*numbers[:2], secret.number, 999))

    assert texts(tree, "//p[@class='note']") == [
        f"No practice has the numbers {secret.number} and 999; they are left out."
    ]
    assert "Secret" not in text(tree)


def test_comparison_has_one_address_and_no_place_in_search_engines(client, numbers):
    garden, market, _ = numbers
    response = client.get(f"/en/compare/?practice=garden&practice=0{market}&practice={garden}&x=1")
    tree = page(client, address(garden, market))

    assert (response.status_code, response["Location"]) == (301, address(garden, market))
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{address(garden, market)}"]


@pytest.mark.parametrize(("listed", "offered"), [(1, 0), (2, 1), (4, 1), (5, 0)])
def test_list_of_two_to_four_offers_to_compare_them(client, listed, offered):
    numbers = [practice().number for _ in range(listed)]
    shared = page(client, address(*numbers).replace("compare", "my-list"))
    client.cookies["my_list"] = "-".join(map(str, numbers))

    for tree in (shared, page(client, "/en/my-list/")):
        links = tree.xpath("//a[normalize-space()='Compare these']/@href")
        assert links == [address(*numbers)] * offered


def test_facts_that_none_of_them_has_are_left_out(client):
    bare = [practice(number=number, country=None).number for number in (1, 2, 3)]
    full = practice(number=4, cities=[city("Turin", population=850000)], topics=[topic()], start_year=2019).number

    assert list(rows(page(client, address(*bare)))) == ["Fact", "Summary"]
    assert list(rows(page(client, address(*bare, full)))) == [
        *("Fact", "Place", "Population", "Years", "Topics", "Summary"),
    ]


def test_every_table_of_large_print_has_the_facts_that_one_of_all_has(client):
    client.cookies["text_size"] = "200"
    numbers = [practice(number=number, country=None).number for number in (1, 2)]
    numbers += [practice(number=3, country=None, start_year=2019).number]
    told = pdfs.text(client.get(address(*numbers).replace("/?", ".pdf?")).content)

    assert (told.count("Years"), told.count("Population")) == (2, 0)


@pytest.mark.parametrize("percent", ["100", "200"])
@pytest.mark.parametrize("number", [2, 3])
def test_pdf_is_for_everybody(client, numbers, number, percent):
    client.cookies["text_size"] = percent
    pdf = client.get(address(*numbers[:number]).replace("/?", ".pdf?")).content

    assert (pdfs.broken_rules(pdf), pdfs.beside_the_page(pdf)) == ([], [])
    assert "850,000 (2020)" in pdfs.text(pdf)


@pytest.mark.parametrize("wanted", [2, 4])
def test_page_costs_five_queries(client, django_assert_num_queries, wanted):
    numbers = [practice(cities=[city()], topics=[topic()]).number for _ in range(wanted)]

    warm()
    with django_assert_num_queries(5):  # version, numbers, practices, places, topics
        client.get(address(*numbers))
