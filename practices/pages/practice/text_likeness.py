"""How much two practices have in common: texts by their telling words, and what editors say of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

TITLE_WEIGHT = 2  # times the weight of the summary

Terms = Mapping[str, float]


@dataclass(frozen=True)
class WeightedText:
    """How a practice begins in one language: the terms of its title and summary, with their weights."""

    weights: Counter[str]

    @classmethod
    def of(cls, title: str, summary: str) -> "WeightedText":
        weights = Counter(summary.split())
        for term in title.split():
            weights[term] += TITLE_WEIGHT
        del weights["¶"]
        return cls(weights)


Texts = Mapping[str, WeightedText]  # by language


def shared_text(own: Texts, others: Mapping[int, Texts]) -> dict[int, float]:
    """From 0 to 1, by practice: how like its text is to one's own, in the language in which they are most alike.

    A word tells the more, the fewer of these practices have it.
    """
    likeness = dict.fromkeys(others, 0.0)
    for language, text in own.items():
        there = {pk: texts[language].weights for pk, texts in others.items() if language in texts}
        rarity = rarities([text.weights, *there.values()])
        own_terms = tf_idf(text.weights, rarity)
        for pk, weights in there.items():
            likeness[pk] = max(likeness[pk], cosine(own_terms, tf_idf(weights, rarity)))
    return likeness


def rarities(texts: Iterable[Iterable[str]]) -> dict[str, float]:
    """The inverse document frequency of each term: 0 for one that every text has."""
    texts = list(texts)
    having = Counter(term for text in texts for term in text)
    return {term: log(len(texts) / number) for term, number in having.items()}


def tf_idf(weights: Mapping[str, int], rarity: Terms) -> Terms:
    return {term: weight * rarity[term] for term, weight in weights.items()}


def cosine(one: Terms, other: Terms) -> float:
    """Of the angle between two texts: 0 where they share nothing, 1 where they say the same."""
    product = sum(weight * other[term] for term, weight in one.items() if term in other)
    return product / (length(one) * length(other)) if product else 0.0


def length(text: Terms) -> float:
    return sqrt(sum(weight * weight for weight in text.values()))
