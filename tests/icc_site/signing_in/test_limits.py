"""Guessing at passwords is slowed and refused, each guess is written down, and nobody locks an editor out."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from django.db import connection
from django.test import Client

from icc_site.signing_in import attempts
from icc_site.signing_in.limits import Limit
from icc_site.signing_in.refusals import SignInRefusedError
from tests.icc_site import hashers
from tests.icc_site.signs import PASSWORD, sign_in

pytestmark = pytest.mark.django_db


def test_fifth_failure_at_an_account_has_its_client_wait(client, anna):
    failures = [sign_in(client).status_code for _ in range(5)]
    refused = sign_in(client, password=PASSWORD)

    assert (failures, refused.status_code, refused["Retry-After"]) == ([200] * 5, 429, "300")
    assert "Too many attempts to sign in have failed. Try again in 5 minutes." in refused.content.decode()
    assert len(hashers.in_transaction) == 5


def test_tenth_failure_of_a_client_has_it_wait_whatever_the_account(client, anna):
    failures = [sign_in(client, f"name-{number}").status_code for number in range(10)]
    refused = sign_in(client, password=PASSWORD)

    assert (failures, refused.status_code, refused["Retry-After"]) == ([200] * 10, 429, "900")
    assert sign_in(client, password=PASSWORD, address="192.0.2.2").status_code == 302


def test_thirtieth_failure_in_what_one_provider_may_give_to_one_customer_has_all_of_it_wait(client, anna):
    for number in range(30):
        assert sign_in(client, f"name-{number}", address=f"2001:db8:0:{number}::1").status_code == 200
    refused = sign_in(client, password=PASSWORD, address="2001:db8:0:ff::1")

    assert (refused.status_code, refused["Retry-After"]) == (429, "900")
    assert sign_in(client, password=PASSWORD, address="2001:db8:1::1").status_code == 302


def test_failures_refusals_and_successes_are_written_down(client, anna, security_lines):
    for _ in range(6):
        sign_in(client)
    sign_in(client, password=PASSWORD, address="2001:db8::7")

    assert security_lines() == [
        *["sign-in failed: address 192.0.2.1, account 'anna'"] * 5,
        "sign-in refused for 300 s: address 192.0.2.1, account 'anna'",
        "sign-in succeeded: address 2001:db8::7, account 'anna'",
    ]


@pytest.mark.django_db(transaction=True)
def test_sixteen_who_guess_at_once_hash_one_at_a_time(anna):
    def guess(number):
        status = sign_in(Client(), f"name-{number}", address=f"192.0.2.{number}").status_code
        connection.close()
        return status

    hashers.at_once.clear()
    with ThreadPoolExecutor(16) as pool:
        statuses = list(pool.map(guess, range(16)))

    assert (set(statuses), max(hashers.at_once)) == ({200, 429}, 1)


@pytest.fixture
def slower(monkeypatch):
    """Seconds that an attempt on a slowed account takes here."""
    monkeypatch.setattr(attempts, "SECONDS_SLOWER", 0.3)
    return 0.3


def from_everywhere(count=10):
    """Failures at Anna's account from as many addresses."""
    for number in range(count):
        sign_in(Client(), address=f"198.51.100.{number}")


def test_strangers_slow_an_account_down_but_do_not_lock_it(client, anna, slower):
    from_everywhere()

    began = time.monotonic()
    signed_in = sign_in(client, password=PASSWORD)

    assert (signed_in.status_code, time.monotonic() - began >= slower) == (302, True)


@pytest.mark.django_db(transaction=True)
def test_slowed_account_holds_one_thread_and_lets_others_in(client, anna, slower, django_user_model):
    django_user_model.objects.create_user("bo", password=PASSWORD, is_staff=True)
    from_everywhere()

    def guess(number):
        status = sign_in(Client(), address=f"203.0.113.{number}")
        connection.close()
        return status

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(guess, 1)
        time.sleep(slower / 3)
        sent_away, other = guess(2), sign_in(client, "bo", PASSWORD)

    assert (slow.result().status_code, sent_away.status_code, sent_away["Retry-After"]) == (200, 429, "5")
    assert "Too many attempts to sign in are under way. Try again in a few seconds." in sent_away.content.decode()
    assert other.status_code == 302


def test_unknown_account_is_refused_and_hashed_like_a_known_one(client, anna):
    known = [(sign_in(client).status_code, len(hashers.in_transaction)) for _ in range(6)]
    hashers.in_transaction.clear()
    unknown = [(sign_in(client, "nobody", address="::1").status_code, len(hashers.in_transaction)) for _ in range(6)]

    assert known == unknown


def test_success_lets_ones_own_failures_go(client, anna):
    for _ in range(2):
        assert [sign_in(client).status_code for _ in range(4)] == [200] * 4
        assert sign_in(client, password=PASSWORD).status_code == 302
        client.logout()
        client.cookies.clear()


def test_fault_of_the_site_is_nobodys_failure(rf, anna):
    request = rf.post("/admin/login/")
    for _ in range(6):
        with suppress(OSError), attempts.Attempt(request, "anna").counted():
            raise OSError

    with attempts.Attempt(request, "anna").counted():
        pass  # is not refused


def test_clients_without_an_address_lock_nobody_out(client, anna):
    for _ in range(6):
        sign_in(client, address="")

    assert sign_in(client, password=PASSWORD, address="").status_code == 302


@pytest.mark.django_db(transaction=True)
def test_guesses_at_once_are_counted_before_they_are_tried(rf):
    def admitted(_number):
        attempt = attempts.Attempt(rf.post("/admin/login/"), "anna")
        with suppress(SignInRefusedError):
            attempt.count()
            return True

    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(admitted, range(32))).count(True) == 5


@pytest.mark.parametrize(
    ("times", "now", "left"),
    [
        ((1, 2, 3), 4, 9),
        ((1, 2, 3), 13, 0),
        ((1, 2, 9), 10, 0),  # not within five seconds
        ((2, 3), 4, 0),
    ],
)
def test_limit_holds_for_so_long_after_so_many_failures(times, now, left):
    assert Limit(failures=3, within=5, holds=10).seconds_left(times, now) == left


def test_failures_that_a_limit_has_held_for_are_settled():
    limit = Limit(failures=3, within=5, holds=10)

    assert (limit.with_failure((1, 2, 3), 14), limit.with_failure((1, 2), 3)) == ((14,), (1, 2, 3))
