"""The answer of a list names the pages of places, networks, topics, news and occasions that are called so."""

import pytest

from practices.facet_index.current import current_index
from practices.search.named_pages import pages_named
from tests import pdfs
from tests.factories import announcement, city, network, practice, special_page, topic
from tests.pages import page, text, texts, warm

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
LIST = "/en/practices/"


def named(client, typed, address=LIST):
    """Address, and what is said beside it, of each page that the answer names."""
    items = page(client, address, data={"q": typed}).xpath("//*[@id='results']/nav[@class='named']//li")
    return {item.find("a").get("href"): text(item) for item in items}


def test_every_kind_of_page_is_named_with_its_kind_and_what_it_counts(client):
    nice = city("Nice", country="fr")
    practice("Garden", cities=[nice], topics=[topic("Nice neighbours")])
    french = network("Nice network", country="fr", members=[nice])
    announcement(french, "Nice news", date="2024-05")
    special_page("Nice days")

    assert named(client, "nice") == {
        "/en/topics/nice-neighbours/": "Nice neighbours Topic · 1 practice",
        "/en/special/nice-days/": "Nice days Special page",
        "/en/cities/nice/": "Nice City · France · 1 practice",
        "/en/networks/nice-network/": "Nice network Network · 1 practice",
        "/en/networks/nice-network/news/nice-news/": "Nice news News · Nice network · May 2024",
    }
    assert named(client, "franc") == {"/en/countries/fr/": "France Country · 1 practice"}


@pytest.mark.parametrize(
    "typed", ["Lefkosa", "LEFKOŞA", "lef\u00adkosa", "Nikosia", "Лефкоша", "l’ile nic", "lʼîle Nicosia", "nic"]
)
def test_city_is_named_by_each_of_its_names_however_typed(client, typed):
    other_names = ["Lefkoşa", "L'île Nicosia"]
    city("Nicosia", country="cy", name_de="Nikosia", name_uk="Лефкоша", other_names=other_names)

    assert list(named(client, typed)) == ["/en/cities/nicosia/"]


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "city of Venice"),
        ("en", "Venice city"),
        ("en", "the municipality of Venice"),
        ("en", "gardens in Venice"),
        ("es", "ciudad de Venecia"),
        ("uk", "місто Венеція"),
        ("it", "Venezia città"),
        ("de", "Wie spielt man in Venedig"),
    ],
)
def test_city_is_named_in_whatever_else_is_typed(client, language, typed):
    names = {"name_es": "Venecia", "name_uk": "Венеція", "name_it": "Venezia", "name_de": "Venedig"}
    city("Venice", **names)
    city("Mexico City", country="mx")

    assert list(named(client, typed, f"/{language}/practices/")) == [f"/{language}/cities/venice/"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Venice Italy", ["cities/venice", "countries/it"]),
        ("Covid19", ["special/covid-19"]),
        ("covid cities", ["special/covid-19"]),
        ("school during COVID 19", ["special/covid-19"]),
        ("ICCUK", ["networks/icc-uk"]),
        ("icc network", ["networks/icc-uk"]),
        ("New York garden", ["cities/new-york"]),
        ("Cluj school", ["cities/cluj-napoca"]),
        ("Venice -Italy", ["cities/venice"]),
    ],
)
def test_names_in_a_query_are_named(client, typed, meant):
    for name in ("Venice", "New York", "York", "Cluj-Napoca"):
        city(name, country="us")
    network("Club of Britons", acronym="ICC-UK", slug="icc-uk")
    special_page("COVID-19", slug="covid-19")
    practice("Walk", cities=[city("Turin")])

    assert list(named(client, typed)) == [f"/en/{address}/" for address in meant]


@pytest.mark.parametrize("typed", ["new ways of housing", "a saint for gardens", "-Venice gardens", "venices gardens"])
def test_ordinary_words_name_nothing(client, typed):
    for name in ("Venice", "New York", "Saint-Denis", "Saint-Étienne", "Saint-Ouen", "Saint-Malo", "Mexico City"):
        city(name, country="us")

    assert named(client, typed) == {}


def test_sentence_says_less_of_names_in_a_longer_query(client):
    city("Venice")
    lead = "//nav[@class='named']/p"
    assert texts(page(client, f"{LIST}?q=city+of+venice"), lead) == ["This page has a name that stands in your search:"]
    city("Turin")

    assert texts(page(client, f"{LIST}?q=venice+turin"), lead) == ["These pages have names that stand in your search:"]


@pytest.mark.parametrize(
    ("language", "name", "typed"),
    [
        ("uk", "Одеса", "Одесі"),
        ("uk", "Вінниця", "у місті Вінниці"),
        ("uk", "Вінниця", "Вінницю"),
        ("el", "Λευκωσία", "της Λευκωσίας"),
        ("el", "Δουβλίνο", "Δουβλίνου"),
        ("fi", "Dublin", "Dublinissa"),
        ("fi", "Turku", "koulut Turussa"),
        ("sr-latn", "Cirih", "Ciriha"),
        ("sr-latn", "Novi Sad", "u Novom Sadu"),
        ("sq", "Venediku", "Venedikut"),
    ],
)
def test_city_without_practices_is_named_by_the_forms_of_its_name(client, language, name, typed):
    city("Far", **{f"name_{language.replace('-', '_')}": name})
    city("Austria", name_el="Αυστρία", name_uk="Австрія")

    assert list(named(client, typed, f"/{language}/practices/")) == [f"/{language}/cities/far/"]


def test_name_typed_in_whole_is_no_form_of_another(client):
    city("Australia", name_it="Australia")
    practice("Garden", country="at")

    assert list(named(client, "scuole in Austria", "/it/practices/")) == ["/it/countries/at/"]


@pytest.mark.parametrize("typed", ["RECI", "réseau des villes", "Netzwerk der Städte", "red de ciudades"])
def test_network_is_named_by_acronym_and_in_each_language(client, typed):
    names = {"name_fr": "Réseau des villes", "name_de": "Netzwerk der Städte", "local_name": "Red de ciudades"}
    network("Cities' network", acronym="RECI", country="es", **names)

    assert list(named(client, typed)) == ["/en/networks/reci/"]


@pytest.mark.parametrize("typed", ["Deutschland", "Allemagne", "німеччина", "germ"])
def test_country_is_named_in_each_language(client, typed):
    practice("Garden", country="de")

    assert list(named(client, typed)) == ["/en/countries/de/"]


@pytest.mark.parametrize("typed", ["secret", "Secret days", "secret news"])
def test_what_is_not_public_is_never_named(client, typed):
    special_page("Secret days", status="draft")
    practice("Secret garden", status="draft")

    assert named(client, typed) == {}


def test_what_is_published_renamed_or_gone_is_named_at_once(client):
    hidden = special_page("Floods", status="draft")
    italian = network("Delta network")
    assert named(client, "floods") == {}
    hidden.status = "published"
    hidden.save()
    news = announcement(italian, "Floods in the delta")
    assert list(named(client, "floods")) == ["/en/special/floods/", news.get_absolute_url()]
    hidden.delete()
    italian.name_en = "Floods network"
    italian.save()

    assert list(named(client, "floods")) == ["/en/networks/delta-network/", news.get_absolute_url()]


def test_sentence_says_how_many_are_called_so_and_by_which_words(client):
    city("Venice")
    lead = "//nav[@class='named']/p"
    assert texts(page(client, f"{LIST}?q=venice"), lead) == ["This page has “venice” in its name:"]
    city("Venice Beach", country="us")

    assert texts(page(client, f"{LIST}?q=venice"), lead) == ["These pages have “venice” in their names:"]
    assert texts(page(client, "/en/map/?q=venice"), lead) == ["These pages have “venice” in their names:"]
    assert texts(page(client, LIST), "//nav[@class='named']") == []


def test_name_in_another_language_or_script_says_so(client):
    city("Lisbon", country="pt", name_uk="Лісабон")
    special_page("", title_fr="Fête à Lisbonne", slug="fete")
    network("Club", acronym="CoC")
    found = page(client, "/el/practices/?q=coc")
    assert found.xpath("//nav[@class='named']//li//*[@lang]/text()") == ["Club"]
    found = page(client, f"{LIST}?q=лісаб")
    assert found.xpath("//nav[@class='named']//li//*[@lang]/@lang") == ["uk"]
    found = page(client, f"{LIST}?q=lisb")

    assert found.xpath("//nav[@class='named']//li/*[@lang]/@lang") == ["fr"]
    assert named(client, "лісаб") == {"/en/cities/lisbon/": "Lisbon Лісабон · City · Portugal · no practice yet"}


def test_six_at_most_with_a_share_for_each_kind_and_the_nearest_first(client):
    for number in range(5):
        city(f"New Nice {number}")
        topic(f"Nice {number}")
    city("Nice")
    addresses = list(named(client, "nice"))

    assert addresses[:3] == [f"/en/topics/nice-{number}/" for number in range(3)]
    assert addresses[3:] == ["/en/cities/nice/", "/en/cities/new-nice-0/", "/en/cities/new-nice-1/"]


def test_list_on_paper_names_them_too(client):
    city("Venice")
    practice("Boats of Venice")
    text = pdfs.copied(client.get("/en/practices.pdf?q=venice").content)

    assert "This page has “venice” in its name: Venice City · Italy · no practice yet" in text


@pytest.mark.parametrize("typed", ["", "v", "?!", "a" * 150, "the", "\0"])
def test_too_little_and_too_much_name_nothing(client, typed):
    city("Vaasa", country="fi")

    assert named(client, typed) == {}


def test_names_cost_a_search_no_query_once_they_are_read(client, django_assert_num_queries):
    city("Venice", other_names=["Venezia"])
    special_page("Venice by boat")
    practice("Garden")
    warm()
    with django_assert_num_queries(2):  # the version, and what the index of words holds
        assert len(named(client, "venezia")) == 1


def test_names_are_read_anew_after_a_change_with_three_queries(client, django_assert_num_queries):
    venice = city("Venice")
    warm()
    venice.other_names.create(name="Venezia")
    (index := current_index()).labels()
    with django_assert_num_queries(3):  # other names, special pages and news
        assert len(pages_named("venezia", index)["city"]) == 1


def test_sentence_says_the_words_that_were_looked_for_where_those_typed_were_put_right(client):
    practice("Garden", cities=[city("Barcelona", country="es")])

    found = page(client, f"{LIST}?q=barcleona")
    assert texts(found, "//nav[@class='named']/p") == ["This page has “Barcelona” in its name:"]
