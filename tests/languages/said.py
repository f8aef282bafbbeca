"""What a page says, text by text, each with the language in which a browser, a screen reader or a printer takes it."""

import csv
import json
import re
from collections.abc import Iterator
from functools import cache
from io import StringIO

from lxml import etree, html

from .vocabulary import LANGUAGES, vocabulary, words

SPOKEN = {"abbr", "alt", "aria-description", "aria-label", "aria-roledescription", "label", "placeholder", "title"}
FOR_PROGRAMS = {
    *("app-label", "context", "field-name", "inline-type", "model-name", "model-ref", "popup", "theme", "allow-clear"),
    *("again-after", "count", "language", "permalink", "shows", "step", "suggestions", "text-size", "text-sizes"),
}
FIELDS = {"input", "select", "textarea"}
NO_TEXT = re.compile(r"[{/]|true$|false$")  # settings and addresses of scripts
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
Said = Iterator[tuple[str, str]]  # pairs of language and text


def said_on(tree) -> Said:
    """Every text and every spoken attribute of a page."""
    for element in tree.iter(etree.Element):
        if element.tag in ("script", "style") or element.get("translate") == "no":
            continue
        language = language_of(element)
        texts = [element.text, *(child.tail for child in element)]
        yield from ((language, text) for text in texts if text)
        # a field holds another language than the form that names it
        named_in = language_of(element.getparent()) if element.tag in FIELDS else language
        yield from ((named_in, text) for text in spoken_attributes(element))


def language_of(element) -> str:
    """The nearest one; Django’s select2 names Serbian in Latin letters "sr", and None where it knows no language."""
    named = (each.get("lang") for each in (element, *element.iterancestors()))
    nearest = next((language for language in named if language not in (None, "None")), "none")
    return "sr-latn" if nearest == "sr" else nearest


def spoken_attributes(element) -> Iterator[str]:
    is_button = element.tag == "input" and element.get("type") in ("submit", "button", "reset")
    for name, value in element.attrib.items():
        shown = name.startswith("data-") and name.removeprefix("data-") not in FOR_PROGRAMS
        if (name in SPOKEN or shown or (name == "value" and is_button)) and not NO_TEXT.match(value):
            yield value
    if name := element.get("data-inline-formset"):
        yield from (text for key, text in json.loads(name)["options"].items() if key.endswith("Text"))
    if element.tag == "meta" and element.get("name") in ("description", "author", "keywords"):
        yield element.get("content")


def said_in_feed(content: bytes) -> Said:
    for element in etree.fromstring(content).iter(etree.Element):
        named = (each.get(XML_LANG) for each in (element, *element.iterancestors()))
        if element.text and not element.tag.endswith(("}id", "}published", "}updated")):
            yield next(filter(None, named), "none"), element.text


def said_in_table(content: bytes, language: str) -> Said:
    rows = csv.reader(StringIO(content.decode("utf-8-sig")), delimiter="," if language == "en" else ";")
    return ((language, cell) for row in rows for cell in row)


def said_in_suggestions(content: bytes, language: str) -> Said:
    for hit in json.loads(content):
        yield hit["language"] or language, hit["label"]
        yield language, hit["detail"]


def strays(said: Said, administration: bool = False) -> list[str]:
    """The texts with a word that is not one of their language, each with such words."""
    found = ((language, " ".join(text.split())) for language, text in said)
    return [fault for each in dict.fromkeys(found) if (fault := stray(*each, administration))]


@cache
def stray(language: str, text: str, administration: bool = False) -> str:
    unknown = sorted(words(text, language) - known(language, administration))
    return f"[{language}] {text[:100]}: {', '.join(unknown)}" if unknown else ""


def known(language: str, administration: bool) -> frozenset[str]:
    return vocabulary(language, administration) if language in LANGUAGES else frozenset()


def page_of(answer) -> html.HtmlElement:
    return html.document_fromstring(answer.content.decode())
