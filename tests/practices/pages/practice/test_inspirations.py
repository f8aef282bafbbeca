"""A practice that came from another one says so, and so does that one."""

import pytest
from django.db import IntegrityError, transaction

from practices.models import Inspiration, Practice
from tests.editing import errors, save
from tests.factories import practice, topic
from tests.pages import facts, page, text

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def tie(child, source, **said):
    return Inspiration.objects.create(practice=child, source=source, **said)


def ties(client, slug: str, language: str = "en") -> dict[str, str]:
    shown = facts(page(client, f"/{language}/practices/{slug}/"))
    names = ("Adapted from", "Inspired by", "Adapted as", "Inspired", "Inspirée par", "A inspiré")
    return {name: value for name, value in shown.items() if name in names}


def test_both_pages_say_so(client):
    garden, market, walk = practice("Garden"), practice("Market"), practice("Walk")
    tie(market, garden, kind="adapted", note_en="After a visit.")
    tie(walk, garden)

    assert ties(client, "garden") == {"Adapted as": "Market After a visit.", "Inspired": "Walk"}
    assert ties(client, "market") == {"Adapted from": "Garden After a visit."}
    assert ties(client, "walk") == {"Inspired by": "Garden"}


def test_french_page_says_so_in_french_and_marks_what_is_not(client):
    tie(practice("Market"), practice(title_fr="Jardin"), note_en="After a visit.")
    tree = page(client, "/fr/practices/jardin/")

    assert ties(client, "market", "fr") == {"Inspirée par": "Jardin After a visit."}
    assert [text(each) for each in tree.xpath("//aside//td//*[@lang='en']")] == ["Market", "After a visit."]


@pytest.mark.parametrize("status", ["draft", "in_review", "archived"])
def test_what_is_not_published_is_named_nowhere(client, status):
    secret, garden = practice("Secret", status=status), practice("Garden")
    tie(secret, garden, note_en="Secret note")
    tie(garden, practice("Hidden", status=status))
    tree = text(page(client, "/en/practices/garden/"))

    assert ties(client, "garden") == {}
    assert not {"Secret", "Hidden"} & set(tree.split())


def test_booklet_says_so_too(client):
    tie(practice("Market"), practice("Garden"))
    chapters = page(client, "/en/booklet/").xpath("//article[@class='chapter']")

    assert ["Inspired by" in text(chapter) for chapter in chapters] == [False, True]


def test_page_forgets_a_tie_that_is_gone(client):
    made = tie(practice("Market"), practice("Garden"))
    assert ties(client, "garden") == {"Inspired": "Market"}
    made.delete()

    assert ties(client, "garden") == {}


@pytest.mark.parametrize("wrong", ["itself", "twice"])
def test_database_keeps_nonsense_out(wrong):
    garden, market = practice("Garden"), practice("Market")
    tie(garden, market)

    with pytest.raises(IntegrityError), transaction.atomic():
        tie(garden, garden if wrong == "itself" else market)


def test_editor_ties_a_practice_to_its_source(admin_client, client):
    arts = topic("Arts")
    garden, market = (practice(title, topics=[arts], country="it") for title in ("Garden", "Market"))
    row = {"inspirations-TOTAL_FORMS": "1", "inspirations-0-source": garden.pk, "inspirations-0-kind": "adapted"}
    response = save(admin_client, f"/admin/practices/practice/{market.pk}/change/", **row)

    assert (response.status_code, ties(client, "garden")) == (302, {"Adapted as": "Market"})


def test_editor_cannot_tie_a_practice_to_itself(admin_client):
    garden = practice("Garden", topics=[topic("Arts")], country="it")
    row = {"inspirations-TOTAL_FORMS": "1", "inspirations-0-source": garden.pk, "inspirations-0-kind": "inspired"}
    response = save(admin_client, f"/admin/practices/practice/{garden.pk}/change/", **row)

    assert "A practice cannot come from itself." in str(errors(response))


def test_catalogue_knows_what_barcelona_inspired(client, catalogue):
    barcelona = Practice.objects.get(slug="barcelona-why-an-anti-rumours-strategy")

    assert [str(row.practice) for row in barcelona.inspired.all()] == ["Don’t Feed the Rumour"]
    assert ties(client, barcelona.slug)["Inspired"].startswith("Don’t Feed the Rumour By way of the project")
