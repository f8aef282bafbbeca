"""What one can ask of places and networks."""

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.utils.translation import get_language
from modeltranslation.utils import build_localized_fieldname


def content_language() -> str:
    """The active language if content is kept in it, else the default one."""
    language = get_language()
    return language if language in settings.MODELTRANSLATION_LANGUAGES else settings.LANGUAGE_CODE


class NaturalKeyQuerySet(models.QuerySet):
    """Rows that fixtures name by one column, `natural_key_field`, and by nothing of the database."""

    natural_key_field = "slug"

    def get_by_natural_key(self, value):
        return self.get(**{self.natural_key_field: value})


class CountryQuerySet(NaturalKeyQuerySet):
    natural_key_field = "iso"

    def taking_part(self):
        """Countries that a city, a network or a practice names."""
        return self.filter(Q(cities__isnull=False) | Q(networks__isnull=False) | Q(practices__isnull=False)).distinct()


class CityQuerySet(NaturalKeyQuerySet):
    def alphabetical(self):
        """Cities by the name that the reader sees."""
        return self.order_by(build_localized_fieldname("sort_name", content_language()), "slug")

    def with_country(self):
        return self.select_related("country")

    def with_practice_counts(self, published):
        """Each city with `practice_count`, the number of its practices among `published`."""
        return self.annotate(practice_count=Count("practices", filter=Q(practices__in=published), distinct=True))

    def practices(self):
        """The practices of these cities, as the practice app's own queryset."""
        practice = self.model._meta.get_field("practices").related_model
        return practice.objects.in_cities(self)


class NetworkQuerySet(NaturalKeyQuerySet):
    def alphabetical(self):
        """Networks by the name that the reader sees."""
        return self.order_by(build_localized_fieldname("sort_name", content_language()), "slug")

    def with_country(self):
        return self.select_related("country")

    def with_member_counts(self):
        """Each network with `member_count`, the number of members that are known here."""
        return self.annotate(member_count=Count("members", distinct=True))
