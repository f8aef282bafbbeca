"""Public pages are answered from memory, compressed and revalidated, and never show what is no longer so."""

import gzip

import brotli
import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import ProtectedError

from practices.models import Inspiration, Practice, SearchEntry
from tests.factories import announcement, city, country, network, practice, special_page, theme, topic

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
LIST, PRACTICE, CITY, CITIES, CLUB, FLOODS = (
    "/en/practices/",
    "/en/practices/gardens/",
    "/en/cities/milan/",
    "/en/cities/",
    "/en/networks/club/",
    "/en/special/floods/",
)

# A model whose rows stand on a public page: a page, the field that changes, its text before and afterwards.
SHOWN = {
    "Practice": (LIST, "title_en", "Gardens", "Orchards"),
    "PracticePlace": (PRACTICE, "city", "Milan", "Rome"),
    "PracticeDocument": (PRACTICE, "title_en", "Leaflet", "Poster"),
    "PracticeLink": (PRACTICE, "title_en", "Website", "Film"),
    "Inspiration": (PRACTICE, "note_en", "By a visit", "By a letter"),
    "Topic": (LIST, "name_en", "Arts", "Crafts"),
    "City": (CITIES, "name_en", "Asti", "Alba"),
    "OtherName": (CITY, "name", "Mediolanum", "Milano"),
    "Country": (CITIES, "iso", "Nepal", "Peru"),
    "Network": ("/en/networks/", "name_en", "Guild", "Union"),
    "Membership": (CLUB, "city", "Milan", "Rome"),
    "Objective": (CLUB, "text_en", "To meet", "To talk"),
    "Partner": (CLUB, "name", "A bank", "A choir"),
    "NetworkSource": (CLUB, "url", "https://one.example/", "https://two.example/"),
    "Announcement": (CLUB, "title_en", "A fair", "A feast"),
    "SpecialPage": ("/en/special/", "introduction_en", "About Floods.", "About droughts."),
    "Theme": (FLOODS, "heading_en", "Before", "Afterwards"),
    "Pick": (FLOODS, "practice", "Gardens", "Boats"),
}
ROWS = pytest.mark.parametrize("model", SHOWN)


@pytest.fixture
def rows():
    """One row of each model, and a few beside them."""
    milan, arts = city("Milan", other_names=["Mediolanum"]), topic("Arts")
    practice("Boats")
    gardens = practice("Gardens", summary_en="Green.", cities=[milan], topics=[arts])
    club = network("Club", members=[milan], source_url="https://example.org/")
    made = [
        gardens,
        gardens.practice_places.get(),
        gardens.documents.create(title_en="Leaflet", file=ContentFile(b"%PDF", "leaflet.pdf")),
        gardens.links.create(title_en="Website", url="https://example.org/"),
        Inspiration.objects.create(practice=gardens, source=practice("Walks"), note_en="By a visit"),
        arts,
        city("Asti", country="np"),
        milan.other_names.get(),
        country("np"),
        network("Guild"),
        club.memberships.get(),
        club.objectives.create(text_en="To meet"),
        club.partners.create(name="A bank"),
        club.further_sources.create(url="https://one.example/"),
        announcement(club, "A fair"),
        *floods(gardens),
    ]
    return {type(row).__name__: row for row in made}


def floods(picked):
    """A special page with a theme and a practice picked for it."""
    made = special_page("Floods")
    before = theme(made, "Before", picks=[picked])
    return made, before, before.picks.get()


def read(client, address: str, **headers) -> str:
    """The page twice, as made and as kept: the same text."""
    first, second = (client.get(address, headers=headers).content.decode() for _ in range(2))
    assert first == second
    return first


@ROWS
def test_reader_sees_a_saved_row_at_once(client, rows, model):
    address, field, before, after = SHOWN[model]
    assert before in read(client, address)
    values = {"city": city, "iso": {"Peru": "pe"}.get, "practice": lambda title: Practice.objects.get(title_en=title)}
    setattr(rows[model], field, values.get(field, str)(after))
    rows[model].save()

    page = read(client, address)

    assert (before in page, after in page) == (False, True)


@ROWS
def test_reader_never_sees_a_deleted_row(client, rows, model):
    address, _field, before, _after = SHOWN[model]
    assert before in read(client, address)
    if model == "Country":
        with pytest.raises(ProtectedError):
            rows[model].delete()
        rows["City"].delete()
    rows[model].delete()

    assert before not in read(client, address)


def test_list_of_a_network_loses_a_city_that_gave_up_its_place(client):
    milan, rome = city("Milan"), city("Rome")
    club = network("Club", members=[milan])
    practice("Gardens", cities=[milan]), practice("Walks", cities=[rome])
    assert "Gardens" in read(client, f"{LIST}?network=club")
    membership = club.memberships.get()
    membership.city = rome
    membership.save()

    page = read(client, f"{LIST}?network=club")

    assert ("Gardens" in page, "Walks" in page) == (False, True)


def test_reader_sees_a_new_country_on_every_list(client):
    practice("Gardens", cities=[city("Milan")])
    practice("Walks", country="it")
    assert "Italy" in read(client, LIST)
    saved = country("it")
    saved.iso = "pe"
    saved.save()

    page = read(client, LIST)

    assert ("Italy" in page, 'id="country-it"' in page) == (False, False)
    assert (page.count("Peru"), 'id="country-pe"' in page) == (3, True)


def test_practice_goes_with_all_that_belongs_to_it(client, rows):
    Practice.objects.all().delete()

    assert SearchEntry.objects.count() == 0
    assert ("Milan" in read(client, CITY), "Gardens" in read(client, CITY)) == (True, False)


def test_reader_sees_other_topics_at_once(client):
    gardens = practice("Gardens", topics=[topic("Arts")])
    assert 'class="card"' in read(client, "/en/topics/arts/")

    gardens.topics.clear()

    assert 'class="card"' not in read(client, "/en/topics/arts/")


def test_change_that_was_rolled_back_leaves_the_page_as_it_is(client):
    gardens = practice("Gardens")
    before = read(client, LIST)
    with transaction.atomic():
        gardens.title_en = "Orchards"
        gardens.save()
        assert "Orchards" in read(client, LIST)
        transaction.set_rollback(True)

    assert read(client, LIST) == before


@pytest.mark.parametrize(
    "address", ["/en/", LIST, f"{LIST}?q=gardens", PRACTICE, CITY, CITIES, CLUB, "/en/topics/arts/"]
)
@pytest.mark.usefixtures("rows")
def test_second_answer_costs_one_query(client, django_assert_num_queries, address):
    client.get(address)

    with django_assert_num_queries(1):
        assert client.get(address).status_code == 200


def test_page_is_kept_by_address_language_and_text_size(client):
    practice("Gardens", title_fr="Jardins")
    assert "Jardins" not in read(client, LIST)
    assert "Jardins" in read(client, "/fr/practices/")
    assert "<h1>0 practices" in read(client, f"{LIST}?q=zzz")
    client.cookies["text_size"] = "150"

    assert 'data-text-size="150"' in read(client, LIST)
    client.cookies.clear()
    assert 'data-text-size="100"' in read(client, LIST)


def test_page_names_the_host_that_was_asked(client, settings):
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]

    assert "http://one.example/en/" in read(client, "/en/", host="one.example")
    assert "http://one.example" not in read(client, "/en/", host="two.example")


def test_any_cache_may_keep_a_page_but_asks_again(client):
    response = client.get("/en/")

    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert {"Accept-Encoding", "Cookie"} <= set(response["Vary"].split(", "))
    for name in ("Content-Language", "Content-Security-Policy", "X-Content-Type-Options"):
        assert client.get("/en/").get(name) == response.get(name) is not None


def test_browser_that_has_the_page_gets_304_until_it_changes(client):
    practice("Gardens")
    etag = client.get(LIST)["ETag"]
    same = client.get(LIST, headers={"If-None-Match": f'"other", W/{etag}'})
    assert (same.status_code, same.content, same["ETag"]) == (304, b"", etag)
    assert same["Cache-Control"] == "public, max-age=0, must-revalidate"

    Practice.objects.get().delete()

    changed = client.get(LIST, headers={"If-None-Match": etag})
    assert (changed.status_code, changed["ETag"] == etag) == (200, False)


@pytest.mark.parametrize(
    ("accepted", "encoding", "unpack"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("gzip;q=0.8", "gzip", gzip.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
        ("br;q=0.0, gzip", "gzip", gzip.decompress),
        ("identity", "", bytes),
        ("", "", bytes),
    ],
)
def test_page_is_compressed_as_the_browser_takes_it(client, accepted, encoding, unpack):
    plain = client.get("/en/")
    packed = client.get("/en/", headers={"Accept-Encoding": accepted})

    assert packed.get("Content-Encoding", "") == encoding
    assert unpack(packed.content) == plain.content
    assert (packed["ETag"] == plain["ETag"]) == (not encoding)
    again = client.get("/en/", headers={"Accept-Encoding": accepted, "If-None-Match": packed["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(("address", "status"), [("/en/nowhere/", 404), (f"{LIST}?page=9", 404), (f"{LIST}?a=b", 301)])
def test_errors_and_redirects_are_not_kept(client, address, status):
    practice("Gardens")
    for _ in range(2):
        response = client.get(address)
        assert (response.status_code, "ETag" in response) == (status, False)


def test_page_that_appears_replaces_its_error(client):
    assert client.get(PRACTICE).status_code == 404
    practice("Gardens")
    assert client.get(PRACTICE).status_code == 200


def test_form_is_never_answered_from_memory(client):
    assert "ETag" in client.get("/en/")
    answer = client.post("/en/")

    assert (answer.status_code, "ETag" in answer) == (405, False)
