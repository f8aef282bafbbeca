"""Passwords are hashed in few threads of a process: whoever finds them taken is asked to come back."""

import pytest

from icc_site.signing_in import places
from tests.icc_site import hashers
from tests.icc_site.signs import PASSWORD, sign_in

FORM = {"old_password": PASSWORD, "new_password1": "market-on-Sunday", "new_password2": "market-on-Sunday"}


@pytest.mark.parametrize("address", ["password_change/", "auth/user/{pk}/password/"])
def test_password_is_changed_only_where_there_is_room(client, anna, address):
    anna.is_superuser = True
    anna.save()
    client.force_login(anna)
    with places.entered(places.KNOWN.line), places.entered(places.KNOWN.line):
        answer = client.post(f"/admin/{address.format(pk=anna.pk)}", FORM)

    assert (answer.status_code, answer["Retry-After"], hashers.in_transaction) == (503, "5", [])


def test_strangers_leave_room_for_a_known_browser(client, anna):
    sign_in(client, password=PASSWORD)
    with places.entered(places.STRANGERS.line), places.entered(places.STRANGERS.line):
        known = sign_in(client, password=PASSWORD)
        client.cookies.clear()
        stranger = sign_in(client, password=PASSWORD)

    assert (known.status_code, stranger.status_code, stranger["Retry-After"]) == (302, 429, "5")
    assert sign_in(client, password=PASSWORD).status_code == 302
