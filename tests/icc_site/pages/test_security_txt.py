"""Who finds a hole is told where to report it (RFC 9116)."""

import datetime

from django.conf import settings
from django.utils import timezone

ADDRESS = "/.well-known/security.txt"
FIELDS = {"Contact", "Expires", "Preferred-Languages", "Canonical"}


def fields(client) -> list[tuple[str, str]]:
    response = client.get(ADDRESS)
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    return [tuple(line.split(": ", 1)) for line in response.content.decode().splitlines()]


def test_file_names_the_contact_and_its_own_address(client):
    found = dict(fields(client))

    assert found["Contact"] == f"mailto:{settings.SITE_CONTACT}"
    assert found["Canonical"] == f"http://testserver{ADDRESS}"
    assert found["Preferred-Languages"] == "en, fr"


def test_each_field_is_one_of_the_standard_and_stands_once(client):
    assert sorted(name for name, _value in fields(client)) == sorted(FIELDS)


def test_file_lapses_in_less_than_a_year_and_never_now(client):
    expires = datetime.datetime.fromisoformat(dict(fields(client))["Expires"])

    assert datetime.timedelta(days=30) < expires - timezone.now() < datetime.timedelta(days=365)


def test_house_says_how_to_report_a_hole():
    text = (settings.BASE_DIR / ".github" / "SECURITY.md").read_text(encoding="utf-8")

    assert "intercultural.cities@coe.int" in text
