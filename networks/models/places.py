from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.languages import cldr, coordinates
from networks.languages.texts import set_sort_keys, shown
from networks.years import YearField, year_constraint

from .further_names import named_in_all_languages
from .limits import PlainTextField
from .natural_keys import natural_key_manager
from .querysets import CityQuerySet, CountryQuerySet


class Country(models.Model):
    """A country, known by its code alone: its names come from CLDR."""

    iso = models.CharField(_("ISO 3166-1 code"), max_length=2, unique=True, help_text=_("Two lower-case letters."))

    objects = CountryQuerySet.as_manager()

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["iso"]
        constraints = [models.CheckConstraint(condition=Exact(Length("iso"), 2), name="country_iso_has_two_letters")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("country_detail", args=[self.iso])

    def natural_key(self):
        return (self.iso,)

    def clean(self):
        self.iso = self.iso.lower()

    @property
    def name(self) -> str:
        return cldr.country_name(self.iso)


@named_in_all_languages(120)
class City(models.Model):
    """A city, borough or other place that takes part."""

    class Kind(models.TextChoices):
        CITY = "city", pgettext_lazy("kind of place", "city")
        BOROUGH = "borough", pgettext_lazy("kind of place", "borough")
        DISTRICT = "district", pgettext_lazy("kind of place", "district")
        CANTON = "canton", pgettext_lazy("kind of place", "canton")
        ISLAND = "island", pgettext_lazy("kind of place", "island")
        REGION = "region", pgettext_lazy("kind of place", "region")
        UNION = "union of municipalities", pgettext_lazy("kind of place", "union of municipalities")

    class Precision(models.TextChoices):
        EXACT = "", pgettext_lazy("population", "as counted")
        ABOUT = "about", pgettext_lazy("population", "about")
        OVER = "over", pgettext_lazy("population", "over")

    slug = models.SlugField(
        _("name in the address"),
        max_length=80,
        unique=True,
        help_text=_("Part of the page’s address. If you change it, links stop working."),
    )
    name = models.CharField(_("name"), max_length=120)
    sort_name = models.CharField(max_length=120, editable=False, default="")
    local_name = models.CharField(_("local name"), max_length=120, blank=True)
    kind = models.CharField(pgettext_lazy("field", "kind"), max_length=30, choices=Kind, default=Kind.CITY)
    country = models.ForeignKey(
        Country, models.PROTECT, related_name="cities", verbose_name=pgettext_lazy("field", "country")
    )
    latitude = models.FloatField(
        _("latitude"), null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    longitude = models.FloatField(
        _("longitude"), null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    population_year = YearField(_("population in the year"), null=True, blank=True)
    population_precision = models.CharField(
        _("precision of the population"), max_length=5, choices=Precision, blank=True, default=Precision.EXACT
    )
    member_since = YearField(_("member since"), null=True, blank=True, help_text=_("Year of joining the programme."))
    practices_known = models.BooleanField(
        _("known practices"),
        default=False,
        help_text=_("Also practices that this catalogue does not hold."),
    )
    population_note = models.CharField(_("note on the population (staff only)"), max_length=300, blank=True)
    staff_note = PlainTextField(_("working remarks (staff only)"), blank=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    objects = CityQuerySet.as_manager()

    class Meta:
        verbose_name = _("city")
        verbose_name_plural = _("cities")
        ordering = ["slug"]
        constraints = [
            year_constraint("city", "member_since"),
            year_constraint("city", "population_year"),
            models.CheckConstraint(condition=Q(latitude__range=(-90, 90)), name="city_latitude_on_earth"),
            models.CheckConstraint(condition=Q(longitude__range=(-180, 180)), name="city_longitude_on_earth"),
        ]

    def __str__(self):
        return str(shown(self, "name"))

    def get_absolute_url(self):
        return reverse("city_detail", args=[self.slug])

    def natural_key(self):
        return (self.slug,)

    def save(self, *args, **kwargs):
        set_sort_keys(self, "sort_name", of="name")
        super().save(*args, **kwargs)

    @property
    def names_beside(self) -> list[str]:
        """The local and other names that differ from the one that the reader sees, each once."""
        names = [self.local_name, *(other.name for other in self.other_names.all())]
        return [name for name in dict.fromkeys(names) if name and name != str(self)]

    @property
    def position(self) -> str:
        """Latitude and longitude in degrees, such as "45.5° N, 73.57° W"."""
        return coordinates.in_words(self.latitude, self.longitude)


class OtherName(models.Model):
    """Another name or spelling under which a city is known, or was."""

    # It is part of the city.
    city = models.ForeignKey(City, models.CASCADE, related_name="other_names", verbose_name=_("city"))
    name = models.CharField(_("name"), max_length=120)

    objects = natural_key_manager("city__slug", "name")

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["city", "name"], name="other_name_once_a_city")]

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.city.slug, self.name)
