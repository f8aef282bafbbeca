"""The table of personal data lacks nothing: what is new is in it, or is said to hold nothing of a person."""

import ast
import re
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import models
from modeltranslation.fields import TranslationField

from icc_site.legal.personal_data import PERSONAL_DATA, personal_fields
from networks.models.further_names import FurtherName
from tests.icc_site import harmless_data
from tests.rules import APPS, dotted
from tests.source import nodes

NUMBERS_AND_DATES = (  # which alone name nobody; all other kinds of fields must be declared, those of packages too
    *(models.AutoField, models.BooleanField, models.DateField, models.FloatField, models.IntegerField),
)
WRITES_LINES = {"critical", "debug", "error", "exception", "info", "warning"}
STORAGE_KEY = re.compile(r"(?:local|session)Storage\.setItem\((?:['\"]([\w.-]+)['\"]|KEY)")
KEY = re.compile(r"const KEY = \"([\w.-]+)\"")
COOKIES_OF_DJANGO = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages"}


def holds_something(field) -> bool:
    if isinstance(field, models.ManyToManyField | models.ForeignKey):
        return field.related_model is User or field.model is User
    return not isinstance(field, NUMBERS_AND_DATES)


def all_fields() -> set[str]:
    """Every field of every model, without the languages of a translated one."""
    fields = [field for model in apps.get_models(include_auto_created=True) for field in model._meta.get_fields()]
    own = [field for field in fields if field.concrete and not isinstance(field, TranslationField | FurtherName)]
    return {f"{field.model._meta.label}.{field.name}" for field in own if holds_something(field)}


def declared(what: str) -> list[str]:
    return [name for processing in PERSONAL_DATA for name in getattr(processing, what)]


def calls(*names: str):
    for path, call in nodes(settings.BASE_DIR, ast.Call, "*.py"):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if path.parts[0] in APPS and name in names:
            yield path, call


def test_every_field_is_declared():
    harmless_fields = {f"{model}.{name}" for model, names in harmless_data.FIELDS.items() for name in names}
    undeclared = all_fields() - personal_fields() - harmless_fields

    assert sorted(undeclared) == []
    assert sorted(personal_fields() & harmless_fields) == []


def test_declared_fields_exist():
    for field in personal_fields():
        model, _, name = field.rpartition(".")
        apps.get_model(model)._meta.get_field(name)


def test_every_cookie_is_declared():
    own = {import_module(dotted(path)).COOKIE for path, _call in calls("set_cookie", "set_signed_cookie")}

    assert own | COOKIES_OF_DJANGO == set(declared("cookies"))


def test_all_browser_storage_is_declared():
    folders = [settings.BASE_DIR / "static" / "js", Path(admin.__file__).parent / "static" / "admin" / "js"]
    scripts = [path.read_text() for folder in folders for path in folder.glob("*.js")]
    found = {name or KEY.search(script)[1] for script in scripts for name in STORAGE_KEY.findall(script)}

    assert found == set(declared("browser_storage"))


def test_every_kind_of_log_line_is_declared():
    lines = [call.args[0] for path, call in calls(*WRITES_LINES, "Fault") if call.args]
    texts = {line.value for line in lines if isinstance(line, ast.Constant) and isinstance(line.value, str)}

    assert sorted(texts - harmless_data.LOG_LINES - set(declared("log_lines"))) == []
    assert sorted(set(declared("log_lines")) - texts) == []
