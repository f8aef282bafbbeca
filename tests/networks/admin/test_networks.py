"""Editors keep places, networks and their news."""

import pytest

from networks.models import City, Country, Network
from tests.editing import errors, save
from tests.factories import announcement, city, country, network, practice, topic

pytestmark = pytest.mark.django_db


def listed(client, model, **query):
    return [str(found) for found in client.get(f"/admin/networks/{model}/", query).context["cl"].result_list]


def offered(client, app, model, field, term):
    """What an autocomplete field of the admin offers for a word."""
    query = {"app_label": app, "model_name": model, "field_name": field, "term": term}
    return [found["text"] for found in client.get("/admin/autocomplete/", query).json()["results"]]


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("networks/city", 8),
        ("networks/network", 6),
        ("networks/country", 5),
        ("networks/announcement", 6),
        ("practices/topic", 5),
    ],
)
def test_lists_cost_the_same_queries_for_one_and_three(
    admin_client, django_assert_num_queries, address, queries, number
):
    for iso in ["it", "fr", "pl"][:number]:
        announcement(network(country=iso, members=[city(country=iso)]))
        topic()

    with django_assert_num_queries(queries):
        admin_client.get(f"/admin/{address}/")


@pytest.mark.parametrize("query", ["Turin", "Torino", "turin", "Augusta Taurinorum", "Taurasia"])
def test_city_is_found_by_any_of_its_names(admin_client, query):
    city("Turin", name_fr="Torino", local_name="Taurasia", other_names=["Augusta Taurinorum"])
    city("Bari")

    assert listed(admin_client, "city", q=query) == ["Turin"]


def test_places_are_found_by_their_names_in_languages_without_texts(admin_client):
    network("Ring", members=[city("Turin", name_uk="Турин", name_de="Augustin")], name_el="Δίκτυο")
    city("Bari"), network("Club")

    assert [listed(admin_client, "city", q=query) for query in ("Турин", "Augustin")] == [["Turin"], ["Turin"]]
    assert listed(admin_client, "network", q="Δίκτυο") == ["Ring"]


@pytest.mark.parametrize("model", ["city", "network"])
def test_form_keeps_a_name_in_each_language(admin_client, model):
    save(admin_client, f"/admin/networks/{model}/add/", country=country().pk, name_en="Turin", name_uk="Турин")
    [kept] = (City if model == "city" else Network).objects.all()

    assert (kept.name_en, kept.name_uk, kept.name_sr_latn) == ("Turin", "Турин", "")


def test_cities_stand_in_alphabetical_order(admin_client):
    for name in ("Örebro", "Zadar", "Oslo"):
        city(name)

    assert listed(admin_client, "city") == ["Örebro", "Oslo", "Zadar"]


def test_filters_narrow_the_cities(admin_client):
    city("Bari", country="it", name_fr="Bari")
    city("Lyon", country="fr", kind="island")

    assert [listed(admin_client, "city", **query) for query in ({"needs": "fr"}, {"country": "it"})] == [
        ["Lyon"],
        ["Bari"],
    ]


def test_city_needs_a_name_in_one_language(admin_client):
    response = save(admin_client, "/admin/networks/city/add/", country=country().pk)

    assert errors(response) == {"name_en": ["Give this text in at least one language."]}


def test_city_with_a_french_name_alone_is_saved(admin_client):
    save(admin_client, "/admin/networks/city/add/", country=country().pk, name_fr="Saint-Étienne")

    assert [(found.slug, found.sort_name_en) for found in City.objects.all()] == [("saint-etienne", "saint etienne")]


def test_half_a_position_on_the_map_is_refused(admin_client):
    response = save(admin_client, f"/admin/networks/city/{city().pk}/change/", latitude="45")

    assert errors(response) == {"longitude": ["Give both coordinates or neither."]}


def test_city_with_practices_cannot_be_deleted(admin_client):
    bari = city("Bari")
    market, south = practice("Market", cities=[bari]), network("South", members=[bari])
    response = admin_client.post(f"/admin/networks/city/{bari.pk}/delete/", {"post": "yes"})

    assert response.context["protected"] == [
        f'Practice: <a href="/admin/practices/practice/{market.pk}/change/">Market</a>',
        f'Network: <a href="/admin/networks/network/{south.pk}/change/">South</a>',
    ]
    assert City.objects.get() == bari


def test_countries_go_by_their_names(admin_client):
    for iso in ("de", "at", "es"):
        country(iso)

    assert listed(admin_client, "country") == ["Austria", "Germany", "Spain"]


def test_countries_go_by_their_names_in_french(admin_client):
    for iso in ("de", "at", "es"):
        country(iso)
    response = admin_client.get("/admin/networks/country/", headers={"accept-language": "fr"})

    assert [found.iso for found in response.context["cl"].result_list] == ["de", "at", "es"]


def test_country_is_added_by_name(admin_client):
    form = admin_client.get("/admin/networks/country/add/").context["adminform"].form
    save(admin_client, "/admin/networks/country/add/", iso="gr")

    assert ("gr", "Greece") in form.fields["iso"].choices
    assert [str(found) for found in Country.objects.all()] == ["Greece"]


@pytest.mark.parametrize("term", ["Gre", "gr", "GREECE"])
def test_country_is_offered_by_name_or_code(admin_client, term):
    country("gr")
    country("it")

    assert offered(admin_client, "networks", "city", "country", term) == ["Greece"]


@pytest.mark.parametrize(
    ("field", "term", "found"),
    [
        ("practiceplace.city", "Torino", "Turin"),
        ("practice.topics", "bruit", "Noise"),
        ("practice.country", "ital", "Italy"),
    ],
)
def test_practice_form_offers_what_is_typed_in_any_language(admin_client, field, term, found):
    city("Turin", name_fr="Torino")
    topic("Noise", name_fr="Bruit")
    topic("Peace", name_fr="Paix")
    model, name = field.split(".")

    assert offered(admin_client, "practices", model, name, term) == [found]


def test_network_keeps_everything_that_it_lists(admin_client):
    kept = network("North", members=[city("Oslo")])
    rows = {
        **row("memberships", 1, city=city("Bergen").pk, since_year=2019, position=""),
        **row("objectives", 0, text_en="Learn", text_fr="Apprendre", position=""),
        **row("partners", 0, name="University", position=""),
        **row("further_sources", 0, url="https://example.org/", position=""),
        **row("announcements", 0, date="2021-12", title_fr="Bienvenue"),
    }
    save(admin_client, f"/admin/networks/network/{kept.pk}/change/", **rows)

    assert [str(member.city) for member in kept.memberships.all()] == ["Oslo", "Bergen"]
    parts = (kept.objectives, kept.partners, kept.further_sources)
    assert [str(part.get()) for part in parts] == ["Learn", "University", "https://example.org/"]
    assert kept.announcements.get().slug == "bienvenue"


def row(prefix, index, **fields):
    return {f"{prefix}-{index}-{name}": value for name, value in fields.items()} | {f"{prefix}-TOTAL_FORMS": index + 1}


def test_city_belongs_once_to_a_network(admin_client):
    oslo = city("Oslo")
    kept = network(members=[oslo])
    rows = row("memberships", 1, city=oslo.pk, position="")
    response = save(admin_client, f"/admin/networks/network/{kept.pk}/change/", **rows)

    assert errors(response)["memberships"] == ["Please correct the duplicate data for city."]


@pytest.mark.parametrize("date", ["2021-13", "soon", "1821"])
def test_announcement_with_no_date_of_the_calendar_is_refused(admin_client, date):
    rows = {"network": network().pk, "title_en": "News", "date": date}
    response = save(admin_client, "/admin/networks/announcement/add/", **rows)

    assert errors(response) == {"date": [f"“{date}” is not a date. Write 2019, 2021-12 or 2019-01-23."]}


def test_announcement_is_found_by_words_and_network(admin_client):
    north, south = network("North"), network("South")
    announcement(north, "Welcome")
    announcement(south, "Farewell")

    assert (
        listed(admin_client, "announcement", q="welc") == listed(admin_client, "announcement", q="North") == ["Welcome"]
    )


def test_network_is_found_by_acronym(admin_client):
    network("Quebec network", acronym="RÉMIRI")
    network("Other network")

    assert listed(admin_client, "network", q="RÉMIRI") == ["RÉMIRI"]


@pytest.mark.parametrize("model", [City, Network, Country])
def test_places_and_networks_can_be_viewed_on_the_site(admin_client, model):
    network("North", country="no", members=[city("Oslo", country="no")])
    kept = model.objects.get()
    response = admin_client.get(f"/admin/networks/{model._meta.model_name}/{kept.pk}/change/")

    assert response.context["absolute_url"] == kept.get_absolute_url()


def test_admin_bears_the_sites_name(admin_client):
    page = admin_client.get("/admin/").content.decode()

    assert "<title>Keeping the catalogue | Intercultural Cities: good practices</title>" in page


def test_visitor_is_asked_to_log_in(client):
    assert client.get("/admin/networks/city/").url == "/admin/login/?next=/admin/networks/city/"
