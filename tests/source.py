"""Our own source as the rules read it."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

NOT_OURS = (".", "__pycache__", "migrations", "node_modules", "test-results")

Faults = Iterator[str]


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


def too_long(path: Path, text: str, limit: int) -> Faults:
    if (lines := len(text.splitlines())) > limit:
        yield f"{path}: {lines} lines, at most {limit}"
