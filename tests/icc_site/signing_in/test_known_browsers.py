"""A browser from which somebody has signed in before: strangers' failures do not keep it waiting."""

import pytest
from django.test import Client

from icc_site.signing_in import attempts
from tests.icc_site import hashers
from tests.icc_site.signs import PASSWORD, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(client, anna, monkeypatch):
    """Anna's browser, in which she has signed in and out again; slowed attempts would take too long."""
    monkeypatch.setattr(attempts, "SECONDS_SLOWER", 60)
    sign_in(client, password=PASSWORD)
    client.post("/admin/logout/")
    hashers.in_transaction.clear()
    return client


def fail(times, address="192.0.2.1", browser=None):
    return [sign_in(browser or Client(), address=address).status_code for _ in range(times)]


def test_known_browser_passes_by_what_strangers_did(known):
    fail(5)
    for number in range(5):
        fail(1, f"198.51.100.{number}")

    assert sign_in(known, password=PASSWORD).status_code == 302


def test_known_browser_is_marked_for_the_administration_alone(known, anna, settings):
    settings.SESSION_COOKIE_SECURE = True
    sign_in(known, password=PASSWORD)
    cookie = known.cookies["known_browser"]

    marks = [cookie[mark] for mark in ("path", "httponly", "samesite", "secure", "max-age")]
    assert (marks, cookie.value.split(":")[0]) == (["/admin/", True, "Lax", True, 180 * 24 * 60 * 60], str(anna.pk))


def test_known_browser_guesses_ten_times_and_is_a_stranger_then(known):
    assert fail(10, browser=known) == [200] * 10
    assert fail(6, browser=known) == [200] * 5 + [429]
    assert len(hashers.in_transaction) == 15


def test_known_browser_of_one_account_is_a_strangers_to_another(known, django_user_model):
    django_user_model.objects.create_user("bo", password=PASSWORD, is_staff=True)
    for _ in range(5):
        sign_in(Client(), "bo")

    assert sign_in(known, "bo", PASSWORD).status_code == 429


def test_new_password_makes_every_browser_a_strangers(known, anna):
    anna.set_password("market-on-Sunday")
    anna.save()
    fail(5)

    assert sign_in(known, password="market-on-Sunday").status_code == 429


def test_browser_in_which_one_changes_ones_password_stays_known(known, anna):
    sign_in(known, password=PASSWORD)
    changes = {"old_password": PASSWORD, "new_password1": "market-on-Sunday", "new_password2": "market-on-Sunday"}
    assert known.post("/admin/password_change/", changes).status_code == 302
    fail(5)

    assert sign_in(known, password="market-on-Sunday").status_code == 302


def test_cookie_that_somebody_made_up_counts_for_nothing(known, anna):
    made_up = Client()
    made_up.cookies["known_browser"] = known.cookies["known_browser"].value[:-1] + "!"
    fail(5)

    assert sign_in(made_up, password=PASSWORD).status_code == 429
