"""The house keeps its own rules, and each rule can notice that it is broken."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils.translation import to_locale

from . import rules

ROOT = settings.BASE_DIR
TRANSLATED = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
PO_HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
PLURALS = 'msgid ""\nmsgstr "Plural-Forms: %s\\n"\n\n'
PLACE = '#: a.py:1\nmsgid "city"\nmsgstr "Stadt"\n'
UKRAINIAN = 'msgid "a"\nmsgid_plural "%(n)s a"\nmsgstr[0] "a"\nmsgstr[1] "%(n)s b"\nmsgstr[2] "%(n)s c"\n'
LONG_FUNCTION = "def f():\n" + "    pass\n" * 25

BROKEN = [  # a rule, and a file that breaks it once
    (rules.imports_run_one_way, "networks/pages/views.py", "def f():\n    from practices import models\n"),
    (rules.imports_run_one_way, "practices/models/parts.py", "import icc_site.pdf\n"),
    (rules.imports_run_one_way, "icc_site/views.py", "from tests import factories\n"),
    (rules.only_the_renderer_knows_weasyprint, "icc_site/pdf.py", "from weasyprint.urls import fetch\n"),
    (rules.views_leave_queries_to_querysets, "practices/views.py", "found = Practice.objects.filter(pk=1)\n"),
    (rules.views_leave_queries_to_querysets, "practices/views.py", "found = Practice.objects.get(pk=1)\n"),
    (rules.views_leave_queries_to_querysets, "practices/feeds.py", "found = practices.exclude(pk=1)\n"),
    (rules.functions_are_short, "practices/filters/practice_filter.py", LONG_FUNCTION),
    (rules.functions_are_short, "practices/pages/lists/views.py", LONG_FUNCTION.replace("    pass\n", "", 5)),
    (rules.python_files_are_short, "practices/filters/practice_filter.py", "\n" * 201),
    (rules.python_files_are_short, "icc_site/settings.py", "\n" * 241),
    (rules.python_files_are_short, "tests/practices/test_filters.py", "\n" * 301),
    (rules.every_template_is_used, "templates/practices/practice_list.html", "<p>Nobody asks for me.</p>"),
    (rules.translated_blocks_are_trimmed, "templates/a.html", "{% blocktranslate with name=city %}{{ name }}"),
    (rules.libraries_are_loaded_one_a_line_and_sorted, "templates/a.html", "{% load i18n static %}\n"),
    (rules.libraries_are_loaded_one_a_line_and_sorted, "templates/a.html", "<p>{% load i18n %}\n"),
    (rules.libraries_are_loaded_one_a_line_and_sorted, "templates/a.html", "{% load static %}\n{% load i18n %}\n"),
    (rules.templates_are_short, "templates/a.html", "<br>\n" * 81),
    (rules.parts_start_with_an_underscore, "templates/a.html", '{% include "practices/card.html" only %}'),
    (rules.no_style_or_script_is_inline, "templates/a.html", "<style>p { color: red }</style>"),
    (rules.no_style_or_script_is_inline, "templates/a.html", '<p class="a" style="color: red">'),
    (rules.no_style_or_script_is_inline, "templates/a.html", '<a href="#" onclick="go()">'),
    (rules.no_style_or_script_is_inline, "templates/a.html", '<script nonce="1">go()</script>'),
    (rules.nothing_comes_from_another_host, "templates/a.html", '<script src="https://example.org/a.js"></script>'),
    (rules.nothing_comes_from_another_host, "templates/a.html", '<link rel="stylesheet" href="//example.org/a.css">'),
    (rules.nothing_comes_from_another_host, "static/css/base.css", "@font-face { src: url(https://example.org/a) }"),
    (rules.nothing_comes_from_another_host, "static/js/list.js", 'fetch("https://example.org/")'),
    (rules.style_sheets_are_short, "static/css/base.css", "\n" * 301),
    (rules.scripts_are_few, "static/js/list.js", "\n" * 301),
    (rules.catalogues_are_complete, "locale/fr/LC_MESSAGES/django.po", PO_HEADER + 'msgid "city"\nmsgstr ""\n'),
    (rules.catalogues_are_complete, "locale/fr/LC_MESSAGES/django.po", '#, fuzzy\nmsgid "city"\nmsgstr "pays"\n'),
    (rules.translations_keep_placeholders, "locale/fr/a.po", PO_HEADER + 'msgid "in %(city)s"\nmsgstr "à %(ville)s"\n'),
    (rules.translations_keep_placeholders, "locale/fr/a.po", PO_HEADER + 'msgid "<b>new</b>"\nmsgstr "nouveau"\n'),
    (rules.catalogues_are_complete, "locale/fr/a.po", "#, fuzzy\n" + PO_HEADER),
    (rules.translations_keep_placeholders, "locale/uk/a.po", PO_HEADER + UKRAINIAN),
    (rules.plural_forms_are_those_of_cldr, "locale/fr/a.po", PLURALS % "nplurals=2; plural=(n != 1);"),
    (rules.plural_forms_are_those_of_cldr, "locale/uk/a.po", PLURALS % "nplurals=2; plural=(n != 1);"),
    (rules.plural_forms_are_those_of_cldr, "locale/de/a.po", PLURALS % "nplurals=2; plural=(n > 1);"),
    (rules.catalogues_name_no_lines_of_the_source, "locale/de/a.po", PO_HEADER + PLACE),
    (rules.locks_name_no_host, "requirements.txt", "--index-url https://example.org/simple\n"),
    (rules.no_file_names_a_registry, ".ci/run", "pip install --index-url registry" + ".example.org/simple\n"),
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
    takes_a_root = {"root": Path, "return": rules.Faults}

    assert [rule for rule in vars(rules).values() if getattr(rule, "__annotations__", {}) == takes_a_root] == RULES


@pytest.fixture(scope="session")
def gathered(tmp_path_factory):
    """A copy of the source whose texts were gathered anew, in every language."""
    if not shutil.which("xgettext"):
        pytest.fail("gettext is needed") if os.environ.get("CI") else pytest.skip("gettext is not installed")
    copy = tmp_path_factory.mktemp("source")
    for folder in [*rules.LAYERS[:-1], "templates"]:
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
