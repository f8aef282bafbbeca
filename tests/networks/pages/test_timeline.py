"""A network's page tells in one list what happened when, as precisely as it is known."""

import pytest

from tests.factories import announcement, city, network
from tests.pages import page, texts

pytestmark = pytest.mark.django_db
TIMELINE = "//section[@aria-labelledby='timeline']//li"


def test_events_stand_in_the_order_in_which_they_happened(client):
    club = network(
        "Club", founded_year=2012, recognised_year=2021, members=[city("Turin"), city("Bari"), city("Lyon"), city()]
    )
    for names, year in {("turin", "bari"): 2012, ("lyon",): 2020}.items():
        club.memberships.filter(city__slug__in=names).update(since_year=year)
    announcement(club, "A fair", date="2021-12-03")
    announcement(club, "A feast", date="2021-12")
    announcement(club, "A year", date="2021")
    found = page(client, "/en/networks/club/")

    assert texts(found, TIMELINE) == [
        "2012 The network is founded",
        "2012 Turin and Bari join",
        "2020 Lyon joins",
        "2021 The programme recognises the network",
        "2021 A year",
        "December 2021 A feast",
        "3 December 2021 A fair",
    ]
    assert found.xpath(f"{TIMELINE}/time/@datetime")[-2:] == ["2021-12", "2021-12-03"]


def test_single_event_is_no_timeline(client):
    network("Club", founded_year=2012)

    assert texts(page(client, "/en/networks/club/"), TIMELINE) == []
