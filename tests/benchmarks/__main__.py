"""How long pages take, by the number of practices, as multiples of a bare view that returns the same bytes."""

import argparse
import signal
import subprocess
import sys
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
        runs = [run(size, env, options) for size in options.sizes]
    sys.stdout.write(markdown(runs, command(options)) + "\n")
    sys.exit("\n".join(faults(runs)) or 0)


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[1_000, 10_000], metavar="N", help="numbers of practices"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0, help="of each page's turn in a round")
    parser.add_argument("--database-url", help="a PostgreSQL server, on which databases are made; else SQLite is used")
    return parser


def command(options: argparse.Namespace) -> str:
    """How to measure the same again, without the password that may stand in the database's URL."""
    given = f"--sizes {' '.join(map(str, options.sizes))} --rounds {options.rounds} --seconds {options.seconds:g}"
    return f"python -m tests.benchmarks {given}{' --database-url …' if options.database_url else ''}"


def run(size: int, env: dict[str, str], options: argparse.Namespace) -> Run:
    server = options.database_url
    made = databases.postgres(server, size, env) if server else databases.sqlite(size, env)
    sys.stderr.write(f"Measuring {size:,} practices …\n")
    return measure(size, env | {"DATABASE_URL": made}, options.rounds, options.seconds)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
