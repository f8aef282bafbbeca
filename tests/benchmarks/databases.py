"""Catalogues of every size, made once and kept: files for SQLite, databases beside the one named for PostgreSQL."""

import hashlib
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".bench_cache"
MAKERS = ("make_catalogue.py", "places.py", "practices.py", "words.py")
INDEXERS = ("search/analysis.py", "search/entries.py", "search/stop_words.py", "models/search.py")


def fingerprint() -> str:
    """Changes with everything on which a catalogue depends: what makes and indexes it, its source and the tables."""
    here = Path(__file__).parent
    own = [*(here / name for name in MAKERS), *(ROOT / "practices" / name for name in INDEXERS)]
    files = [*own, *ROOT.glob("fixtures/source/*.json"), *ROOT.glob("*/migrations/*.py")]
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()[:12]


def sqlite(size: int, environment: dict[str, str]) -> str:
    """The URL of a catalogue of that size."""
    return f"sqlite:///{kept_file(f'catalogue-{size}', fingerprint(), size, environment)}"


def kept_file(name: str, mark: str, size: int, environment: dict[str, str], root: Path = ROOT) -> Path:
    """A catalogue of that size as the checkout at `root` makes it; those of the name with other marks are deleted."""
    wanted = CACHE / f"{name}-{mark}.sqlite3"
    if not wanted.exists():
        for former in CACHE.glob(f"{name}-*"):
            former.unlink()
        partial = wanted.with_suffix(".partial")
        fill(f"sqlite:///{partial}", size, environment, root)
        partial.rename(wanted)
    return wanted


def postgres(server_url: str, size: int, environment: dict[str, str]) -> str:
    """The same on a PostgreSQL server whose user may create databases; the database named in the URL is not touched."""
    import psycopg

    wanted = f"catalogue_bench_{size}_{fingerprint()}"
    url, partial_url = (urlsplit(server_url)._replace(path=f"/{name}").geturl() for name in (wanted, f"{wanted}_part"))
    with psycopg.connect(server_url, autocommit=True) as server:
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [wanted]).fetchone():
            server.execute(f"DROP DATABASE IF EXISTS {wanted}_part")
            server.execute(f"CREATE DATABASE {wanted}_part TEMPLATE template0 ENCODING 'UTF8'")
            fill(partial_url, size, environment)
            with psycopg.connect(partial_url, autocommit=True) as partial:
                partial.execute("VACUUM ANALYZE")  # as the server does by itself, only later
            server.execute(f"ALTER DATABASE {wanted}_part RENAME TO {wanted}")
    return url


def fill(url: str, size: int, environment: dict[str, str], root: Path = ROOT) -> None:
    sys.stderr.write(f"Making {size:,} practices …\n")
    command = [sys.executable, "-m", "tests.benchmarks.make_catalogue", "--practices", str(size)]
    subprocess.run(command, cwd=root, env=environment | {"DATABASE_URL": url}, check=True, stdout=sys.stderr)
