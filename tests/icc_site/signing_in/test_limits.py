"""Guessing at passwords is slowed and refused, each guess is written down, and nobody locks an editor out."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from tests.icc_site import hashers
from tests.icc_site.signs import PASSWORD, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.xfail(strict=True, reason="S2")
def test_fifth_failure_at_an_account_has_its_client_wait(client, anna):
    failures = [sign_in(client).status_code for _ in range(5)]
    refused = sign_in(client, password=PASSWORD)

    assert (failures, refused.status_code, refused["Retry-After"]) == ([200] * 5, 429, "300")
    assert "Too many attempts to sign in have failed. Try again in 5 minutes." in refused.content.decode()
    assert len(hashers.in_transaction) == 5


@pytest.mark.xfail(strict=True, reason="S2")
def test_tenth_failure_of_a_client_has_it_wait_whatever_the_account(client, anna):
    failures = [sign_in(client, f"name-{number}").status_code for number in range(10)]
    refused = sign_in(client, password=PASSWORD)

    assert (failures, refused.status_code, refused["Retry-After"]) == ([200] * 10, 429, "900")
    assert sign_in(client, password=PASSWORD, address="192.0.2.2").status_code == 302


@pytest.mark.xfail(strict=True, reason="S2")
def test_failures_refusals_and_successes_are_written_down(client, anna, security_lines):
    for _ in range(6):
        sign_in(client)
    sign_in(client, password=PASSWORD, address="2001:db8::7")

    assert security_lines() == [
        *["sign-in failed: address 192.0.2.1, account 'anna'"] * 5,
        "sign-in refused for 300 s: address 192.0.2.1, account 'anna'",
        "sign-in succeeded: address 2001:db8::7, account 'anna'",
    ]


@pytest.mark.xfail(strict=True, reason="S2")
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
