"""The rules of the house for templates, styles, scripts and translations, and for where packages come from."""

import re
from gettext import c2py
from itertools import pairwise
from pathlib import Path

import polib
from babel import Locale

from .source import Faults, files, places, too_long

REPLACES_DJANGOS_OWN = ("admin/", "django/", "registration/")
IMPLIED = {"400.html", "403.html", "404.html", "500.html"}
FETCHING_TAG = r"<(?:script|img|iframe|source|video|audio|embed|object|use)\b"
FETCHING_LINK = r"<link\b[^>]*(?:stylesheet|preload|icon|preconnect)"
REGISTRY = r"\b[\w.-]*(?:registry|mirror|nexus|artifact|npmjs|pypi|pythonhosted)[\w.-]*\.(?:org|com|io|net)\b"
LIKE_OURS = {"pt": "pt_PT"}  # CLDR’s plain one is that of Brazil
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w+")


# --- Templates ---------------------------------------------------------------------------------------------------
def every_template_is_used(root: Path) -> Faults:
    mentions = "".join(
        text for path, text in files(root, "*.py", "*.html", "*.txt", "*.xml") if path.parts[0] != "tests"
    )
    for path, _text in files(root, "*.html", "*.txt", "*.xml"):
        name = path.as_posix().partition("templates/")[2]
        implied = name in IMPLIED or name.startswith(REPLACES_DJANGOS_OWN)
        if name and not implied and not re.search(rf"""["']{re.escape(name)}["']""", mentions):
            yield f"{path}: nothing extends, includes or renders it"


def translated_blocks_are_trimmed(root: Path) -> Faults:
    return places(root, r"{%\s*blocktrans(?:late)?\b(?:(?!trimmed|%}).)*%}", "*.html", "*.txt")


def libraries_are_loaded_one_a_line_and_sorted(root: Path) -> Faults:
    yield from places(root, r"{%\s*load\s+\w+\s+(?!from\b)\w[^%]*%}", "*.html")
    yield from places(root, r"(?<=\S)[ \t]*{%\s*load\b[^%]*%}|{%\s*load\b[^%]*%}[ \t]*(?=\S)", "*.html")
    for path, text in files(root, "*.html"):
        for one, other in pairwise(re.findall(r"{%\s*load\s+([^%]+?)\s*%}", text)):
            if one > other:
                yield f"{path}: loads {one} before {other}"


def templates_are_short(root: Path) -> Faults:
    for path, text in files(root, "*.html"):
        yield from too_long(path, text, 80)


def template_lines_are_short(root: Path) -> Faults:
    return places(root, r"^.{161,}$", "*.html")


def parts_start_with_an_underscore(root: Path) -> Faults:
    return places(root, r"""{%\s*include\s+["'](?!admin/|django/)(?:[^"']*/)?(?!_)[^"'/]+["']""", "*.html")


def no_style_or_script_is_inline(root: Path) -> Faults:
    yield from places(root, r"<style\b(?![^>]*\btype=\"text/plain\")|<[^>]*\sstyle\s*=|<[^>]*\son[a-z]+\s*=", "*.html")
    data = r"""(?![^>]*\btype=["'](?:importmap|application/(?:ld\+)?json)["'])"""
    yield from places(root, rf"<script\b{data}(?![^>]*\ssrc=)[^>]*>", "*.html")


def nothing_comes_from_another_host(root: Path) -> Faults:
    yield from places(
        root, rf"(?:{FETCHING_TAG}|{FETCHING_LINK})[^>]*\b(?:src|srcset|href|data)\s*=\s*[\"'](?:https?:)?//", "*.html"
    )
    yield from places(root, r"""url\(\s*["']?(?:https?:)?//|@import\s+["'](?:https?:)?//""", "*.css")
    yield from places(root, r"""["'`](?:https?:)?//(?!www\.w3\.org/)\S""", "*.js")


# --- Styles and scripts ------------------------------------------------------------------------------------------
def style_sheets_are_short(root: Path) -> Faults:
    for path, text in files(root, "*.css"):
        yield from too_long(path, text, 300)


def scripts_are_few(root: Path) -> Faults:
    """The whole site's scripts, without the admin's."""
    scripts = [text for path, text in files(root, "*.js") if "admin" not in path.as_posix()]
    if (lines := sum(len(text.splitlines()) for text in scripts)) > 300:
        yield f"{lines} lines of JavaScript, at most 300"


# --- Translations ------------------------------------------------------------------------------------------------
def catalogues_are_complete(root: Path) -> Faults:
    for path, text in files(root, "*.po"):
        if (catalogue := polib.pofile(text)).metadata_is_fuzzy:
            yield f"{path}: its header is fuzzy"
        for entry in catalogue:
            if not entry.translated() or entry.obsolete:
                state = "fuzzy" if entry.fuzzy else "obsolete" if entry.obsolete else "untranslated"
                yield f"{path}:{entry.linenum}: {state}: {entry.msgid}"


def translations_keep_placeholders(root: Path) -> Faults:
    for path, text in files(root, "*.po"):
        for entry in polib.pofile(text).translated_entries():
            *few, most = entry.msgstr_plural.values() or [entry.msgstr]
            for_one = few if len(few) == 1 else []  # of three forms the first stands for 21, too
            wanted = sorted(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
            lost = any(sorted(PLACEHOLDER.findall(form)) != wanted for form in (*few, most) if form not in for_one)
            if lost or any(set(PLACEHOLDER.findall(form)) - set(wanted) for form in for_one):
                yield f"{path}:{entry.linenum}: other placeholders or tags: {entry.msgid}"


def plural_forms_are_those_of_cldr(root: Path) -> Faults:
    """Each form of a catalogue stands for just one of the language's categories; many millions count as others."""
    for path, text in files(root, "*.po"):
        language = path.parts[1]
        category = Locale.parse(LIKE_OURS.get(language, language)).plural_form
        form = c2py(polib.pofile(text).metadata["Plural-Forms"].partition("plural=")[2].rstrip(";"))
        pairs = {(form(n), category(n)) for n in (*range(1001), 1_000_000, 2_000_001, 10_000_012)}
        known = {each for _form, each in pairs}
        pairs = {(number, "other" if each == "many" and "few" not in known else each) for number, each in pairs}
        if not len(pairs) == len(dict(pairs)) == len({each for _form, each in pairs}):
            yield f"{path}: {sorted(pairs)}"


def catalogues_name_no_lines_of_the_source(root: Path) -> Faults:
    return places(root, r"^#: .*", "*.po")


# --- Where packages come from ------------------------------------------------------------------------------------
def locks_name_no_host(root: Path) -> Faults:
    return places(root, r".*://.*", "requirements*.txt")


def no_file_names_a_registry(root: Path) -> Faults:
    return places(root, REGISTRY, "*")
