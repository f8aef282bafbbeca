"""The house keeps its own rules, and each rule can notice that it is broken."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils.translation import to_locale

from . import rules, source, text_rules

ROOT = settings.BASE_DIR
TRANSLATED = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
PO_HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
PLURALS = 'msgid ""\nmsgstr "Plural-Forms: %s\\n"\n\n'
PLACE = '#: a.py:1\nmsgid "city"\nmsgstr "Stadt"\n'
UKRAINIAN = 'msgid "a"\nmsgid_plural "%(n)s a"\nmsgstr[0] "a"\nmsgstr[1] "%(n)s b"\nmsgstr[2] "%(n)s c"\n'
LONG_FUNCTION = "def f():\n" + "    pass\n" * 25

BROKEN = [  # a rule, and a file that breaks it once
    (rules.rooms_import_those_before_them, "networks/pages/views.py", "from practices import models\n"),
    (rules.rooms_import_those_before_them, "networks/models/places.py", "from networks.pages.news import News\n"),
    (rules.rooms_import_those_before_them, "practices/models/parts.py", "def f():\n    import icc_site.pdf\n"),
    (rules.rooms_import_those_before_them, "practices/pages/map/views.py", "from practices.desk import ledger\n"),
    (rules.rooms_import_those_before_them, "practices/pages/map/views.py", "from practices.desk.ledger import a\n"),
    (rules.rooms_import_those_before_them, "networks/years.py", "from networks.requests import found\n"),
    (rules.rooms_import_those_before_them, "icc_site/pages/views.py", "from tests import factories\n"),
    (rules.every_folder_is_a_room, "practices/helpers/words.py", "NAMED = 3\n"),
    (rules.every_folder_is_a_room, "practices/filters/__init__.py", ""),
    (rules.every_folder_is_a_room, "practices/filters/__init__.py", '"""Two\nlines."""\n'),
    (rules.a_dot_stays_in_the_room, "practices/filters/a.py", "from practices.filters.addresses import query_string\n"),
    (rules.a_dot_stays_in_the_room, "practices/filters/a.py", "from ..search import query\n"),
    (rules.no_modules_import_each_other, "practices/filters/a.py", "from . import a\n"),
    (rules.no_import_hides_in_a_function, "practices/filters/a.py", "def f():\n    import json\n"),
    (rules.only_rendering_knows_pdfs, "icc_site/pdf/page.py", "from weasyprint.urls import fetch\n"),
    (rules.only_rendering_knows_pdfs, "icc_site/booklets/work.py", "import pydyf\n"),
    (rules.views_leave_queries_to_querysets, "practices/views.py", "found = Practice.objects.filter(pk=1)\n"),
    (rules.views_leave_queries_to_querysets, "practices/views.py", "found = Practice.objects.get(pk=1)\n"),
    (rules.views_leave_queries_to_querysets, "practices/feeds.py", "found = practices.exclude(pk=1)\n"),
    (rules.functions_are_short, "practices/filters/practice_filter.py", LONG_FUNCTION),
    (rules.functions_are_short, "practices/pages/lists/views.py", LONG_FUNCTION.replace("    pass\n", "", 5)),
    (rules.python_files_are_short, "practices/filters/practice_filter.py", "\n" * 201),
    (rules.python_files_are_short, "icc_site/settings.py", "\n" * 241),
    (rules.python_files_are_short, "tests/practices/filters/test_addresses.py", "\n" * 301),
    (text_rules.every_template_is_used, "templates/practices/practice_list.html", "<p>Nobody asks for me.</p>"),
    (text_rules.translated_blocks_are_trimmed, "templates/a.html", "{% blocktranslate with name=city %}{{ name }}"),
    (text_rules.libraries_are_loaded_one_a_line_and_sorted, "templates/a.html", "{% load i18n static %}\n"),
    (text_rules.libraries_are_loaded_one_a_line_and_sorted, "templates/a.html", "<p>{% load i18n %}\n"),
    (text_rules.libraries_are_loaded_one_a_line_and_sorted, "templates/a.html", "{% load static %}\n{% load i18n %}\n"),
    (text_rules.templates_are_short, "templates/a.html", "<br>\n" * 81),
    (text_rules.template_lines_are_short, "templates/a.html", "<p>" + "a" * 158),
    (text_rules.parts_start_with_an_underscore, "templates/a.html", '{% include "practices/card.html" only %}'),
    (text_rules.no_style_or_script_is_inline, "templates/a.html", "<style>p { color: red }</style>"),
    (text_rules.no_style_or_script_is_inline, "templates/a.html", '<p class="a" style="color: red">'),
    (text_rules.no_style_or_script_is_inline, "templates/a.html", '<a href="#" onclick="go()">'),
    (text_rules.no_style_or_script_is_inline, "templates/a.html", '<script nonce="1">go()</script>'),
    (
        text_rules.nothing_comes_from_another_host,
        "templates/a.html",
        '<script src="https://example.org/a.js"></script>',
    ),
    (
        text_rules.nothing_comes_from_another_host,
        "templates/a.html",
        '<link rel="stylesheet" href="//example.org/a.css">',
    ),
    (
        text_rules.nothing_comes_from_another_host,
        "static/css/base.css",
        "@font-face { src: url(https://example.org/a) }",
    ),
    (text_rules.nothing_comes_from_another_host, "static/js/list.js", 'fetch("https://example.org/")'),
    (text_rules.style_sheets_are_short, "static/css/base.css", "\n" * 301),
    (text_rules.scripts_are_few, "static/js/list.js", "\n" * 301),
    (text_rules.catalogues_are_complete, "locale/fr/LC_MESSAGES/django.po", PO_HEADER + 'msgid "city"\nmsgstr ""\n'),
    (text_rules.catalogues_are_complete, "locale/fr/LC_MESSAGES/django.po", '#, fuzzy\nmsgid "city"\nmsgstr "pays"\n'),
    (
        text_rules.translations_keep_placeholders,
        "locale/fr/a.po",
        PO_HEADER + 'msgid "in %(city)s"\nmsgstr "à %(ville)s"\n',
    ),
    (text_rules.translations_keep_placeholders, "locale/fr/a.po", PO_HEADER + 'msgid "<b>new</b>"\nmsgstr "nouveau"\n'),
    (text_rules.catalogues_are_complete, "locale/fr/a.po", "#, fuzzy\n" + PO_HEADER),
    (text_rules.translations_keep_placeholders, "locale/uk/a.po", PO_HEADER + UKRAINIAN),
    (text_rules.plural_forms_are_those_of_cldr, "locale/fr/a.po", PLURALS % "nplurals=2; plural=(n != 1);"),
    (text_rules.plural_forms_are_those_of_cldr, "locale/uk/a.po", PLURALS % "nplurals=2; plural=(n != 1);"),
    (text_rules.plural_forms_are_those_of_cldr, "locale/de/a.po", PLURALS % "nplurals=2; plural=(n > 1);"),
    (text_rules.catalogues_name_no_lines_of_the_source, "locale/de/a.po", PO_HEADER + PLACE),
    (text_rules.locks_name_no_host, "requirements.txt", "--index-url https://example.org/simple\n"),
    (text_rules.no_file_names_a_registry, ".ci/run", "pip install --index-url registry" + ".example.org/simple\n"),
]
RULES = list(dict.fromkeys(rule for rule, _path, _text in BROKEN))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_house_keeps_its_rule(rule):
    assert list(rule(ROOT)) == []


@pytest.mark.parametrize(("rule", "path", "text"), BROKEN, ids=lambda value: getattr(value, "__name__", ""))
def test_rule_notices_that_it_is_broken(rule, path, text, tmp_path):
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(text)

    assert len(list(rule(tmp_path))) == 1


def test_no_rule_is_left_out():
    takes_a_root = {"root": Path, "return": source.Faults}

    defined = (*vars(rules).values(), *vars(text_rules).values())

    assert [rule for rule in defined if getattr(rule, "__annotations__", {}) == takes_a_root] == RULES


@pytest.fixture(scope="session")
def gathered(tmp_path_factory):
    """A copy of the source whose texts were gathered anew, in every language."""
    if not shutil.which("xgettext"):
        pytest.fail("gettext is needed") if os.environ.get("CI") else pytest.skip("gettext is not installed")
    copy = tmp_path_factory.mktemp("source")
    for folder in [*rules.APPS, "templates"]:
        shutil.copytree(ROOT / folder, copy / folder)
    (copy / "locale").mkdir()
    languages = [f"--locale={to_locale(language)}" for language in TRANSLATED]
    makemessages = [sys.executable, ROOT / "manage.py", "makemessages", *languages, "--no-obsolete"]
    subprocess.run(makemessages, cwd=copy, check=True, capture_output=True)
    return copy


@pytest.mark.parametrize("language", TRANSLATED)
def test_interface_is_translated_as_a_whole(language, gathered):
    assert texts(ROOT, language) == texts(gathered, language)


def texts(root: Path, language: str) -> set[tuple[str | None, str, str]]:
    path = root / "locale" / to_locale(language) / "LC_MESSAGES" / "django.po"
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in polib.pofile(str(path))}


def test_every_language_has_a_catalogue_and_no_other_has_one():
    assert sorted(path.name for path in (ROOT / "locale").glob("*/")) == sorted(map(to_locale, TRANSLATED))


@pytest.mark.django_db
def test_migrations_follow_the_models():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def readme_rooms() -> dict[str, str]:
    """What the README's map says of each room, in its order."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|")[1:] for line in lines if re.match(r"\| `\w+/\w", line)]
    rooms = {}
    for names, *notes in rows:
        first, *others = re.findall(r"`([\w/]+)`", names)
        for room in (first, *(f"{first.rpartition('/')[0]}/{other}" for other in others)):
            rooms[room] = "".join(notes)
    return rooms


def test_readme_tells_of_every_room_in_its_order():
    folders = [room for room in rules.ROOMS if (ROOT / room).is_dir() and "/" in room]

    assert list(readme_rooms()) == [room.removesuffix("/commands") for room in folders]


def test_readme_names_files_that_are_there():
    files = [(room, name) for room, notes in readme_rooms().items() for name in re.findall(r"`(\w+\.py)`", notes)]

    assert len(files) > 40
    assert [name for room, name in files if not (ROOT / room / name).is_file()] == []
