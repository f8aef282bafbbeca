"""Kinds of what is kept, each in a cache of its own, bounded, so that none pushes out another."""

from typing import NamedTuple

SLASHES_OF_FIXED = 3  # at most, in the path of a page that is always there
A_DAY, AN_HOUR = 24 * 60 * 60, 60 * 60  # seconds
LOCMEM, FILES, TABLE = "locmem.LocMemCache", "filebased.FileBasedCache", "db.DatabaseCache"


class Kind(NamedTuple):
    """A kind of page: the alias of its cache, and how its pages are kept."""

    alias: str
    most: int  # of them in the cache of one process, or in a folder
    seconds: int = A_DAY  # a change of content makes a page unreachable long before
    plain: bool = (
        False  # whether also uncompressed, once somebody takes it so: quicker, but four to eight times as large
    )


FIXED = Kind("pages", 1_500)  # the home page and others without a query: 16 in 13 languages and 5 text sizes
ENTRIES = Kind("entries", 8_000)  # practices, places, topics …: the real catalogue has 464, in 13 languages 6,032
LISTS = Kind("lists", 400, plain=True)
SEARCHES = Kind("searches", 300, AN_HOUR)  # endless, like practices picked one by one, and other names of the host
BOOKLETS = Kind("booklets", 15, plain=True)  # up to 2.4 MB each; a flood of them costs a copy, no decoding
PDFS = Kind("pdfs", 10_000)  # which PDF belongs to a page, and which one failed
KINDS = (FIXED, ENTRIES, LISTS, SEARCHES, BOOKLETS, PDFS)


def kind_of(path: str, query: str) -> Kind:
    """The kind of the page at an address, such as "/en/practices/"."""
    if query.startswith(("q=", "practice=")) or "&q=" in query:
        return SEARCHES
    if path.endswith("/booklet/") and path.count("/") == SLASHES_OF_FIXED:
        return BOOKLETS
    if query:
        return LISTS
    return ENTRIES if path.count("/") > SLASHES_OF_FIXED else FIXED


def caches(cache: dict) -> dict[str, dict]:
    """Django's CACHES: the one that the environment names, and one like it for each kind."""
    return {"default": cache} | {kind.alias: cache_of(kind, cache) for kind in KINDS}


def cache_of(kind: Kind, cache: dict) -> dict:
    backend, options, location = cache["BACKEND"], cache.get("OPTIONS", {}), cache.get("LOCATION", "")
    if backend.endswith(LOCMEM):
        return cache | {"LOCATION": f"{location}{kind.alias}", "OPTIONS": options | {"MAX_ENTRIES": kind.most}}
    if backend.endswith(FILES):
        return cache | {"LOCATION": f"{location}/{kind.alias}", "OPTIONS": options | {"MAX_ENTRIES": kind.most}}
    if backend.endswith(TABLE):  # one table for all, whose bound each of them would apply to the whole
        options = options | {"MAX_ENTRIES": sum(kind.most for kind in KINDS)}
    return cache | {"KEY_PREFIX": f"{cache.get('KEY_PREFIX', '')}{kind.alias}", "OPTIONS": options}
