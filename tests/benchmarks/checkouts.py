"""Two checkouts of the site on one machine: this one and, in a folder of its own, another revision of it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from . import databases

BOTH = Path(__file__).parent / "both"  # what any checkout finds on its path beside itself


@dataclass(frozen=True)
class Checkout:
    """A checkout of the site and a folder for what it keeps; `commit` is "" for this one, which may be changed."""

    root: Path
    data: Path
    commit: str
    shared: dict[str, str]

    @property
    def env(self) -> dict[str, str]:
        return self.shared | {
            "CACHE_URL": "locmemcache://",
            "DATA_DIR": str(self.data),
            "DATABASE_URL": f"sqlite:///{self.data}/catalogue.sqlite3",
            "DJANGO_SETTINGS_MODULE": "settings_of_both",
            "PYTHONPATH": os.pathsep.join([str(self.root), str(BOTH)]),
        }

    def python(self, *arguments: str) -> None:
        subprocess.run([sys.executable, *arguments], cwd=self.root, env=self.env, check=True, stdout=sys.stderr)

    def manage(self, *command: str) -> None:
        self.python("manage.py", *command, "--verbosity", "0")

    def migrations(self) -> set[str]:
        return {f"{file.parts[-3]}.{file.stem}" for file in self.root.glob("*/migrations/*.py")}

    def made_catalogue(self, size: int) -> Path:
        """The file of a catalogue as this checkout makes it, kept for the next time."""
        if self.commit:
            return databases.kept_file(f"former-{size}", self.commit, size, self.env, self.root)
        return databases.kept_file(f"catalogue-{size}", databases.fingerprint(), size, self.env)

    def take(self, catalogue: Path) -> None:
        """Serve a copy of a catalogue, in this checkout's tables and search entries."""
        shutil.copy(catalogue, self.data / "catalogue.sqlite3")
        self.manage("migrate")
        self.manage("rebuild_search")


def pair(this: Checkout, other: Checkout, size: int) -> None:
    """Give both the same practices: made by the one with fewer migrations, as long as the other only adds to them."""
    maker = other if other.migrations() <= this.migrations() else this
    for checkout in (this, other):
        own = maker if maker.migrations() <= checkout.migrations() else checkout
        checkout.take(own.made_catalogue(size))


@contextmanager
def checkouts(revision: str, scratch: Path, env: dict[str, str]) -> Iterator[tuple[Checkout, Checkout]]:
    """This checkout and a worktree of the revision, both with their static files; the worktree is removed again."""
    commit = commit_of(revision)
    this = Checkout(databases.ROOT, scratch / "this", "", env)
    other = Checkout(scratch / "checkout", scratch / "other", commit, env)
    git("worktree", "add", "--quiet", "--detach", str(other.root), commit)
    try:
        if (own := this.root / ".env").exists():
            shutil.copy(own, other.root)
        compile_catalogues(other)
        for checkout in (this, other):
            checkout.data.mkdir()
            checkout.manage("collectstatic", "--noinput")
        yield this, other
    finally:
        git("worktree", "remove", "--force", str(other.root))


def commit_of(revision: str) -> str:
    try:
        return git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except subprocess.CalledProcessError:
        sys.exit(f"There is no revision {revision}.")


def git(*arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=databases.ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def compile_catalogues(checkout: Checkout) -> None:
    """As `make` does for the checkout in which one works."""
    babel = ("-m", "babel.messages.frontend", "--quiet", "compile")
    checkout.python(*babel, "--use-fuzzy", "--domain", "django", "--directory", "locale")
