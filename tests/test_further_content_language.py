"""The README's lines for a further content language work on a copy of the site, and nothing of its data is lost."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from django.conf import settings

from . import rules

ROOT = settings.BASE_DIR
PARTS = [*rules.APPS, "templates", "static", "fixtures", "manage.py"]
NEW_TEXTS = """
from practices.models import Practice, Translation
practice = Practice.objects.get(number=1)
practice.title_de, practice.summary_de = "Ein Garten", "Man trifft sich."
practice.save()
print(sorted(practice.translations.values_list("language", "state")))
"""
READ = """
from django.test import Client
from lxml import html
page = html.fromstring(Client(SERVER_NAME="localhost").get("/de/practices/{}/").content)
print([page.xpath("//h1")[0].text, page.xpath("//h1/@lang"), page.xpath("//link/@hreflang")])
"""


class Copy:
    """A copy of the site in a folder, with a database of its own."""

    def __init__(self, folder: Path):
        self.folder = folder
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, folder / part)
        (folder / ".venv" / "bin").mkdir(parents=True)
        (folder / ".venv" / "bin" / "python").symlink_to(sys.executable)
        own = {
            "DATA_DIR": str(folder / ".data"),
            "SECRET_KEY": "only-for-tests",
            "DEBUG": "on",
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        self.environment = {"PATH": os.environ["PATH"]} | own
        (folder / ".data").mkdir()

    def run(self, line: str) -> str:
        done = subprocess.run(
            ["/bin/bash", "-c", line], cwd=self.folder, env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{line}: {done.stderr}"
        return done.stdout

    def manage(self, *arguments: str) -> str:
        return self.run(f".venv/bin/python manage.py {' '.join(arguments)}")

    def shell(self, code: str) -> str:
        (self.folder / "code.py").write_text(code)
        return self.manage("shell", "--verbosity 0", "< code.py")

    def dump(self) -> list[dict]:
        """Everything that is kept, without what is empty."""
        left_out = (
            "practices.searchentry",
            "practices.searchword",
            "practices.catalogueversion",
            "practices.cataloguechange",
        )
        rows = json.loads(self.manage("dumpdata networks practices", *(f"-e {each}" for each in left_out)))
        return [row | {"fields": {name: value for name, value in row["fields"].items() if value}} for row in rows]


def documented() -> list[str]:
    """The README's lines that bring a content language."""
    [lines] = re.findall(
        r"^    sed -i 's/\^MODELTRANSLATION.*?(?=\n\n)", (ROOT / "README.md").read_text(), re.DOTALL | re.MULTILINE
    )
    return [line.strip() for line in lines.splitlines()]


def test_german_joins_with_the_documented_lines_and_all_data_stays(tmp_path):
    site = Copy(tmp_path)
    site.manage("migrate --verbosity 0")
    site.manage("loaddata --verbosity 0 catalogue special_pages inspirations")
    before = site.dump()
    lines = documented()
    assert len(lines) < 10

    for line in lines:
        if not line.startswith("git "):
            site.run(".venv/bin/python manage.py migrate --verbosity 0" if line.startswith("make run") else line)

    after = site.dump()
    assert [without_keys(row) for row in after] == [without_keys(row) for row in before]
    assert site.manage("makemigrations --check --dry-run").strip() == "No changes detected"
    assert site.shell(NEW_TEXTS).strip() == "[('de', 'draft'), ('fr', 'current')]"
    slug = next(row["fields"]["slug"] for row in before if row["fields"].get("number") == 1)
    assert site.shell(READ.format(slug)).strip() == "['Ein Garten', [], ['en', 'fr', 'de']]"


def without_keys(row: dict) -> dict:
    """A row without the keys by which it is put in order, of which there is one more now."""
    return row | {"fields": {name: value for name, value in row["fields"].items() if not name.startswith("sort_")}}
