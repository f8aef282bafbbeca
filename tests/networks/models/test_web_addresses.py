"""A column for a web address holds http or https and nothing else: in forms, in the database and on pages."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import CheckConstraint, URLField
from django.template import Context, Template

from networks.models import Network, NetworkSource
from practices.models import Practice, PracticeLink
from tests.factories import network, practice
from tests.source import files

HOSTILE = ["javascript:alert(1)", "data:text/html,a", " https://example.org", "//example.org", "ftp://example.org"]
OURS = [*apps.get_app_config("networks").get_models(), *apps.get_app_config("practices").get_models()]
COLUMNS = [(model, field.name) for model in OURS for field in model._meta.fields if isinstance(field, URLField)]


@pytest.mark.django_db
@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize(("model", "column"), COLUMNS)
def test_database_refuses_any_other_scheme(model, column, hostile):
    there, ring = practice("Garden"), network("Ring")
    NetworkSource.objects.create(network=ring, url="https://example.org/")
    PracticeLink.objects.create(practice=there, title_en="Page", url="http://example.org/")

    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.update(**{column: hostile})
    assert model.objects.update(**{column: "https://example.org/new"}) == 1
    assert {Network, NetworkSource, Practice, PracticeLink} == {model for model, _column in COLUMNS}


@pytest.mark.parametrize(("model", "column"), COLUMNS)
def test_every_column_has_the_rule_and_says_it_in_words(model, column):
    rules = [rule for rule in model._meta.constraints if isinstance(rule, CheckConstraint) and column in rule.name]

    assert [str(rule.violation_error_message) for rule in rules] == ["A web address begins with http:// or https://."]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_page_links_to_another_scheme(hostile):
    template = Template("{% load links %}{{ address|web_address }}")

    assert template.render(Context({"address": hostile})) == ""
    assert template.render(Context({"address": "https://example.org/?a=1&b"})) == "https://example.org/?a=1&amp;b"


def test_no_template_writes_such_a_column_into_a_link_unchecked():
    unchecked = [f'{name}_url }}}}"' for name in ("source", "contact")] + ['source.url }}"', 'link.url }}"']
    found = [
        (str(path), end)
        for path, text in files(settings.BASE_DIR / "templates", "*.html")
        for end in unchecked
        if end in text
    ]

    assert found == []
