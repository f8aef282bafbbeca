"""How long pages take, by the number of practices, as multiples of a bare view that returns the same bytes.

With --against, what they cost in this checkout as a multiple of another revision; README.md says what the tables mean.
"""

import argparse
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from . import against, databases
from .intervals import FEWEST_ROUNDS
from .run import Run, environment, faults, measure
from .table import heading, markdown


def main() -> None:
    options = chosen_options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is stopped again
    databases.CACHE.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="catalogue-bench-") as scratch:
        text, missed = (measure_against if options.against else measure_pages)(Path(scratch), options)
    sys.stdout.write(text + "\n")
    sys.exit("\n".join(missed) or 0)


def measure_against(scratch: Path, options: argparse.Namespace) -> tuple[str, list[str]]:
    compared = against.compare(scratch, options)
    return f"{heading(command(options))}\n\n{against.markdown(compared)}", against.faults(compared)


def measure_pages(scratch: Path, options: argparse.Namespace) -> tuple[str, list[str]]:
    env = environment(scratch)
    collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(collect, cwd=databases.ROOT, env=env, check=True)
    runs = [run(made, env, options) for made in databases_asked_for(env, options)]
    return markdown(runs, command(options)), [fault for run in runs for fault in faults(run)]


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", metavar="N", help="numbers of practices (1000 10000)")
    parser.add_argument("--rounds", type=int, help="(5)")
    parser.add_argument("--seconds", type=float, default=1.0, help="of each page's turn in a round (1)")
    parser.add_argument("--database-url", help="a PostgreSQL server to measure beside SQLite; databases are made on it")
    ruler = parser.add_argument_group("two checkouts in turn, on SQLite; --sizes is 1000 then, --rounds 15")
    ruler.add_argument("--against", metavar="REV", help="a revision to compare this checkout with")
    ruler.add_argument("--only", nargs="+", choices=against.THINGS, default=against.THINGS, help="some of them")
    return parser


def chosen_options(arguments: list[str] | None = None) -> argparse.Namespace:
    options = parser().parse_args(arguments)
    options.sizes = options.sizes or ([1_000] if options.against else [1_000, 10_000])
    options.rounds = options.rounds or (15 if options.against else 5)
    if options.against and (options.database_url or options.rounds < FEWEST_ROUNDS):
        parser().error(f"--against takes no --database-url and {FEWEST_ROUNDS} rounds at least")
    return options


def command(options: argparse.Namespace) -> str:
    """How to measure the same again, without the password that may stand in the database's URL."""
    given = f"--sizes {' '.join(map(str, options.sizes))} --rounds {options.rounds}"
    if options.against:
        return f"python -m tests.benchmarks --against {options.against} {given}"
    url = " --database-url …" if options.database_url else ""
    return f"python -m tests.benchmarks {given} --seconds {options.seconds:g}{url}"


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
