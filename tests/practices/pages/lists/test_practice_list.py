"""The list of practices: what it holds, in which order, in which language, at which price."""

import datetime

import pytest

from practices.models import Practice
from tests.factories import city, network, practice, topic
from tests.pages import page, text, texts, titles, warm

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
SPRING, SUMMER = (datetime.datetime(2026, month, 1, 12, tzinfo=datetime.UTC) for month in (4, 7))
EVERY_FILTER = "city=turin&country=it&language=en&network=club&q=garden&sort=city&topic=arts&year=2019"


def test_newest_come_first_then_those_that_began_last(client):
    practice("Early", published_at=SPRING, start_year=2026)
    practice("Late", published_at=SUMMER)
    practice("Late, from 2019", published_at=SUMMER, start_year=2019)
    practice("Late, from 2020", published_at=SUMMER, start_year=2020)

    assert titles(page(client, "/en/practices/")) == ["Late, from 2020", "Late, from 2019", "Late", "Early"]


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("en", ["“About” us", "Eating together", "Écoles ouvertes", "Études", "Zoo"]),
        ("fr", ["Eating together", "Écoles ouvertes", "Études", "Tous ensemble", "Zoo"]),
    ],
)
def test_titles_are_in_order_as_the_reader_sees_them(client, language, order):
    for title in ("Zoo", "Eating together"):
        practice(title)
    for title in ("Études", "Écoles ouvertes"):
        practice(title_fr=title)
    practice("“About” us", title_fr="Tous ensemble")

    assert titles(page(client, f"/{language}/practices/?sort=title")) == order


@pytest.mark.parametrize(
    ("language", "order"),
    [("en", ["Genoa", "Ghent", "Zoetermeer", "None"]), ("fr", ["Ghent", "Genoa", "Zoetermeer", "None"])],
)
def test_leading_cities_are_in_order_as_the_reader_sees_them(client, language, order):
    practice("None", country="it")
    practice("Zoetermeer", cities=[city("Zoetermeer"), city("Aosta")])
    practice("Genoa", cities=[city("Genoa", name_fr="Gênes")])
    practice("Ghent", cities=[city("Ghent", name_fr="Gand")])

    assert titles(page(client, f"/{language}/practices/?sort=city")) == order


@pytest.mark.parametrize(
    ("language", "order"),
    [("el", ["Vienna", "Geneva", "Bern"]), ("uk", ["Bern", "Vienna", "Geneva"]), ("de", ["Vienna", "Bern", "Geneva"])],
)
def test_leading_cities_are_in_order_in_languages_without_texts(client, language, order):
    practice("Vienna", cities=[city("Vienna", name_el="Αα", name_uk="Вв", name_de="Äa")])
    practice("Bern", cities=[city("Bern", name_el="Ωω", name_uk="Аа")])
    practice("Geneva", cities=[city("Geneva", name_el="Ββ", name_uk="Ґґ", name_de="Genf")])

    assert titles(page(client, f"/{language}/practices/?sort=city")) == order


def test_recently_updated_is_about_changes_not_publication(client):
    practice("Old, changed today", published_at=SPRING)
    practice("New", published_at=SUMMER)
    Practice.objects.get(slug="old-changed-today").save()

    assert titles(page(client, "/en/practices/?sort=updated")) == ["Old, changed today", "New"]


def test_french_practice_stands_in_the_english_list_and_says_so(client):
    practice(title_fr="Jardin partagé", cities=[city("Turin")])
    [card] = page(client, "/en/practices/").xpath("//article")

    assert [(part.tag, part.text_content()) for part in card.xpath(".//*[@lang='fr']")] == [
        ("a", "Jardin partagé"),
        ("p", "Jardin partagé en bref."),
    ]
    assert texts(card, "p[@class='kicker']") == ["Turin, Italy · about 4 words", "In French"]


def test_translated_practice_is_shown_without_a_note(client):
    practice("Garden", title_fr="Jardin", summary_fr="Court.", cities=[city("Turin")])
    [card] = page(client, "/fr/practices/").xpath("//article")

    assert card.xpath(".//@lang") == []
    assert [texts(kicker, "a") for kicker in card.xpath("p[@class='kicker']")] == [["Turin", "Italie"]]


def test_card_names_cities_countries_and_years(client):
    practice(cities=[city("Lyon", country="fr"), city("Bari"), city("Turin")], start_year=2019, end_year=2021)

    [kicker] = page(client, "/en/practices/").xpath("//article/p[@class='kicker']")
    assert texts(kicker, ".") == ["Lyon, Bari, Turin, France, Italy · 2019–2021 · about 4 words"]
    assert kicker.xpath("a/@href") == [
        "/en/cities/lyon/",
        "/en/cities/bari/",
        "/en/cities/turin/",
        "/en/countries/fr/",
        "/en/countries/it/",
    ]


@pytest.mark.parametrize(
    "query", ["garden", "GARDEN open", "soil", "bari", "Bari soil", "barium-sur-mer", " open  garden "]
)
def test_search_finds_every_word_somewhere_in_texts_and_names(client, query):
    bari = city("Bari", other_names=["Barium-sur-Mer"])
    practice("Open garden", title_fr="Jardin ouvert", process_en="<p>Of soil.</p>", cities=[bari])
    practice("Open market")

    assert titles(page(client, "/en/practices/", data={"q": query})) == ["Open garden"]


@pytest.mark.parametrize("query", ["50%", "___den", "gard\\en"])
def test_search_takes_no_sign_for_another(client, query):
    practice("Open garden")
    practice("Open market")

    assert titles(page(client, "/en/practices/", data={"q": query})) == []


def test_list_without_results_names_the_filters_to_drop(client):
    practice("Garden", topics=[topic("Arts")], country="it")
    practice("Market", topics=[topic("Sport")], country="pt")
    practice("Garden", slug="garden-2", topics=Practice.objects.get(slug="garden").topics.all(), country="it")
    ways = page(client, "/en/practices/?q=garden&topic=arts&country=pt").xpath("//*[@class='prose']//li/a")

    assert [(text(way), way.get("href")) for way in ways] == [
        ("2 practices without the filter “Country”", "/en/practices/?q=garden&topic=arts")
    ]


@pytest.mark.parametrize("wanted", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/en/practices/", 4),
        (f"/en/practices/?{EVERY_FILTER}", 5),
        ("/fr/practices/?sort=title&year=2019&year=none", 4),
    ],
)
def test_list_costs_the_same_for_one_and_three(client, django_assert_num_queries, wanted, address, queries):
    garden_list(wanted)
    warm()
    with django_assert_num_queries(queries):
        assert len(titles(page(client, address))) == wanted


@pytest.mark.parametrize("wanted", [1, 3])
@pytest.mark.parametrize("query", ["q=nowhere", EVERY_FILTER.replace("garden", "nowhere")])
def test_list_without_results_costs_two_queries(client, django_assert_num_queries, wanted, query):
    garden_list(wanted)
    warm()
    with django_assert_num_queries(2):
        assert titles(page(client, f"/en/practices/?{query}")) == []


def garden_list(wanted):
    """Practices that fit EVERY_FILTER, each with two cities, networks and topics of its own beside the common ones."""
    turin, arts = city("Turin"), topic("Arts")
    network("Club", members=[turin])
    for number in range(wanted):
        other = city()
        network(members=[other])
        practice(f"Garden {number}", cities=[turin, other], topics=[arts, topic()], start_year=2019)


@pytest.mark.parametrize(("language", "length"), [("en", "about 110 words"), ("fr", "61"), ("de", "110")])
def test_card_and_page_say_how_long_the_text_is_that_is_shown(client, language, length):
    texts_told = {"summary_en": "A garden.", "process_en": f"<p>{'soil ' * 110}</p>", "body_en": "<p>Seeds.</p>"}
    practice("Garden", title_fr="Jardin", **texts_told, summary_fr="mot " * 10, process_fr=f"<p>{'mot ' * 50}</p>")

    for address in (f"/{language}/practices/", f"/{language}/practices/garden/"):
        assert length in page(client, address).text_content()


def test_list_says_which_of_its_practices_it_shows_unless_it_has_only_one(client):
    shown = "//div[contains(@class, 'list-bar')]/p[@class='muted']"
    practice("Garden", country="it")

    assert texts(page(client, "/en/practices/"), shown) == []
    practice("Market", country="it")
    assert texts(page(client, "/en/practices/"), shown) == ["1–2 of 2"]
