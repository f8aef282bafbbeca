"""The table of faults: what each run saw, kept in README.md beside this."""

import platform
import re
from datetime import date
from pathlib import Path

README = Path(__file__).with_name("README.md")
HEAD = "| fault | what readers saw | what editors saw | seconds to recover | date | machine |"
RULE = "| --- | --- | --- | --- | --- | --- |"
FAULTS = {  # in the order of the table: its key in the tests, and what it is called
    "worker": "a web worker killed",
    "master": "gunicorn’s master killed",
    "booklet-worker": "the booklet worker killed",
    "booklet-supervisor": "its supervisor killed",
    "postgres-stopped": "PostgreSQL stopped for 10 s",
    "postgres-restarted": "PostgreSQL restarted",
    "postgres-slow": "PostgreSQL stands still for 10 s",
    "postgres-full": "PostgreSQL out of connections",
    "postgres-read-only": "PostgreSQL read-only",
    "redis": "Redis gone for 10 s",
    "sqlite-locked": "SQLite locked for 30 s",
    "data-read-only": "the data folder read-only",
    "disk-full-pdfs": "the disk of the finished PDFs full",
    "disk-full-media": "the disk of the uploaded documents full",
    "disk-full-database": "the disk of the database full",
    "disk-full-logs": "the disk of the logs full",
    "clock-ahead": "the clock a month ahead, then right again",
    "clock-behind": "the clock a month behind, then right again",
    "migration": "a migration that stopped half-way",
    "damaged-pdf": "a kept PDF damaged",
    "damaged-cache": "a cache damaged",
    "slow-clients": "50 slow clients through the proxy",
    "slow-clients-directly": "50 slow clients without a proxy",
    "crawler": "1,000 facet combinations crawled",
}


def machine() -> str:
    cores = len([line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("processor")])
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 2**20
    return f"{cores} cores, {memory:.0f} GiB, Python {platform.python_version()}"


def rows() -> dict[str, str]:
    """The lines of the table by the name of the fault."""
    lines = README.read_text().splitlines() if README.exists() else []
    return {line.split("|")[1].strip(): line for line in lines if line.startswith("| ") and line not in (HEAD, RULE)}


def write_row(fault: str, readers: str, editors: str, seconds: float | str) -> None:
    """Put what a run saw into the table, in place of what was seen before."""
    cells = [FAULTS[fault], readers, editors, seconds, date.today().isoformat(), machine()]
    known = rows() | {FAULTS[fault]: "| " + " | ".join(map(str, cells)) + " |"}
    table = [HEAD, RULE, *(known[name] for name in FAULTS.values() if name in known)]
    before, _, _ = README.read_text().partition(HEAD)
    README.write_text(before + "\n".join(table) + "\n")
