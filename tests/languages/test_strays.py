"""Each page speaks one language: every word on it is one of its own, or stands where `lang` says whose it is."""

from urllib.parse import urlsplit

import pytest
from django.urls import URLPattern, get_resolver, resolve
from django.utils.translation import override
from lxml import html

from . import kinds
from .said import said_in_feed, said_in_suggestions, said_on, strays
from .visits import everything
from .vocabulary import LANGUAGES, NAMES, TOLD, catalogue, vocabulary, words

STRAYS = [
    ("de", "<p>There is no such page.</p>"),
    ("fr", "<p>Aucune pratique, <a href='/'>see all practices</a>.</p>"),
    ("el", "<p>Καλές practices</p>"),
    ("es", "<p>Todas las pratiques</p>"),
    ("en", "<p>All good pratiques</p>"),
    ("fi", "<p lang='en'>Kaikki käytännöt</p>"),
    ("it", "<p lang='en'>Good practices <span lang='it'>of the cities</span></p>"),
    ("uk", "<p title='Search'>Пошук</p>"),
    ("uk", "<p>Рoшук</p>"),  # its second letter is Latin
    ("pt", "<button aria-label='Remove'></button>"),
    ("eu", "<p data-added='It is in your list now.'></p>"),
    ("de", "<input type='submit' value='Search'>"),
    ("el", "<meta name='description' content='How cities turn diversity into a resource'>"),
    ("es", "<img alt='QR code' src='a.png'>"),
    ("it", "<svg><title>Rome, Italy</title></svg>"),
    ("fr", "<p>Wexley morbin drath.</p>"),
    ("en", "<p>Orvaille lumette croubise.</p>"),
    ("de", "<table><tr><td>Suche<p>Suche</p>in English</td></tr></table>"),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_speaks_one_language(language, told_site):
    found = {kind: faults for kind, said in everything(language) if (faults := strays(said))}

    assert found == {}


def test_every_route_is_rendered():
    """A new page stands among the kinds, or says why not."""
    pages = [*kinds.PAGES.values(), *kinds.FEEDS.values(), *kinds.TABLES.values(), *kinds.SUGGESTIONS.values()]
    with override("en"):
        rendered = {resolve(urlsplit(page.format("en")).path).url_name for page in [*pages, kinds.ORDER]}

    assert (rendered & kinds.SAID_ELSEWHERE.keys(), rendered | kinds.SAID_ELSEWHERE.keys()) == (set(), set(routes()))


def routes(patterns=None):
    """The names of all routes of the site but those of the admin."""
    for pattern in patterns or get_resolver().url_patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name
        elif pattern.app_name != "admin":
            yield from routes(pattern.url_patterns)


# --- A check that cannot fail is worthless ---------------------------------------------------------------------------
@pytest.mark.parametrize(("language", "stray"), STRAYS)
def test_stray_is_noticed(language, stray):
    assert len(strays(said_on(page_with(language, stray)))) == 1


def page_with(language: str, body: str):
    return html.document_fromstring(f"<html lang='{language}'><head></head><body>{body}</body></html>")


def test_text_that_says_its_language_is_none():
    body = "<p>Suche <q lang='en'>All good practices</q> <q lang='fr' title='Toutes les pratiques'>Wexley</q></p>"

    assert strays(said_on(page_with("de", body))) == ["[fr] Wexley: wexley"]


def test_text_without_any_language_is_one():
    assert strays(said_on(html.document_fromstring("<p>Search</p>"))) == ["[none] Search: search"]


def test_stray_in_a_feed_and_among_suggestions_is_noticed():
    feed = b"<feed xml:lang='de'><title>Good</title><title xml:lang='en'>Good</title></feed>"
    suggestions = b'[{"label": "Good", "language": "", "detail": "Suche"}]'

    assert strays(said_in_feed(feed)) == strays(said_in_suggestions(suggestions, "de")) == ["[de] Good: good"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_another_language_passes(language):
    others = {"en": [entry.msgid for entry in catalogue("fr")], "fr": [entry.msgstr for entry in catalogue("fr")]}
    others.pop(language, None)
    sentences = [text for texts in others.values() for text in texts if len(words(text, language)) > 3]

    assert len(sentences) > 200
    assert [text for text in sentences if not strays([(language, text)])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_has_the_made_up_words_of_another(language):
    made_up = {word for code, told in TOLD.items() if code != language for word in told}

    assert vocabulary(language) & made_up == set()
    assert not any(name in " ".join(vocabulary(language) - NAMES).split() for name in NAMES)
