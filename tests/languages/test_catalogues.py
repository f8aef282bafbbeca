"""What translators must keep to: no English left over, the punctuation of the language, its plurals, its glossary."""

import re
from collections.abc import Iterator

import pytest
from babel import Locale
from django.conf import settings
from django.utils.translation import ngettext, override

from .vocabulary import LANGUAGES, catalogue, fold, words

TRANSLATED = [language for language in LANGUAGES if language != "en"]
GLOSSARY = (settings.BASE_DIR / "locale" / "GLOSSARY.md").read_text()
LOANWORDS = {  # words that a language shares with English
    "fr": "canton contact date description district document documents e europe impact international introduction "
    "latitude longitude minute minutes n note original population programme publication s source sources suggestions",
    "de": "hosting international link n name s w",
    "es": "e error n no original s",
    "eu": "e",
    "it": "e file hosting in link n no privacy s",
    "pt": "e latitude longitude n original s",
    "sq": "draft",
    "sr-latn": "hosting link original region status",
}
SPACE_BEFORE = r"|\s[:;?!]"
INNER_SPACES = r"|[«„]\s|\s»"
NEVER = {  # in each language: the quotation marks of others, and the spaces of others
    "fr": r"\w'\w|[“”]|« |[ \w][»;!?]|[ \w]:(?!\w|//)|[\d ]%%",
    "de": r"[«»”]" + SPACE_BEFORE,
    "es": r"[„]" + SPACE_BEFORE + INNER_SPACES,
    "eu": r"[«»„]" + SPACE_BEFORE,
    "it": r"[“”„]" + SPACE_BEFORE + INNER_SPACES,
    "pt": r"[“”„]" + SPACE_BEFORE + INNER_SPACES,
    "sq": r"[«»„]" + SPACE_BEFORE,
    "sr-latn": r"[«»“]" + SPACE_BEFORE,
    "fi": r"[«»“„]" + SPACE_BEFORE,
    "tr": r"[«»„]" + SPACE_BEFORE,
    "el": r"[“”„]" + SPACE_BEFORE + INNER_SPACES,
    "uk": r"[“”„]| —" + SPACE_BEFORE + INNER_SPACES,
}
ONE_WORD = ("booklet", "city", "contents", "country", "draft", "network", "topic")  # of the glossary
NEVER_ANYWHERE = r"[\"']|\.\.\.|  "
MISSET = [
    *(("fr", text) for text in ("l'eau", "“eau”", "eau ;", "eau: oui", "« eau »", "100 %%")),
    *(("de", text) for text in ("“Wasser”", "»Wasser«", "Wasser :", "Wasser...")),
    *(("es", text) for text in ("« agua »", "¿ agua ?", "„agua“")),
    *(("eu", text) for text in ("«ura»", '"ura"', "ura ?")),
    *(("it", text) for text in ("“acqua”", "« acqua »", "l'acqua")),
    *(("pt", text) for text in ("“água”", "«água »", "água  fria")),
    *(("sq", text) for text in ("«ujë»", "„ujë”", "ujë !")),
    *(("sr-latn", text) for text in ("“voda”", "„voda“", "voda :")),
    *(("fi", text) for text in ("“vesi”", "»vesi»", "vesi ;")),
    *(("tr", text) for text in ("«su»", "su'yu", "su :")),
    *(("el", text) for text in ("“νερό”", "« νερό »", "νερό ;")),
    *(("uk", text) for text in ("“вода”", "„вода”", "вода — це")),
]


def said(language: str) -> Iterator[tuple[str, str]]:
    """Each text with the English that it stands for."""
    for entry in catalogue(language):
        forms = [entry.msgid, *[entry.msgid_plural] * 2]
        yield from zip(forms, entry.msgstr_plural.values() or [entry.msgstr], strict=False)


# --- No English left over --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", TRANSLATED)
def test_english_stays_only_where_it_is_a_loanword(language):
    kept = set().union(*(words(text, language) for english, text in said(language) if text == english))

    assert sorted(kept) == LOANWORDS.get(language, "").split()


# --- Typography ------------------------------------------------------------------------------------------------------
def is_misset(language: str, text: str) -> bool:
    return bool(re.search(f"{NEVER_ANYWHERE}|{NEVER[language]}", re.sub("<[^>]*>", "", text)))


@pytest.mark.parametrize("language", TRANSLATED)
def test_text_is_typeset_as_its_language_is(language):
    assert [text for _english, text in said(language) if is_misset(language, text)] == []


@pytest.mark.parametrize(("language", "text"), MISSET)
def test_other_typography_is_noticed(language, text):
    assert is_misset(language, text)


# --- Plurals ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", TRANSLATED)
def test_reader_meets_the_plural_form_of_the_number(language):
    """What gettext finds is what CLDR's rules choose, whatever other catalogues Django has loaded before."""
    [entry] = (entry for entry in catalogue(language) if entry.msgid == "%(number)s practice" and not entry.msgctxt)
    category = Locale.parse({"pt": "pt_PT"}.get(language, language), sep="_" if language == "pt" else "-").plural_form
    forms = {"one": 0, "few": 1, "many": 2, "other": len(entry.msgstr_plural) - 1}
    with override(language):
        found = {n: ngettext(entry.msgid, entry.msgid_plural, n) for n in (0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 111)}

    assert found == {n: entry.msgstr_plural[forms[category(n)]] for n in found}


# --- The glossary ----------------------------------------------------------------------------------------------------
def glossary() -> dict[str, dict[str, str]]:
    """The terms of each language by its English name, by the English term."""
    sections = re.split(r"^## ", GLOSSARY, flags=re.MULTILINE)[1:]
    return {section.partition("\n")[0]: dict(rows(section)) for section in sections}


def rows(section: str) -> Iterator[tuple[str, str]]:
    lines = [line for line in section.splitlines() if line.startswith("|")]
    for line in lines[2:]:
        english, term = (cell.strip() for cell in line.split("|")[1:3])
        yield english, term


def english_name(language: str) -> str:
    return Locale("en").languages[language.partition("-")[0]]


def test_glossary_has_a_section_for_each_language():
    assert list(glossary()) == [english_name(language) for language in TRANSLATED]


@pytest.mark.parametrize("language", TRANSLATED)
def test_glossary_has_every_term_in_the_same_order(language):
    terms = glossary()[english_name(language)]

    assert list(terms) == list(glossary()["French"])
    assert [english for english, term in terms.items() if not term] == []
    assert f"| English | {english_name(language)} | What to mind |" in GLOSSARY


@pytest.mark.parametrize("language", TRANSLATED)
def test_interface_uses_the_terms_of_its_glossary(language):
    """Terms that stand as a text by themselves, as a heading, a label or a status."""
    terms = {english: first_word(term) for english, term in glossary()[english_name(language)].items()}
    texts = {(english.casefold(), fold(text, language)) for english, text in said(language)}

    assert [term for term in ONE_WORD if (term, fold(terms[term], language)) not in texts] == []


def first_word(term: str) -> str:
    """A term without its other forms, which follow a comma, a semicolon or a bracket."""
    return re.split(r"[;,(]", term)[0].strip()
