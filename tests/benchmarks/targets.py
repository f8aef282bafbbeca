"""What is measured: addresses of the site, and how many queries each page costs, told as JSON.

It runs as a process of its own, `python -m tests.benchmarks.targets`, since one process knows one database.
"""

import json
import sys

import django

from .turns import NEW, fresh

WORDS = ("poems", "standards", "racist")  # 2 to 5 % of the made-up practices have each of them
COMMON = ("mediation", "school")  # 35 and 45 %


def main() -> None:
    django.setup()
    queries("/en/practices/")  # reads the index, which no later visit does
    json.dump({"database": database(), "targets": [counted(*target) for target in targets()]}, sys.stdout)


def database() -> str:
    """The database and its version, such as "SQLite 3.40.1"."""
    from django.db import connection

    return f"{connection.display_name} {'.'.join(map(str, connection.get_database_version()))}"


def targets() -> list[tuple[str, list[str]]]:
    """Each thing to measure, with the addresses that take turns in it: popular and rare topics, some practices."""
    from networks.models import Country
    from practices.models import Practice, Topic

    topics = Topic.objects.order_by("position").values_list("slug", flat=True)[0:15:6]
    countries = Country.objects.order_by("pk").values_list("iso", flat=True)[0:9:4]
    slugs = Practice.objects.published().order_by("number").values_list("slug", flat=True)[20:200:60]
    practices = [f"/en/practices/{slug}" for slug in slugs]
    pairs = zip(topics, countries, strict=True)
    return [
        ("list", ["/en/practices/"]),
        ("list, one topic", [f"/en/practices/?topic={topic}" for topic in topics]),
        ("list, topic and country", [f"/en/practices/?country={country}&topic={topic}" for topic, country in pairs]),
        ("search", [f"/en/practices/?q={word}" for word in WORDS]),
        ("search, common words", [f"/en/practices/?q={word}" for word in COMMON]),
        ("search, never asked before", [f"/en/practices/?q=-x{NEW}+{word}" for word in WORDS]),
        ("map", ["/en/map/"]),
        ("practice page", [f"{practice}/" for practice in practices]),
        ("facts and figures", ["/en/figures/"]),
        ("practice page as PDF", [f"{practice}.pdf" for practice in practices]),
    ]


def counted(name: str, addresses: list[str]) -> dict:
    """The target with the most queries that one of its addresses costs."""
    return {"name": name, "addresses": addresses, "queries": max(map(queries, addresses))}


def queries(address: str) -> int:
    """How many questions one visit asks the database; RuntimeError if it is not answered as it should be."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        status = Client(HTTP_HOST="127.0.0.1").get(fresh(address)).status_code
    if status != 200:
        raise RuntimeError(f"{address} answers {status}")
    return sum("SELECT" in query["sql"] for query in captured)


if __name__ == "__main__":
    main()
