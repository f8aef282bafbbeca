"""How well search answers: judged queries over the real catalogue, through the same code as the list."""

import json
from html import unescape
from math import log2
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.html import strip_tags

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import Practice
from practices.models.practices import SECTIONS

JUDGED, READERS_WORDS = (
    json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    for name in ("judgements.json", "readers_words.json")
)
SHOWN = 10  # of a list's entries: who looks further has not been served well


def found(language: str, query: str) -> list[str]:
    """The slugs that the list shows first to a reader of that language."""
    with translation.override(language):
        practices = PracticeFilter({"q": query}, current_index()).answer().ids(SHOWN)
    return [practice.slug for practice in Practice.objects.in_this_order(practices)]


def gain(grades: list[int]) -> float:
    """Discounted cumulative gain of grades in the order in which they are read."""
    return sum((2**grade - 1) / log2(place) for place, grade in enumerate(grades, start=2))


def ndcg(slugs: list[str], relevant: dict[str, int]) -> float:
    ideal = sorted(relevant.values(), reverse=True)[:SHOWN]
    return gain([relevant.get(slug, 0) for slug in slugs]) / gain(ideal)


def former_grades(judged: dict) -> dict[str, int]:
    """The grades as they were before the texts changed."""
    grades = judged["relevant"] | {slug: change["was"] for slug, change in judged.get("changed", {}).items()}
    return {slug: grade for slug, grade in grades.items() if grade}


def reciprocal_rank(slugs: list[str], relevant: dict[str, int]) -> float:
    """One over the place of the first practice that must come first; 0 if none is shown."""
    best = {slug for slug, grade in relevant.items() if grade == max(relevant.values())}
    return next((1 / place for place, slug in enumerate(slugs, start=1) if slug in best), 0)


@pytest.mark.usefixtures("catalogue")
def test_what_officers_look_for_comes_first(record_property, capsys):
    answers = [(judged, found(judged["language"], judged["query"])) for judged in JUDGED]
    quality = sum(ndcg(slugs, judged["relevant"]) for judged, slugs in answers) / len(answers)
    first = sum(reciprocal_rank(slugs, judged["relevant"]) for judged, slugs in answers) / len(answers)
    former = sum(ndcg(slugs, former_grades(judged)) for judged, slugs in answers) / len(answers)
    record_property("nDCG@10", quality)
    record_property("nDCG@10 by former grades", former)
    record_property("MRR", first)
    with capsys.disabled():
        print(f"\n{len(answers)} judged queries: MRR {first:.3f}, nDCG@10 {quality:.3f}, by former grades {former:.3f}")

    weakest = sorted(answers, key=lambda answer: ndcg(answer[1], answer[0]["relevant"]))[:5]
    assert quality >= 0.95, [(judged["query"], slugs) for judged, slugs in weakest]


@pytest.mark.usefixtures("catalogue")
def test_what_readers_say_in_words_of_their_own_comes_first(record_property, capsys):
    ranks = [
        (reciprocal_rank(found(judged["language"], judged["query"]), judged["relevant"]), judged)
        for judged in READERS_WORDS
    ]
    first = sum(rank for rank, _ in ranks) / len(ranks)
    record_property("MRR", first)
    with capsys.disabled():
        print(f"\n{len(ranks)} searches in readers' words: MRR {first:.3f}; not first:")
        for rank, judged in ranks:
            if rank < 1:
                print(f"  {rank:.2f} {judged['kind']}, {judged['language']}: {judged['query']!r}")

    assert first >= 0.9


def test_judgements_name_practices_that_there_are(catalogue):
    known = set(Practice.objects.published().values_list("slug", flat=True))

    assert {slug for judged in JUDGED + READERS_WORDS for slug in judged["relevant"]} <= known


def test_grade_that_changed_has_its_reason_in_a_text(catalogue):
    changes = [(slug, change) for judged in JUDGED for slug, change in judged.get("changed", {}).items()]
    texts = {practice.slug: text(practice) for practice in Practice.objects.published()}

    assert [(slug, change["because"]) for slug, change in changes if change["because"] not in texts[slug]] == []


def test_grade_that_changed_is_another_one():
    changed = [
        (judged["relevant"][slug], change) for judged in JUDGED for slug, change in judged.get("changed", {}).items()
    ]

    assert [change for grade, change in changed if grade == change["was"]] == []


def text(practice: Practice) -> str:
    """What the pages of a practice say in both languages, with its cities."""
    fields = [f"{field}_{language}" for language in ("en", "fr") for field in ("title", "summary", *SECTIONS)]
    cities = ", ".join(city.name_en for city in practice.places)
    return unescape(strip_tags("\n".join([f"City: {cities}", *(getattr(practice, field) or "" for field in fields)])))
