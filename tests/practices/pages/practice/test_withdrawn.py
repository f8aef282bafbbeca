"""What was public stays findable: archived it can be read, merged it leads on, taken down it says so and no more."""

import datetime

import pytest
from django.core.files.base import ContentFile

from practices.models import Practice
from tests import pdfs
from tests.factories import PUBLISHED_AT, city, practice, topic
from tests.pages import page, text, texts

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.both_databases,
]
MARCH = datetime.date(2027, 3, 5)
ADDRESSES = ["/{0}/practices/garden/", "/{0}/practices/garden.pdf", "/{0}/practices/GARDEN/", "/{0}/practices/plot/"]


def archived(title_en="Garden", **facts):
    """A practice that was public until it was archived."""
    return practice(title_en, **{"status": "archived", "published_at": PUBLISHED_AT, "withdrawn_on": MARCH} | facts)


def taken_down(title_en="Garden", **facts):
    reasons = {"withdrawal_reason_en": "The city asked for it.", "withdrawal_reason_fr": "À la demande de la ville."}
    gone = archived(title_en, **{"status": "taken_down"} | reasons | facts)
    gone.former_slugs.create(slug="plot")
    return gone


def notice(tree):
    return texts(tree, "//header[@id='page-head']/p[@class='note']")


def ways(client, *addresses):
    """Where each address leads at once, and how."""
    answers = [client.get(address) for address in addresses]
    return [(answer.status_code, answer.get("Location")) for answer in answers]


def test_archived_practice_says_when_and_why_and_stays_readable(client):
    archived(withdrawal_reason_en="The office was closed.")
    found = page(client, "/en/practices/garden/")

    assert notice(found) == [
        "Archived in March 2027. The office was closed. This page is kept as it was and is no longer updated."
    ]
    assert texts(found, "//h1 | //p[@class='lead']") == ["Garden", "Garden in short."]
    assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert found.xpath("//nav[@id='site-languages']//a[@lang='fr']/@href") == ["/fr/practices/garden/"]
    assert (texts(found, "//button[@name='add']"), texts(found, "//h2[@id='cite']")) == ([], ["Cite this practice"])


def test_archived_practice_whose_reason_nobody_gave_says_when(client):
    archived()

    assert notice(page(client, "/fr/practices/garden/")) == [
        "Archivée en mars 2027. Cette page est conservée telle quelle et n’est plus mise à jour."
    ]


def test_reason_in_another_language_says_which(client):
    archived(withdrawal_reason_fr="Fin du projet.")
    [reason] = page(client, "/en/practices/garden/").xpath("//header//p[@class='note']/span")

    assert (reason.get("lang"), text(reason)) == ("fr", "Fin du projet.")


def test_pdf_of_an_archived_practice_carries_the_notice(client):
    archived(withdrawal_reason_en="The office was closed.")
    response = client.get("/en/practices/garden.pdf")

    assert "Archived in March 2027. The office was closed." in pdfs.text(response.content)
    assert response["X-Robots-Tag"] == client.get("/en/practices/garden.pdf")["X-Robots-Tag"] == "noindex"


def test_archived_practice_leads_to_related_ones_but_compares_nothing(client):
    arts = topic("Arts")
    archived(topics=[arts])
    practice("Park", topics=[arts])
    found = page(client, "/en/practices/garden/")

    assert texts(found, "//section[@aria-labelledby='related']//h3") == ["Park"]
    assert [address for address in found.xpath("//main//a/@href") if "compare" in address] == []


def test_number_and_former_address_lead_to_an_archived_page(client):
    archived(number=7).former_slugs.create(slug="plot")

    assert ways(client, "/p/7/", "/fr/practices/plot/", "/fr/practices/plot.pdf", "/fr/practices/icc-0007/") == [
        (302, "/en/practices/garden/"),
        (301, "/fr/practices/garden/"),
        (301, "/fr/practices/garden.pdf"),
        (301, "/fr/practices/garden/"),
    ]


@pytest.mark.parametrize("status", ["draft", "in_review", "archived", "taken_down"])
def test_what_was_never_public_is_nowhere(client, status):
    never = practice("Garden", status=status, withdrawal_reason_en="Secret.")
    addresses = ["/en/practices/garden/", "/en/practices/garden.pdf", f"/p/{never.number}/", "/en/practices/icc-0001/"]

    assert [client.get(address).status_code for address in addresses] == [404] * 4


def test_merged_practice_leads_on_in_every_form_and_language(client):
    end = practice("Park")
    between = archived("Meadow", merged_into=end)
    first = archived(merged_into=between)
    first.former_slugs.create(slug="plot")

    assert ways(client, *(address.format("fr") for address in ADDRESSES)) == [
        (301, "/fr/practices/park/"),
        (301, "/fr/practices/park.pdf"),
        (301, "/fr/practices/park/"),
        (301, "/fr/practices/park/"),
    ]
    assert ways(client, f"/p/{first.number}/", "/de/practices/garden/") == [
        (301, f"/p/{end.number}/"),
        (301, "/de/practices/park/"),
    ]


def test_merged_practice_follows_the_fate_of_the_other(client):
    end = archived("Park")
    archived(merged_into=end)
    seen = [notice(page(client, "/en/practices/garden/"))[0][:23]]
    for status in ("taken_down", "draft"):
        end.status = status
        end.save()
        seen.append(client.get("/en/practices/garden/").status_code)

    assert seen == ["Archived in March 2027.", 410, 200]


def test_practices_merged_in_a_circle_stay_as_they_were(client):
    one, other = archived("Garden"), archived("Park")
    Practice.objects.filter(pk=one.pk).update(merged_into=other)
    Practice.objects.filter(pk=other.pk).update(merged_into=one)

    assert client.get("/en/practices/garden/").status_code == 200


@pytest.mark.parametrize("address", [*ADDRESSES, "/p/7/", "/{0}/practices/icc-0007/"])
def test_taken_down_practice_says_number_day_and_reason_and_no_more(client, address):
    taken_down(number=7, cities=[city("Turin")])
    response = client.get(address.format("en"), headers={"accept-language": "en"})
    found = page(client, address.format("en"), 410, headers={"accept-language": "en"})

    assert response["Content-Type"] == "text/html; charset=utf-8"
    assert texts(found, "//h1 | //p[@class='lead']") == [
        "This practice was taken down",
        "ICC-0007 was taken down on 5 March 2027. The city asked for it.",
    ]
    assert [word for word in ("garden", "plot", "turin") if word in response.content.decode().casefold()] == []
    assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert "/en/practices/" in found.xpath("//main//a/@href")


def test_page_of_a_taken_down_practice_speaks_each_language(client):
    taken_down(number=7)
    found = page(client, "/fr/practices/garden/", 410)
    [german] = found.xpath("//nav[@id='site-languages']//a[@lang='de']/@href")

    assert text(found.xpath("//p[@class='lead']")[0]).endswith("À la demande de la ville.")
    assert page(client, german, 410).get("lang") == "de"


def test_kept_page_and_pdf_are_gone_the_moment_it_is_taken_down(client):
    garden = practice("Garden")
    addresses = ["/en/practices/garden/", "/en/practices/garden.pdf"]
    before = [client.get(address).status_code for address in addresses * 2]
    garden.status = "taken_down"
    garden.save()

    assert (before, [client.get(address).status_code for address in addresses]) == ([200] * 4, [410] * 2)


def test_documents_stay_with_the_archived_and_go_with_the_taken_down(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    garden = archived()
    document = garden.documents.create(title_en="Plan", file=ContentFile(b"x", "plan.pdf"))
    answers = [client.get(document.get_absolute_url())]
    Practice.objects.update(status="taken_down")
    answers.append(client.get(document.get_absolute_url()))

    assert [answer.status_code for answer in answers] == [200, 410]
    assert b"plan" not in answers[1].content


def test_neither_stands_in_a_sitemap(client):
    archived(), taken_down("Park"), practice("Meadow")

    assert client.get("/sitemap-practices.xml").content.decode().count("<loc>") == 1
