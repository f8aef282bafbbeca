"""What is not published stands nowhere: in no list, in no number, behind no address."""

import pytest
from django.core.files.base import ContentFile

from tests.factories import announcement, city, network, practice, topic
from tests.pages import counts, page, texts, titles

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
PAGES = [
    "/en/",
    "/en/practices/",
    "/en/practices/?q=secret",
    "/en/practices/?topic=arts&country=it&city=turin&network=club",
    "/en/practices/?sort=updated",
    "/en/practices/garden/",
    "/en/topics/arts/",
    "/en/cities/",
    "/en/cities/turin/",
    "/en/countries/it/",
    "/en/networks/",
    "/en/networks/club/",
    "/fr/",
    "/fr/practices/",
]


@pytest.fixture(params=["draft", "in_review", "archived", "taken_down"])
def secret(request, settings, tmp_path):
    """A practice, public no more, that shares everything with a published one, and had another address once."""
    settings.MEDIA_ROOT = tmp_path
    turin, arts = city("Turin"), topic("Arts")
    announcement(network("Club", members=[turin]))
    practice("Garden", cities=[turin], topics=[arts], start_year=2019)
    moved = practice("Secret plan", slug="secret-once", cities=[turin, city("Bari")], topics=[arts], start_year=2018)
    moved.documents.create(title_en="Secret file", file=ContentFile(b"x", "secret.pdf"))
    moved.slug, moved.status = "secret-plan", request.param
    moved.save()
    return moved


@pytest.mark.usefixtures("secret")
@pytest.mark.parametrize("address", PAGES)
def test_no_page_names_it(client, address):
    found = page(client, address)

    assert [link for link in found.xpath("//@href") if "secret-" in link] == []
    assert "secret plan" not in found.text_content().casefold()


@pytest.mark.parametrize("secret", ["draft", "in_review"], indirect=True)
@pytest.mark.parametrize("address", ["/en/practices/{0.slug}/", "/en/practices/secret-once/", "/p/{0.number}/"])
def test_no_address_leads_to_it(client, admin_client, secret, address):
    for visitor in (client, admin_client):
        missing = page(visitor, address.format(secret), 404)
        assert texts(missing, "//h1") == ["Page not found"]
        assert "secret plan" not in missing.text_content().casefold()


@pytest.mark.parametrize("secret", ["draft", "in_review"], indirect=True)
def test_its_document_does_not_exist(client, secret):
    assert client.get(secret.documents.get().get_absolute_url()).status_code == 404


@pytest.mark.usefixtures("secret")
def test_no_number_counts_it(client):
    found = page(client, "/en/practices/")

    assert texts(found, "//h1") == ["1 practice"]
    assert {facet: counts(found, facet) for facet in ("topic", "country", "city", "network", "year")} == {
        "topic": {"arts": 1},
        "country": {"it": 1},
        "city": {"turin": 1},
        "network": {"club": 1},
        "year": {"2019": 1, "none": 0},
    }


@pytest.mark.usefixtures("secret")
@pytest.mark.parametrize(
    "address", ["/en/cities/turin/", "/en/countries/it/", "/en/networks/club/", "/en/topics/arts/"]
)
def test_places_networks_and_topics_count_and_show_the_published_alone(client, address):
    found = page(client, address)

    assert titles(found) == ["Garden"]
    assert [heading for heading in texts(found, "//main//h2") if "practice" in heading] in (
        ["1 practice"],
        ["1 practice about Arts"],
    )


def test_published_it_stands_everywhere(client, secret):
    secret.status = "published"
    secret.save()
    hidden = [address for address in PAGES if "Secret plan" not in page(client, address).text_content()]

    assert hidden == ["/en/cities/", "/en/networks/"]
    assert client.get("/en/practices/secret-once/")["Location"] == "/en/practices/secret-plan/"
