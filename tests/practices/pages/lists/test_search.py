"""A search in the list: where the words stand, what was meant, and what cannot be looked for."""

import pytest

from practices.search import limits
from tests.factories import city, network, practice, special_page, topic
from tests.pages import page, texts, titles

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
LIST = "/en/practices/"


def notes(tree):
    return texts(tree, "//*[@id='results']/p[@class='note']")


def test_card_shows_the_passage_with_the_words_marked(client):
    practice("Open garden", process_en="<p>Neighbours share <strong>seeds</strong> in the gardens.</p>")
    [card] = page(client, f"{LIST}?q=seed").xpath("//article")

    assert texts(card, "p[@class='summary']") == ["Neighbours share seeds in the gardens."]
    assert texts(card, ".//mark") == ["seeds"]


def test_summary_stays_where_the_title_alone_was_found(client):
    practice("Open garden", summary_en="A place for all.")
    [card] = page(client, f"{LIST}?q=garden").xpath("//article")

    assert texts(card, "p[@class='summary']") == ["A place for all."]
    assert texts(card, ".//mark") == ["garden"]


def test_passage_in_another_language_says_so(client):
    practice(title_fr="Jardin partagé", process_fr="<p>On y sème.</p>")
    [card] = page(client, f"{LIST}?q=jardins").xpath("//article")

    assert card.xpath(".//*[mark]/@lang") == ["fr", "fr"]


def test_searched_card_holds_nothing_live(client):
    practice("<script>alert(1)</script> garden", summary_en="<b onclick=x>seed</b> <script>seed</script>")
    html = client.get(f"{LIST}?q=script").content.decode()

    assert "<script>alert" not in html
    assert "<b onclick" not in html
    assert "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; garden" in html


def test_list_without_a_search_marks_nothing(client):
    practice("Open garden")
    page(client, f"{LIST}?q=garden")

    found = page(client, LIST)
    assert (titles(found), found.xpath("//mark")) == (["Open garden"], [])


@pytest.mark.parametrize("wanted", [1, 3])
def test_search_costs_no_more_queries_for_more_results(client, django_assert_max_num_queries, wanted):
    for number in range(wanted):
        practice(f"Garden {number}")
    assert len(titles(page(client, LIST))) == wanted
    with django_assert_max_num_queries(8):
        assert len(titles(page(client, f"{LIST}?q=gardens"))) == wanted


def test_misspelt_word_is_offered_as_the_catalogue_spells_it(client):
    practice("Mediation for all")
    [offer] = page(client, f"{LIST}?q=mediatoin").xpath("//*[@id='results']/p/a[@rel='nofollow']")

    assert (offer.text, offer.get("href")) == ("mediation", f"{LIST}?q=mediation")


def test_nothing_is_offered_that_finds_no_more(client):
    practice("Mediation for all")
    practice("Garden", country="it")
    found = page(client, f"{LIST}?country=it&q=mediatoin")

    assert (texts(found, "//h1"), titles(found)) == (["0 practices in Italy with “mediatoin”"], [])
    assert "Did you mean" not in found.text_content()


def test_only_correction_that_finds_anything_shows_its_practices(client):
    practice("Mediation for all")
    practice("Garden")
    found = page(client, f"{LIST}?q=mediatoin")

    assert (texts(found, "//h1"), titles(found)) == (["1 practice with “mediation”"], ["Mediation for all"])
    assert texts(found, "//mark") == ["Mediation"] * 2
    assert "Did you mean mediation?" in texts(found, "//*[@id='results']/p")


def test_several_corrections_are_offered_side_by_side(client):
    practice("Gardens of Rome")
    practice("Wardens of Rome")
    found = page(client, f"{LIST}?q=bardens")

    assert titles(found) == []
    assert texts(found, "//*[@id='results']/p/a[@rel='nofollow']") == ["gardens", "wardens"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("neuchatl", "Neuchâtel"), ("garden switzerlnd", "garden Switzerland"), ("gardn neuchatl", "garden Neuchâtel")],
)
def test_names_keep_their_capitals_in_what_is_offered(client, typed, offered):
    practice("Garden", cities=[city("Neuchâtel", country="ch")])

    assert texts(page(client, f"{LIST}?q={typed}"), "//*[@id='results']/p/a[@rel='nofollow']") == [offered]


@pytest.mark.parametrize(
    ("typed", "shown", "note"),
    [
        ("garden xylophone", {"Open garden", "Garden of schools"}, "These are without “xylophone”."),
        ("Xylophones, garden", {"Open garden", "Garden of schools"}, "These are without “Xylophones”."),
        ("open garden market", {"Open garden"}, "These are without “market”."),
        ("xylophone, trombone, schools", {"Garden of schools"}, "These are without “xylophone and trombone”."),
        ("market garden -open", {"Garden of schools", "Market"}, "These have most of them."),
    ],
)
def test_nothing_found_shows_what_has_most_of_the_words_and_says_which_was_left_out(client, typed, shown, note):
    for title in ("Open garden", "Garden of schools", "Market"):
        practice(title)
    found = page(client, LIST, data={"q": typed})

    assert set(titles(found)) == shown
    assert notes(found) == [f"No practice has all of these words. {note}"]


def test_each_word_left_out_is_a_link_where_there_are_several(client):
    for title in ("Open garden", "Garden of schools", "Market"):
        practice(title)
    found = page(client, f"{LIST}?q=market+garden")
    links = found.xpath("//*[@id='results']/ul[@class='left-out']//a")

    assert [(link.text, link.get("href")) for link in links] == [
        ("2 practices without “market”", f"{LIST}?q=garden"),
        ("1 practice without “garden”", f"{LIST}?q=market"),
    ]


@pytest.mark.parametrize(
    ("typed", "rest"), [("market garden -school", "garden -school"), ('"open garden" market', '"open garden"')]
)
def test_link_that_leaves_a_word_out_keeps_phrases_and_what_is_unwanted(client, typed, rest):
    for title in ("Open garden", "Garden of schools", "Market", "Garden, open to all", "School market"):
        practice(title)
    links = page(client, LIST, data={"q": typed}).xpath("//*[@id='results']/ul[@class='left-out']//a")
    link = next(each for each in links if each.text.endswith("without “market”"))
    found = page(client, link.get("href"))

    assert found.xpath("//form[@id='filters']//input[@type='search']/@value") == [rest]
    assert link.text.startswith(f"{len(titles(found))} practice")


@pytest.mark.parametrize(
    "typed", ["xylophone", "xylophone trombone", "qwertz -open", "гармошка", "浜松", "x1y2z3", "the gardenias"]
)
@pytest.mark.parametrize("address", [LIST, "/en/map/", "/en/booklet/"])
def test_words_like_none_find_nothing_say_so_and_lead_on(client, typed, address):
    practice("Open garden", topics=[topic("Arts")])
    topic("Noise")
    found = page(client, address, data={"q": typed})

    assert (titles(found), texts(found, "//h1")) == ([], [f"0 practices with “{typed}”"])
    assert f"No practice has “{typed}”, or a word like it." in texts(found, "//main//div/p")
    assert texts(found, "//main//div//a[contains(@href, 'topics')]") == ["Arts"]


@pytest.mark.parametrize("query", ["the", "and of", "?!", "“”", "* -"])
def test_search_without_words_shows_the_whole_list_and_says_so(client, query):
    practice("Garden")
    found = page(client, LIST, data={"q": query})

    assert texts(found, "//h1") == ["1 practice"]
    assert notes(found) == [
        f"“{query}” contains no word that tells one practice from another. This is the list without the search."
    ]
    assert found.xpath("//form[@id='filters']//input[@type='search']/@value") == [query]


def test_search_that_takes_too_long_gives_the_list_without_it(client, monkeypatch):
    practice("Garden")
    practice("Market")
    monkeypatch.setattr(limits, "LONGEST_SEARCH", 0)
    response = client.get(f"{LIST}?q=garden")
    found = page(client, f"{LIST}?q=garden")

    assert titles(found) == ["Market", "Garden"]
    note = "The search for “garden” took too long and was stopped. This is the list without it, and without counts."
    assert notes(found) == [note]
    assert not found.xpath("//form[@id='filters']//*[@class='count']")
    assert not found.xpath("//form[@id='filters']//input[@disabled]")
    assert "no-store" in response["Cache-Control"]

    monkeypatch.undo()
    found = page(client, f"{LIST}?q=garden")
    assert titles(found) == ["Garden"]
    assert found.xpath("//form[@id='filters']//*[@class='count']")


def test_order_that_takes_too_long_is_given_up_and_said_so(client, monkeypatch):
    practice("Garden")
    practice("Market", summary_en="A garden.")
    monkeypatch.setattr("practices.filters.practice_filter.by_relevance", too_long)
    response = client.get(f"{LIST}?q=garden")
    found = page(client, f"{LIST}?q=garden")

    assert titles(found) == ["Market", "Garden"]
    assert notes(found) == ["Sorting these practices by relevance took too long, so the newest are first."]
    assert "no-store" in response["Cache-Control"]


def too_long(*_arguments):
    raise limits.SearchTookTooLong


@pytest.mark.parametrize("typed", ["Venice", "venezia", "covid"])
def test_answer_names_the_pages_that_fit_above_the_practices(client, typed):
    city("Venice", local_name="Venezia")
    special_page("COVID-19", slug="covid-19")
    places = page(client, f"{LIST}?q={typed}").xpath("//*[@id='results']//a/@href")

    assert {"/en/cities/venice/", "/en/special/covid-19/"} & set(places)


def test_word_that_says_what_kind_of_thing_a_name_names_finds_no_member(client):
    practice("Garden", cities=[(turin := city("Turin"))])
    network("Network of Dialogue", members=[turin])
    practice("Network for all")

    assert titles(page(client, f"{LIST}?q=network")) == ["Network for all"]
