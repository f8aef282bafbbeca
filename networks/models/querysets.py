"""What one can ask of places and networks."""

from math import ceil

from django.db import models
from django.db.models import Count, Exists, OuterRef, Prefetch, Q


class NaturalKeyQuerySet(models.QuerySet):
    """Rows that fixtures name by one column, `natural_key_field`, and by nothing of the database."""

    natural_key_field = "slug"

    def get_by_natural_key(self, value):
        return self.get(**{self.natural_key_field: value})

    def named(self, value):
        """The row with this slug or code, or None."""
        return self.filter(**{self.natural_key_field: value}).first()

    def named_in_any_case(self, value):
        """The same, or else one whose slug or code differs in its capitals alone."""
        return self.named(value) or self.filter(**{f"{self.natural_key_field}__iexact": value}).first()


def published(prefix: str) -> Q:
    return Q(**{f"{prefix}__status": "published"})


class CountryQuerySet(NaturalKeyQuerySet):
    natural_key_field = "iso"

    def taking_part(self):
        return self.filter(
            Exists(self.model.cities.rel.related_model.objects.filter(country=OuterRef("pk")))
            | Exists(self.model.networks.rel.related_model.objects.filter(country=OuterRef("pk")))
            | Exists(self.model.practices.rel.related_model.objects.published().filter(country=OuterRef("pk")))
        )


class CityQuerySet(NaturalKeyQuerySet):
    def with_country(self):
        return self.select_related("country")

    def with_other_names(self):
        return self.prefetch_related("other_names")

    def with_memberships(self):
        membership = self.model.memberships.rel.related_model
        return self.prefetch_related(
            Prefetch("memberships", membership.objects.select_related("network")), "other_names"
        )

    def with_practice_counts(self):
        """Each city with `practice_count`, the number of its published practices."""
        return self.annotate(practice_count=Count("practices", filter=published("practices"), distinct=True))

    def active_in(self, practices):
        return self.filter(pk__in=practices.order_by().values("cities"))

    def comparable_with(self, city, factor: float):
        """Other cities of its country, and those with at most `factor` times as many inhabitants, or as few."""
        size = city.population or 0
        similar = Q(population__range=(ceil(size / factor), int(size * factor))) if size else Q(pk__in=[])
        return self.filter(similar | Q(country=city.country_id)).exclude(pk=city.pk)

    def of_networks(self):
        return self.filter(Exists(self.model.memberships.rel.related_model.objects.filter(city=OuterRef("pk"))))


class NetworkQuerySet(NaturalKeyQuerySet):
    def active_in(self, practices):
        return self.filter(members__in=practices.order_by().values("cities")).distinct()

    def with_country(self):
        return self.select_related("country")

    def with_members(self):
        membership = self.model.memberships.rel.related_model
        return self.prefetch_related(Prefetch("memberships", membership.objects.select_related("city__country")))

    def with_news(self):
        return self.prefetch_related("announcements")

    def with_parts(self):
        return self.with_members().with_news().prefetch_related("objectives", "partners", "further_sources")

    def with_member_counts(self):
        return self.annotate(member_count=Count("members", distinct=True))

    def with_practice_counts(self):
        """Each network with `practice_count`, the number of published practices of its members."""
        return self.annotate(
            practice_count=Count("members__practices", filter=published("members__practices"), distinct=True)
        )

    def latest_in_the_news(self):
        """The network with the newest announcement, or None if there is none."""
        return self.exclude(announcements=None).order_by("-announcements__date", "slug").first()
