"""What the pages say of the site is what its settings state; what they do not state, no page makes up."""

from datetime import timedelta

import pytest
from lxml import etree

from icc_site.every_request import text_size
from icc_site.legal.licences import licence
from icc_site.signing_in.limits import SECONDS_KNOWN
from networks.languages import cldr
from tests.factories import network, practice
from tests.pages import page, text
from tests.pdfs import text as text_of_pdf

pytestmark = pytest.mark.django_db
STATED = {
    "SITE_PUBLISHER": "Council of Zorvik",
    "SITE_ADDRESS": "1 Quay, Zorvik",
    "SITE_RESPONSIBLE": "Ada Fendor",
    "SITE_HOST": "Ulmiva Hosting",
    "PRIVACY_AUTHORITY": "Commissioner of Zorvik",
    "ACCESSIBILITY_AUTHORITY": "Ombudsman of Zorvik",
}
SHOWN = {
    "/en/legal/": ["SITE_PUBLISHER", "SITE_ADDRESS", "SITE_RESPONSIBLE", "SITE_HOST"],
    "/en/privacy/": ["SITE_PUBLISHER", "PRIVACY_AUTHORITY"],
    "/en/accessibility/": ["SITE_PUBLISHER", "ACCESSIBILITY_AUTHORITY"],
}
OPEN = "This site does not say yet"
ADDRESS = "https://creativecommons.org/licenses/by/4.0/"


@pytest.fixture
def licensed(settings):
    settings.TEXTS_LICENCE = licence("CC-BY-4.0")


def main(client, address: str) -> str:
    return text(page(client, address).find(".//main"))


@pytest.mark.parametrize(("address", "names"), SHOWN.items())
def test_page_says_what_is_stated(client, settings, address, names):
    settings.STATED = STATED
    said = main(client, address)

    assert [name for name in STATED if STATED[name] in said] == names


@pytest.mark.parametrize(("address", "times"), [("/en/legal/", 5), ("/en/privacy/", 4), ("/en/accessibility/", 1)])
def test_page_says_what_is_not_stated_and_whom_to_ask(client, address, times):
    found = page(client, address)

    assert text(found.find(".//main")).count(OPEN) == times
    assert "mailto:intercultural.cities@coe.int" in found.xpath("//main//a/@href")


def test_length_of_logs_is_said_where_it_is_known(client, settings):
    settings.LOG_DAYS = 14
    said = main(client, "/en/privacy/")

    assert (said.count("14 days"), "how long these logs are kept" in said) == (4, False)


def test_times_are_those_of_the_code(client):
    rows = page(client, "/en/privacy/").xpath("//table[@aria-labelledby='browser']/tbody/tr")
    times = {name.text: text(row.findall("td")[-1]) for row in rows for name in row.iter("code")}

    assert times["text_size"] == cldr.duration(timedelta(seconds=text_size.A_YEAR)) == "1 year"
    assert times["known_browser"] == cldr.duration(timedelta(seconds=SECONDS_KNOWN)) == "180 days"


@pytest.mark.parametrize("address", SHOWN)
def test_page_without_anybody_to_ask_says_so(client, settings, address):
    settings.SITE_CONTACT = ""
    found = page(client, address)

    assert "This site does not say yet whom to write to." in text(found.find(".//main"))
    assert [link for link in found.xpath("//a/@href") if link.startswith("mailto:")] == []


@pytest.mark.parametrize("address", ["/fr/", "/el/practices/", "/en/legal/"])
def test_every_page_leads_to_them(client, address):
    language = address[:3]
    links = page(client, address).xpath("//footer//a/@href")

    assert [f"{language}/{name}/" for name in ("accessibility", "privacy", "legal")] == links[3:6]


def test_about_says_that_no_licence_is_stated_and_whom_to_ask(client):
    assert f"{OPEN} under which licence you may use the texts. To ask, write to" in main(client, "/en/about/")
    assert page(client, "/en/about/").xpath("//*[@rel='license']") == []


def test_licence_is_named_on_every_page_and_its_pdf(client, licensed):
    practice("Gardens")

    assert "under the licence CC BY 4.0." in main(client, "/en/about/")
    assert page(client, "/fr/practices/gardens/").xpath("//link[@rel='license']/@href") == [ADDRESS]
    assert "CC BY 4.0" in text_of_pdf(client.get("/en/practices/gardens.pdf").content)


def test_booklet_names_the_licence_with_its_address(client, licensed):
    practice("Gardens")

    assert page(client, "/en/booklet/").xpath("//main//a[@rel='license external']/@href") == [ADDRESS]


def test_table_for_spreadsheets_comes_with_the_licence(client, licensed):
    assert client.get("/en/figures/topics.csv")["Link"] == f'<{ADDRESS}>; rel="license"'


@pytest.mark.parametrize(("spdx", "rights"), [("CC-BY-4.0", [f"CC BY 4.0: {ADDRESS}"]), ("", [])])
def test_feed_names_the_licence(client, settings, spdx, rights):
    settings.TEXTS_LICENCE = licence(spdx)
    network("Club")
    feed = etree.fromstring(client.get("/en/networks/club.atom").content)

    assert [element.text for element in feed.iter("{*}rights")] == rights
