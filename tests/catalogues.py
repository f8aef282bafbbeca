"""Small catalogues of every shape, for what must hold in all of them."""

from contextlib import contextmanager

from django.db import transaction
from hypothesis import strategies as st

from practices.changes.gathering import gathered_changes

from . import factories

CITIES = {"turin": "it", "bari": "it", "lyon": "fr", "metz": "fr", "laval": "ca"}
NETWORKS = {"club": ["turin", "lyon"], "ring": ["lyon", "laval", "bari"], "lone": ["metz"]}
TOPICS = ["arts", "education", "housing"]
COUNTRIES = ["it", "fr", "ca", "pt"]
STATUSES = ["published", "published", "published", "draft", "in_review", "archived"]
LANGUAGES = ["en", "fr"]
WORDS = ["garden", "market"]
YEARS = st.none() | st.integers(2021, 2027)
BOUNDS = st.sampled_from(["", "", *map(str, range(2019, 2030))])  # of a span, open, in order or reversed


def some(values, at_least=0):
    return st.lists(st.sampled_from(values), unique=True, min_size=at_least, max_size=2)


shapes = st.lists(
    st.fixed_dictionaries(
        {
            "word": st.sampled_from(WORDS),
            "topics": some(TOPICS),
            "cities": some(list(CITIES)),
            "country": st.none() | st.sampled_from(COUNTRIES),
            "years": st.tuples(YEARS, YEARS).map(lambda years: years if None in years else tuple(sorted(years))),
            "ongoing": st.sampled_from(["", "yes", "no"]),
            "languages": some(LANGUAGES, at_least=1),
            "status": st.sampled_from(STATUSES),
        }
    ),
    max_size=7,
)

queries = st.fixed_dictionaries(
    {
        "q": st.sampled_from(["", "", *WORDS]),
        "match": st.sampled_from(["any", "all"]),
        "told": st.sampled_from(["any", "all"]),
        "topic": some(TOPICS),
        "country": some(COUNTRIES),
        "year": some([*map(str, range(2020, 2029)), "none"]),
        "from": BOUNDS,
        "to": BOUNDS,
        "city": some(list(CITIES)),
        "network": some(list(NETWORKS)),
        "language": some(LANGUAGES),
    }
)


@contextmanager
def forgotten():
    """Afterwards the database is as it was before."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def catalogue(shapes):
    """A database with practices of these shapes, for a while."""
    with forgotten():
        with gathered_changes():
            build(shapes)
        yield


def build(shapes):
    """Save practices of these shapes, and the places and topics that they name."""
    cities = {name: factories.city(name.title(), country=country) for name, country in CITIES.items()}
    topics = {name: factories.topic(name.title()) for name in TOPICS}
    for name, members in NETWORKS.items():
        factories.network(name.title(), members=[cities[member] for member in members])
    for number, shape in enumerate(shapes):
        save(number, cities, topics, **shape)


def save(number, all_cities, all_topics, *, word, topics, cities, languages, years, **facts):
    titles = {f"title_{language}": f"A {word}, {number}" for language in languages}
    factories.practice(
        slug=f"practice-{number}",
        cities=[all_cities[name] for name in cities],
        topics=[all_topics[name] for name in topics],
        start_year=years[0],
        end_year=years[1],
        **titles,
        **facts,
    )
