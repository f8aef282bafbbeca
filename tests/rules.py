"""The rules of the house for its rooms and its Python: each finds the faults below a folder, as "file:line: what"."""

import ast
from collections.abc import Iterator
from pathlib import Path

from .source import Faults, files, nodes, too_long

APPS = ["networks", "practices", "icc_site"]
ROOMS = [  # in order: a file imports from its own room and from those before it
    "networks/languages",
    "networks/years",
    "networks/partial_dates",
    "networks/faults",
    "networks/requests",
    "networks/child",
    "networks/models",
    "networks/editing",
    "networks/maps",
    "networks/pages",
    "networks/admin",
    "networks/templatetags",
    "networks/management/commands",
    "networks",
    "practices/texts",
    "practices/models",
    "practices/publication",
    "practices/facet_index",
    "practices/search",
    "practices/changes",
    "practices/filters",
    "practices/open_data",
    "practices/desk/ledger",
    "practices/desk/catalogue_import",
    "practices/pages/practice",
    "practices/pages/lists",
    "practices/pages/topics_and_places",
    "practices/pages/map",
    "practices/pages/figures",
    "practices/pages/suggestions",
    "practices/pages/picked",
    "practices/pages/special",
    "practices/pages/booklet",
    "practices/admin",
    "practices/management/commands",
    "practices/templatetags",
    "practices",
    "icc_site/models",
    "icc_site/typefaces",
    "icc_site/rendering",
    "icc_site/pages",
    "icc_site/every_request",
    "icc_site/signing_in",
    "icc_site/pdf",
    "icc_site/booklets",
    "icc_site/legal",
    "icc_site/databases/sqlite3",
    "icc_site/databases/postgresql",
    "icc_site/serving",
    "icc_site/management/commands",
    "icc_site",
    "tests",
]
APART = [("practices/pages", "practices/desk")]  # what both need stands below them
NAMED_BY_DJANGO = ("commands", "management", "templatetags")


# --- Rooms -----------------------------------------------------------------------------------------------------------
def dotted(path: Path) -> str:
    """A file's name as imports have it; a package's own for its `__init__.py`."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def room(name: str) -> str:
    """The place in ROOMS of something imported or of a file, by its dotted name; "" for what is not ours."""
    parts = name.split(".")
    return next((place for end in range(len(parts), 0, -1) if (place := "/".join(parts[:end])) in ROOMS), "")


def imports(root: Path) -> Iterator[tuple[Path, ast.Import | ast.ImportFrom, list[str]]]:
    """Every import, wherever it stands, with the dotted names of what it takes, in full."""
    for path, node in nodes(root, ast.Import | ast.ImportFrom, "*.py"):
        if isinstance(node, ast.Import):
            yield path, node, [alias.name for alias in node.names]
        else:
            around = path.parts[: len(path.parts) - node.level] if node.level else ()
            base = ".".join([*around, *([node.module] if node.module else [])])
            yield path, node, [f"{base}.{alias.name}" for alias in node.names]


def imports_between_rooms(root: Path) -> Iterator[tuple[str, ast.Import | ast.ImportFrom, str, str]]:
    """Every import of something of ours, as (file:line, import, room that takes, room that gives)."""
    for path, node, names in imports(root):
        for other in dict.fromkeys(filter(None, map(room, names))):
            yield f"{path}:{node.lineno}", node, room(dotted(path)), other


def rooms_import_those_before_them(root: Path) -> Faults:
    for place, _node, own, other in imports_between_rooms(root):
        apart = any(own.startswith(one) and other.startswith(another) for one, another in APART)
        if apart or ROOMS.index(own) < ROOMS.index(other):
            yield f"{place}: {own} imports {other}"


def every_folder_is_a_room(root: Path) -> Faults:
    """Each folder of code stands in ROOMS, and its `__init__.py` says its job in one line."""
    for path, text in files(root, "*.py"):
        if path.parts[0] not in APPS or path.parent.name in NAMED_BY_DJANGO or len(path.parts) == 2:
            continue
        job = (ast.get_docstring(ast.parse(text)) or "").splitlines()
        if path.name == "__init__.py" and len(job) != 1:
            yield f"{path}: does not say its job in one line"
        if path.name != "__init__.py" and path.parent.as_posix() not in ROOMS:
            yield f"{path}: {path.parent} is no room"


def a_dot_stays_in_the_room(root: Path) -> Faults:
    """An import with a dot stays in the room, an absolute one leaves it."""
    for place, node, own, other in imports_between_rooms(root):
        if own != "tests" and (own == other) != bool(getattr(node, "level", 0)):
            yield f"{place}: {own} imports {other}"


def no_modules_import_each_other(root: Path) -> Faults:
    """No circle, however long: what leads nowhere is taken away until nothing is left."""
    known = {dotted(path) for path, _text in files(root, "*.py")}
    leads_to: dict[str, set[str]] = {}
    for path, _node, names in imports(root):
        targets = {name if name in known else name.rpartition(".")[0] for name in names}
        leads_to.setdefault(dotted(path), set()).update(targets & known)
    while ends := [name for name, targets in leads_to.items() if not targets & leads_to.keys()]:
        for name in ends:
            del leads_to[name]
    if leads_to:
        yield f"{', '.join(sorted(leads_to))}: stand in a circle, or lead to one"


def no_import_hides_in_a_function(root: Path) -> Faults:
    """But in `ready()`, and in the renderer: only who renders pays for WeasyPrint."""
    late = Path("icc_site/rendering/renderer.py")
    for path, function in nodes(root, ast.FunctionDef, "*.py"):
        if path.parts[0] in APPS and path != late and function.name != "ready":
            hidden = (node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom))
            yield from (f"{path}:{node.lineno}: imports in {function.name}" for node in hidden)


def only_rendering_knows_pdfs(root: Path) -> Faults:
    for path, node, names in imports(root):
        for package in {name.split(".")[0] for name in names} & {"weasyprint", "pydyf"}:
            if path.parts[0] in APPS and room(dotted(path)) != "icc_site/rendering":
                yield f"{path}:{node.lineno}: imports {package}"


# --- Python ----------------------------------------------------------------------------------------------------------
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
