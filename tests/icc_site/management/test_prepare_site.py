"""What the first start of a site makes, and what a later one leaves as it is."""

import re
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from networks.models import City
from practices.models import ImportedEntry, Practice
from tests import factories

pytestmark = pytest.mark.django_db

USER = re.compile(r"user +(\S+)\n +password +(\S+)\n")


def prepare(*options):
    """Prepare the site and return what the command says."""
    said = StringIO()
    call_command("prepare_site", *options, stdout=said)
    return said.getvalue()


def test_new_site_has_the_catalogue_and_an_administrator(client):
    said = prepare("--address", "http://127.0.0.1:8123")
    name, password = USER.search(said).groups()

    assert "The catalogue was loaded: 124 practices, 133 cities, 13 networks, 22 topics.\n" in said
    assert said.endswith("Site:   http://127.0.0.1:8123/\nAdmin:  http://127.0.0.1:8123/admin/\n")
    assert (name, len(password), client.login(username=name, password=password)) == ("admin", 20, True)
    assert get_user_model().objects.get().is_superuser
    assert ImportedEntry.objects.count() == 124 + 133 + 13 + 22  # so that a later import knows what editors changed


def test_second_start_keeps_all_data_and_says_so(client):
    name, password = USER.search(prepare()).groups()
    Practice.objects.get(number=1).delete()

    said = prepare()

    assert said.splitlines() == [
        "The catalogue was here already and stays as it is: 123 practices, 133 cities, 13 networks, 22 topics.",
        "Administrator: admin, as before (new password: manage.py changepassword admin)",
        "Site:   http://127.0.0.1:8000/",
        "Admin:  http://127.0.0.1:8000/admin/",
    ]
    assert client.login(username=name, password=password)


def test_passwords_differ_from_site_to_site():
    factories.topic()
    _, password = USER.search(prepare()).groups()
    get_user_model().objects.all().delete()

    assert USER.search(prepare())[2] != password


@pytest.mark.parametrize("own", [factories.practice, factories.topic])
def test_catalogue_of_its_own_is_left_alone(own):
    own()

    prepare()

    assert City.objects.count() == 0


def test_account_that_is_called_admin_gets_no_new_powers():
    factories.topic()
    get_user_model().objects.create_user("admin", password="their own")

    assert USER.search(prepare())[1] == "admin-2"
    assert not get_user_model().objects.get(username="admin").is_superuser
