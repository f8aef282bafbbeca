"""Every fact of a network's entry in the source files stands on its page, in each language, on screen and on paper."""

import json
import re

import pytest
from django.conf import settings
from django.utils.translation import override

from networks import partial_dates
from networks.languages import cldr
from tests import pdfs
from tests.pages import page, text

PAGE = "/{}/networks/remiri"
OTHER_LANGUAGES = {"en": "fr", "fr": "en"}
CITIES = {"fr": {"Montreal": "Montréal"}, "en": {}}


def entry() -> dict:
    networks = json.loads((settings.BASE_DIR / "fixtures" / "source" / "networks.json").read_text())
    [remiri] = [network for network in networks if network["acronym"] == "RÉMIRI"]
    return remiri


def facts(language: str) -> dict[str, list[str]]:
    """What the page must say for each key of the entry; nothing for the keys of the other language."""
    told = {}
    with override(language):
        for key, value in entry().items():
            if not key.endswith(f"_{OTHER_LANGUAGES[language]}") and f"{key}_{language}" not in entry():
                told[key] = [words for item in as_list(value) for words in in_words(key, item, language)]
    return told


def as_list(value) -> list:
    return value if isinstance(value, list) else [value]


def in_words(key: str, value, language: str) -> list[str]:
    if key == "announcements":
        return [partial_dates.in_words(value["date"]), value[f"title_{language}"], value[f"body_{language}"]]
    if key == "country":
        return [cldr.country_name("ca")]
    if key == "names":
        return []  # in languages that no text is in
    if key == "member_count_as_of":
        return [partial_dates.in_words(value)]
    return [CITIES[language].get(value, str(value))]


def squeezed(words: str) -> str:
    """Without what the end of a line changes: spaces and hyphens."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", words)


def missing(told: dict[str, list[str]], where: str) -> list[str]:
    return [f"{key}: {words}" for key, all in told.items() for words in all if squeezed(words) not in squeezed(where)]


def test_entry_has_all_the_facts_that_are_looked_for():
    assert sorted(key for key, words in facts("en").items() if all(words)) == sorted(
        key for key in entry() if not key.endswith("_fr")
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_page_holds_every_fact(client, catalogue, language):
    tree = page(client, f"{PAGE.format(language)}/")
    main = tree.get_element_by_id("main")

    assert missing(facts(language), " ".join([text(main), *main.xpath(".//@href")])) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_pdf_holds_every_fact(client, catalogue, language):
    pdf = client.get(f"{PAGE.format(language)}.pdf").content

    assert missing(facts(language), pdfs.text(pdf)) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_numbers_are_said_in_a_sentence(client, catalogue, language):
    said = {"en": "13 members reported (July 2021), 6 in this catalogue.", "fr": "13 membres annoncés (juillet 2021)"}

    assert said[language] in text(page(client, f"{PAGE.format(language)}/"))
