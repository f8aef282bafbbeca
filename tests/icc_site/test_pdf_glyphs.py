"""No PDF of the catalogue has an empty box where a letter should be, whatever the letter and its style."""

import re
from html import unescape

import polib
import pytest
from babel import Locale
from django.apps import apps
from django.conf import settings
from django.db.models import CharField, TextField

from icc_site.renderer import html_to_pdf
from tests import pdfs

LANGUAGES = settings.MODELTRANSLATION_LANGUAGES
STYLE = "<style>body { font-family: 'Source Sans 3' } h1, h2 { font-family: 'Source Serif 4' }</style>"


def stored_texts():
    """Every text that the catalogue holds, in any language."""
    for app in ("networks", "practices"):
        for model in apps.get_app_config(app).get_models():
            for field in model._meta.concrete_fields:
                if isinstance(field, CharField | TextField):
                    yield from model.objects.values_list(field.attname, flat=True)


def own_texts():
    """What the interface says, and the names that it takes from CLDR."""
    for path in settings.BASE_DIR.glob("locale/*/LC_MESSAGES/django.po"):
        for entry in polib.pofile(str(path)):
            yield from (entry.msgid, entry.msgstr, *entry.msgstr_plural.values())
    for language in LANGUAGES:
        locale = Locale(language)
        yield from (*locale.territories.values(), *locale.languages.values(), *locale.months["format"]["wide"].values())


def words(texts) -> list[str]:
    """Each word once that holds more than the letters of English, and those letters."""
    found = {word for text in texts if text for word in re.sub(r"<[^>]*>", " ", unescape(text)).split()}
    return [
        "".join(map(chr, range(33, 127))).replace("<", "").replace("&", ""),
        *sorted(found - set(filter(str.isascii, found))),
    ]


def page_of(language: str, words: list[str]) -> str:
    """A page with the words in every style that print.css knows."""
    text = " ".join(words).replace("<", "&lt;")
    styles = ("p", "h1", "strong", "em")
    return f"<html lang={language}><title>T</title>{STYLE}" + "".join(f"<{tag}>{text}</{tag}>" for tag in styles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_the_catalogue_has_a_glyph(catalogue, language):
    texts = words([*stored_texts(), *own_texts()])

    assert len(texts) > 1000
    assert pdfs.broken_rules(html_to_pdf(page_of(language, texts), "http://testserver/")) == []


def test_letter_without_a_glyph_would_be_noticed():
    assert pdfs.broken_rules(html_to_pdf(page_of("en", ["Zürich\ue000"]), "http://testserver/")) != []
