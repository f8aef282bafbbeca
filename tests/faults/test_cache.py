"""A cache that is away or damaged, and a crawler that fills it."""

import time
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from .load import Browser, Load, under_load, unkept_pages
from .servers import redis
from .site import Site, environment

pytestmark = pytest.mark.nightly


def is_untroubled(load: Load, began: float) -> None:
    seen = load.seen(began)
    assert (set(seen["kept"]), set(seen["fresh"]), set(seen["save"])) == ({200}, {200}, {302})


def test_redis_gone_for_ten_seconds(disk, tmp_path, record):
    with redis(tmp_path / "redis") as cache:
        with (
            Site(environment(disk, CACHE_URL=f"redis://127.0.0.1:{cache.port}/0")) as site,
            under_load(site) as load,
        ):
            began = time.monotonic()
            cache.stop()
            load.run(10)
            cache.start()
            ended = time.monotonic()
            seconds = load.seconds_until_well(ended, most=2)
            lines = site.log_lines()

        is_untroubled(load, began)
        assert load.slowest("kept", began) < 2
        assert seconds == 0
        assert len(lines) <= 6, lines
        record("redis", seconds, load, began)


def test_damaged_cache_is_made_anew(disk, tmp_path, record):
    folder = disk / "pages"
    with Site(environment(disk, CACHE_URL=f"filecache://{folder}")) as site, under_load(site) as load:
        began = time.monotonic()
        damaged = damage(folder)
        load.run(3)

    assert damaged > 0
    is_untroubled(load, began)
    record("damaged-cache", 0, load, began)


def damage(folder: Path) -> int:
    """Cut every file of a cache in half; how many they are."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size > 100]
    for path in files:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return len(files)


def test_a_thousand_crawled_lists_push_no_kept_page_out(site, record):
    reader = Browser(site.port)
    with under_load(site, kinds=("kept",), kept="/pt/about/") as load:
        began = time.monotonic()
        statuses = Counter(reader.ask(address)[0] for address in islice(unkept_pages(), 1000))
        before = site.memory()
        statuses += Counter(reader.ask(address)[0] for address in islice(unkept_pages(), 1000, 1300))
        growth = site.memory() / before

    assert statuses == {200: 1300}
    assert growth < 1.1
    assert set(load.seen(began)["kept"]) == {200}
    record("crawler", 0, load, began)
