"""How long pages take, by the number of practices, as multiples of a bare view that returns the same bytes."""

import argparse
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from . import databases
from .run import Run, environment, faults, measure
from .table import markdown


def main() -> None:
    options = parser().parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is stopped again
    databases.CACHE.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="catalogue-bench-") as scratch:
        env = environment(Path(scratch))
        collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
        subprocess.run(collect, cwd=databases.ROOT, env=env, check=True)
        runs = [run(made, env, options) for made in databases_asked_for(env, options)]
    sys.stdout.write(markdown(runs, command(options)) + "\n")
    sys.exit("\n".join(fault for run in runs for fault in faults(run)) or 0)


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[1_000, 10_000], metavar="N", help="numbers of practices"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0, help="of each page's turn in a round")
    parser.add_argument("--database-url", help="a PostgreSQL server to measure beside SQLite; databases are made on it")
    return parser


def command(options: argparse.Namespace) -> str:
    """How to measure the same again, without the password that may stand in the database's URL."""
    given = f"--sizes {' '.join(map(str, options.sizes))} --rounds {options.rounds} --seconds {options.seconds:g}"
    return f"python -m tests.benchmarks {given}{' --database-url …' if options.database_url else ''}"


def databases_asked_for(env: dict[str, str], options: argparse.Namespace) -> Iterator[dict[int, str]]:
    """For each kind of database the URLs of catalogues by size, which are made where they are missing."""
    yield {size: databases.sqlite(size, env) for size in options.sizes}
    if server := options.database_url:
        yield {size: databases.postgres(server, size, env) for size in options.sizes}


def run(made: dict[int, str], env: dict[str, str], options: argparse.Namespace) -> Run:
    sys.stderr.write(f"Measuring {' and '.join(f'{size:,}' for size in made)} practices …\n")
    return measure(made, env, options.rounds, options.seconds)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
