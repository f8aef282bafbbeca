"""The administration speaks one language, too: our labels, and Django's, which lacks some in some languages."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from practices.desk.ledger.translations import other_languages
from practices.models import Practice
from tests.editing import form_fields

from .said import strays
from .visits import Visits, said_at, said_by
from .vocabulary import LANGUAGES

SOON = ("en", "fr", "sr-latn", "tr")  # the contents’ own, and two of which Django knows little or writes otherwise
EACH = [pytest.param(code, marks=() if code in SOON else pytest.mark.nightly) for code in LANGUAGES]
EDITED = [model for model in admin.site._registry if model._meta.app_label in ("networks", "practices", "icc_site")]


@pytest.mark.parametrize("language", EACH)
def test_administration_speaks_one_language(language, told_site):
    client = Client(headers={"accept-language": language})
    pages = [*before_signing_in(client), *forms_of(client, get_user_model().objects.create_superuser("plovim"))]
    found = {kind: faults for kind, said in pages if (faults := strays(said, administration=True))}

    assert found == {}


def before_signing_in(client) -> Visits:
    yield "login", said_at(client, "/admin/login/")
    yield "wrong login", said_by(client.post("/admin/login/", {"username": "zorvik", "password": "zorvik"}), 200)


def forms_of(client, user) -> Visits:
    client.force_login(user)
    for name in ("index", "password_change"):
        yield name, said_at(client, reverse(f"admin:{name}"))
    for model in EDITED:
        for kind, address in addresses(model):
            yield f"{model.__name__}, {kind}", said_at(client, address)
        yield from refused(client, model)
    yield from ledger(client)
    yield "logout", said_by(client.post(reverse("admin:logout")), 200)


def ledger(client) -> Visits:
    yield "coverage", said_at(client, of(Practice, "translations"))
    for practice in Practice.objects.filter(slug__in=("both", "french", "land")):
        for language in other_languages(practice):
            address = of(Practice, "translate", practice.pk, language)
            yield f"translation of {practice.slug}", said_at(client, address)


def addresses(model) -> Iterator[tuple[str, str]]:
    pk = model.objects.order_by("pk").first().pk
    yield "list", of(model, "changelist")
    yield "nothing found", f"{of(model, 'changelist')}?q=atlantis"
    yield "new", of(model, "add")
    for kind in ("change", "delete", "history"):
        yield kind, of(model, kind, pk)


def refused(client, model) -> Visits:
    """What is said to forms that lack something, and before many are deleted."""
    changelist = of(model, "changelist")
    empty = form_fields(client.get(of(model, "add")))
    yield f"{model.__name__}, refused", said_by(client.post(of(model, "add"), empty), 200)
    pks = list(model.objects.values_list("pk", flat=True)[:2])
    chosen = {"action": "delete_selected", "_selected_action": pks}
    yield f"{model.__name__}, deletion of many", said_by(client.post(changelist, chosen), 200)
    unchosen = client.post(changelist, {"action": "delete_selected"}, follow=True)
    yield f"{model.__name__}, nothing chosen", said_by(unchosen, 200)


def of(model, kind: str, *arguments) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{kind}", args=arguments)
