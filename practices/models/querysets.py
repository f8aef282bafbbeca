"""What one can ask of practices and topics: adjectives filter, `with_…` annotates or prefetches."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet
from modeltranslation.utils import build_localized_fieldname

from networks.models.querysets import NaturalKeyQuerySet, published

from . import periods
from .lifecycle import WITHDRAWN, once_public
from .numbers import number_named

LANGUAGES = settings.MODELTRANSLATION_LANGUAGES


class TopicQuerySet(NaturalKeyQuerySet):
    def with_practice_counts(self):
        return self.annotate(practice_count=Count("practices", filter=published("practices"), distinct=True))


class PracticeQuerySet(NaturalKeyQuerySet):
    def published(self):
        return self.filter(status="published")

    def ever_published(self):
        """Practices that are public or have been, be they archived, drafts or in review now."""
        return self.filter(published_at__isnull=False)

    def once_public(self):
        return self.filter(once_public())

    def about(self, *topics: str):
        return self._where("topics", topic__slug__in=topics)

    def in_countries(self, *countries: str):
        """Practices with a city in one of the countries, or without any city but naming one of them; by ISO code."""
        through_city = Q(pk__in=self._ids("cities", city__country__iso__in=countries))
        return self.filter(through_city | Q(country__iso__in=countries) & ~Q(pk__in=self._ids("cities")))

    def in_cities(self, cities: QuerySet | Iterable[str]):
        by = "city__in" if isinstance(cities, QuerySet) else "city__slug__in"
        return self._where("cities", **{by: cities})

    def from_networks(self, *networks: str):
        return self._where("cities", city__networks__slug__in=networks)

    def active_in(self, *values: int | str, present: int):
        """Practices active in at least one of the years; "none" stands for those without a year."""
        condition = Q(pk__in=[])
        for value in values:
            condition |= periods.without_years() if value == periods.NO_YEAR else periods.active_in(int(value), present)
        return self.filter(condition)

    def written_in(self, *languages: str):
        condition = Q(pk__in=[])
        for language in languages:
            title, summary = (build_localized_fieldname(name, language) for name in ("title", "summary"))
            condition |= Q(**{f"{title}__gt": "", f"{summary}__gt": ""})
        return self.filter(condition)

    def not_withdrawn(self):
        return self.exclude(status__in=WITHDRAWN)

    def by_translation(self, language: str, state: str):
        """Practices whose translation into a language is in a state; one without any row of it is missing."""
        rows = self.model.translations.rel.related_model.objects.filter(practice=OuterRef("pk"), language=language)
        if state == "missing":
            return self.exclude(source_language=language).exclude(Exists(rows))
        return self.filter(Exists(rows.filter(state=state)))

    def newest(self):
        return self.order_by("-published_at", F("start_year").desc(nulls_last=True), "-number")

    def recently_updated(self):
        return self.order_by("-updated_at", "-number")

    def with_places(self):
        """Practices with cities and countries at hand, for `places` and `countries`."""
        place = self.model.practice_places.rel.related_model
        return self.select_related("country").prefetch_related(
            Prefetch("practice_places", place.objects.select_related("city__country"))
        )

    def with_topics(self):
        return self.prefetch_related("topics")

    def with_search_sources(self):
        place = self.model.practice_places.rel.related_model
        cities = place.objects.select_related("city__country").prefetch_related("city__other_names", "city__networks")
        return self.select_related("country").prefetch_related(
            Prefetch("practice_places", cities), "topics", "search_entries"
        )

    def with_attachments(self):
        return self.prefetch_related("documents", "links")

    def formerly_named(self, slug):
        return self.filter(former_slugs__slug__iexact=slug).first()

    def numbered(self, number):
        return self.filter(number=number).first()

    def referred_to(self, reference: str):
        """The practice whose permanent number is cited, such as "icc-0007", or None; a bare number cites none."""
        number = number_named(reference) if reference[:1].isalpha() else None
        return None if number is None else self.numbered(number)

    def numbered_or_named(self, numbers: Iterable[int], slugs: Iterable[str]):
        """Ids, numbers and slugs of the practices with one of these permanent numbers or slugs."""
        return self.filter(Q(number__in=numbers) | Q(slug__in=slugs)).order_by().values_list("pk", "number", "slug")

    def in_this_order(self, ids: Iterable[int]) -> list:
        ids = list(ids)
        found = self.in_bulk(ids)
        return [found[practice] for practice in ids if practice in found]

    def slug_and_status_of(self, pk) -> tuple[str, str]:
        """What the database holds; empty texts where it has no such row yet."""
        return self.filter(pk=pk).values_list("slug", "status").first() or ("", "")

    def _where(self, relation: str, **condition):
        return self.filter(pk__in=self._ids(relation, **condition))

    def _ids(self, relation: str, **condition):
        """The ids of practices by a condition on a relation's rows: a subquery, so that no join repeats a practice."""
        through = getattr(self.model, relation).through
        return through.objects.filter(**condition).values("practice_id")


class SpecialPageQuerySet(NaturalKeyQuerySet):
    def published(self):
        return self.filter(status="published")

    def with_themes(self):
        return self.prefetch_related("themes__picks")

    def with_id(self, pk):
        return self.filter(pk=pk).first()


class SearchEntryQuerySet(models.QuerySet):
    def beginnings(self, practices: Iterable[int]) -> Iterator[tuple[str, str, str, dict]]:
        """Language, terms of title and of summary, and the facts that a link to its practice shows, by column."""
        texts = [build_localized_fieldname(name, language) for name in ("title", "summary") for language in LANGUAGES]
        columns = ["id", "number", "slug", "start_year", "end_year", "ongoing", *texts]
        rows = self.filter(practice__in=practices).values_list(
            "language", "title", "summary", *(f"practice__{column}" for column in columns)
        )
        return ((*row[:3], dict(zip(columns, row[3:], strict=True))) for row in rows)


class InspirationQuerySet(models.QuerySet):
    def get_by_natural_key(self, practice, source):
        return self.get(practice__slug=practice, source__slug=source)

    def between(self, practices: Iterable):
        return self.filter(Q(practice__in=practices) | Q(source__in=practices))

    def with_both_practices(self):
        return self.select_related("practice", "source")


class DocumentQuerySet(models.QuerySet):
    def of_practices_once_public(self):
        return self.filter(once_public("practice__"))

    def named(self, pk, file_name):
        """The document with this id, if its file has this name and is there, or None."""
        document = self.select_related("practice").filter(pk=pk).first()
        return document if document and document.file_name == file_name and document.size is not None else None
