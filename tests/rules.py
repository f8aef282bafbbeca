"""The rules of the house that a program can check: each finds the faults below a folder, as "file:line: what"."""

import ast
import os
import re
from collections.abc import Iterator
from gettext import c2py
from itertools import pairwise
from pathlib import Path

import polib
from babel import Locale

LAYERS = ["networks", "practices", "icc_site", "tests"]  # each may import those before it
NOT_OURS = (".", "__pycache__", "migrations", "node_modules", "test-results")
REPLACES_DJANGOS_OWN = ("admin/", "django/", "registration/")
IMPLIED = {"400.html", "403.html", "404.html", "500.html"}
FETCHING_TAG = r"<(?:script|img|iframe|source|video|audio|embed|object|use)\b"
FETCHING_LINK = r"<link\b[^>]*(?:stylesheet|preload|icon|preconnect)"
REGISTRY = r"\b[\w.-]*(?:registry|mirror|nexus|artifact|npmjs|pypi|pythonhosted)[\w.-]*\.(?:org|com|io|net)\b"
LIKE_OURS = {"pt": "pt_PT"}  # CLDR’s plain one is that of Brazil
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w+")

Faults = Iterator[str]


# --- Reading -----------------------------------------------------------------------------------------------------
def files(root: Path, *patterns: str) -> Iterator[tuple[Path, str]]:
    """The project's own text files whose path below the root matches, each with its text."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name == ".ci" or not name.startswith(NOT_OURS))
        for path in sorted(Path(folder, name).relative_to(root) for name in names):
            if any(path.match(pattern) for pattern in patterns):
                yield path, (root / path).read_text(encoding="utf-8", errors="ignore")


def places(root: Path, pattern: str, *names: str) -> Faults:
    """Where a regular expression matches, as "file:line: the match"."""
    for path, text in files(root, *names):
        for match in re.finditer(pattern, text, re.MULTILINE):
            line = text.count("\n", 0, match.start()) + 1
            yield f"{path}:{line}: {match[0].strip()}"


def nodes(root: Path, kind, *names: str) -> Iterator[tuple[Path, ast.AST]]:
    for path, text in files(root, *names):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, kind):
                yield path, node


def imports(root: Path) -> Iterator[tuple[Path, int, str]]:
    """Every absolute import, wherever it stands, as (file, line, top-level package)."""
    for path, node in nodes(root, ast.Import | ast.ImportFrom, "*.py"):
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        if not getattr(node, "level", 0):
            yield from ((path, node.lineno, module.split(".")[0]) for module in modules)


def too_long(path: Path, text: str, limit: int) -> Faults:
    if (lines := len(text.splitlines())) > limit:
        yield f"{path}: {lines} lines, at most {limit}"


# --- Python ------------------------------------------------------------------------------------------------------
def imports_run_one_way(root: Path) -> Faults:
    for path, line, package in imports(root):
        own = path.parts[0]
        if own in LAYERS and package in LAYERS[LAYERS.index(own) + 1 :]:
            yield f"{path}:{line}: {own} imports {package}"


def only_the_renderer_knows_weasyprint(root: Path) -> Faults:
    for path, line, package in imports(root):
        if package == "weasyprint" and path.parts[0] != "tests" and path != Path("icc_site/rendering/renderer.py"):
            yield f"{path}:{line}: imports weasyprint"


def views_leave_queries_to_querysets(root: Path) -> Faults:
    for path, node in nodes(root, ast.Attribute, "views*.py", "views/*.py", "feeds*.py"):
        on_manager = isinstance(node.value, ast.Attribute) and node.value.attr == "objects"
        if node.attr in ("filter", "exclude") or (node.attr == "get" and on_manager):
            yield f"{path}:{node.lineno}: .{node.attr}"


def functions_are_short(root: Path) -> Faults:
    for path, node in nodes(root, ast.FunctionDef | ast.AsyncFunctionDef, "*.py"):
        limit = 20 if path.name.startswith("views") or path.parent.name == "views" else 25
        if (lines := node.end_lineno - node.lineno + 1) > limit:
            yield f"{path}:{node.lineno}: {node.name} has {lines} lines, at most {limit}"


def python_files_are_short(root: Path) -> Faults:
    for path, text in files(root, "*.py"):
        limit = 300 if path.parts[0] == "tests" else 240 if path == Path("icc_site/settings.py") else 200
        yield from too_long(path, text, limit)


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
