"""Practices that a reader of one practice may want next, and why."""

from dataclasses import dataclass

from django.db.models import Count, Q

from networks.cldr import join_words

from .models import Practice

MOST = 4


@dataclass(frozen=True)
class Related:
    """Another practice, and what it shares: names of topics and of places, in the reader's language."""

    practice: Practice
    topics: str
    places: str


def related_practices(practice: Practice) -> list[Related]:
    """Up to four published practices that share topics or places with this one, closest first."""
    topics, cities = list(practice.topics.all()), practice.places
    countries = [country.pk for country in practice.countries]
    near = Q(cities__country__in=countries) | Q(country__in=countries, cities=None)
    others = (
        Practice.objects.published()
        .exclude(pk=practice.pk)
        .filter(Q(topics__in=topics) | near)
        .annotate(
            shared_topics=Count("topics", filter=Q(topics__in=topics), distinct=True),
            shared_places=Count("pk", filter=near, distinct=True)
            + Count("cities", filter=Q(cities__in=cities), distinct=True),
        )
        .order_by("-shared_topics", "-shared_places", "-published_at", "-number")
    )
    return [_reason(practice, other) for other in others.with_places().with_topics()[:MOST]]


def _reason(practice: Practice, other: Practice) -> Related:
    topics = [str(topic) for topic in other.topics.all() if topic in practice.topics.all()]
    cities = [str(city) for city in other.places if city in practice.places]
    countries = [country.name for country in other.countries if country in practice.countries]
    return Related(other, join_words(topics), join_words(cities or countries))
