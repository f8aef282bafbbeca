from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modeltranslation.utils import build_localized_fieldname

from networks.languages.texts import Text, languages_of, set_sort_keys, shown
from networks.models import City, Country
from networks.models.limits import PlainTextField
from networks.models.web_addresses import web_address_constraint
from networks.years import YearField, year_constraint
from practices.texts.prose import ProseField

from . import periods
from .lifecycle import Lifecycle, lifecycle_constraints
from .numbers import NumberSeries, reference
from .querysets import PracticeQuerySet
from .rules import has_texts_in_one_language
from .topics import Topic

SECTIONS = ("purpose", "rationale", "process", "impact", "body")
TITLES = [build_localized_fieldname("title", language) for language in settings.MODELTRANSLATION_LANGUAGES]


class Practice(Lifecycle):
    """A good practice: what one or more cities did, told in at least one language."""

    class Status(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("status", "draft")
        IN_REVIEW = "in_review", pgettext_lazy("status", "in review")
        PUBLISHED = "published", pgettext_lazy("status", "published")
        ARCHIVED = "archived", pgettext_lazy("status", "archived")
        TAKEN_DOWN = "taken_down", pgettext_lazy("status", "taken down")

    class Ongoing(models.TextChoices):
        YES = "yes", pgettext_lazy("ongoing", "yes")
        NO = "no", pgettext_lazy("ongoing", "no")
        UNKNOWN = "", pgettext_lazy("ongoing", "not known")

    class SourceKind(models.TextChoices):
        ICC_PAGE = "icc_page", _("the practice’s own page at the Intercultural Cities programme")
        ICC_LIST = "icc_list", _("the list of practices of the Intercultural Cities programme")
        CONGRESS = "congress_toolkit", _("the toolkit of the Congress of Local and Regional Authorities")
        OTHER = "other", _("another public page")

    number = models.PositiveIntegerField(pgettext_lazy("field", "number"), unique=True, editable=False)
    slug = models.SlugField(
        _("name in the address"),
        max_length=100,
        unique=True,
        help_text=_("Part of the page’s address. If you change it, the old address leads to the new one."),
    )
    title = models.CharField(_("title"), max_length=200)
    sort_title = models.CharField(max_length=120, editable=False, default="")
    summary = PlainTextField(_("summary"), help_text=_("Plain text: what was done, in two or three sentences."))
    purpose = ProseField(_("purpose"), blank=True)
    rationale = ProseField(_("rationale"), blank=True)
    process = ProseField(_("process"), blank=True)
    impact = ProseField(_("impact"), blank=True)
    body = ProseField(_("further information"), blank=True)
    cities = models.ManyToManyField(City, through="PracticePlace", related_name="practices", verbose_name=_("cities"))
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        related_name="practices",
        null=True,
        blank=True,
        verbose_name=pgettext_lazy("field", "country"),
        help_text=_("Only for a practice without a city. Otherwise the country follows from its cities."),
    )
    topics = models.ManyToManyField(Topic, related_name="practices", verbose_name=_("topics"), blank=True)
    start_year = YearField(_("start year"), null=True, blank=True)
    end_year = YearField(_("end year"), null=True, blank=True)
    ongoing = models.CharField(
        pgettext_lazy("field", "continuation"), max_length=3, choices=Ongoing, blank=True, default=Ongoing.UNKNOWN
    )
    year_label = models.CharField(
        _("wording of the years"), max_length=200, blank=True, help_text=_("As the source writes them.")
    )
    source_language = models.CharField(
        _("language of the original"), max_length=10, blank=True, help_text=_("Translations are made from its texts.")
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)
    confirmed_on = models.DateField(
        _("confirmed on"), null=True, blank=True, help_text=_("When the city last confirmed that the entry is correct.")
    )
    contact_name = models.CharField(
        _("contact"), max_length=200, blank=True, help_text=_("Shown to visitors: an office rather than a person.")
    )
    contact_email = models.EmailField(_("contact’s e-mail"), blank=True, help_text=_("Shown to visitors."))
    contact_url = models.URLField(_("contact’s page"), blank=True, help_text=_("Shown to visitors."))
    source_url = models.URLField(_("source"), max_length=500, blank=True)
    source_kind = models.CharField(_("kind of source"), max_length=20, choices=SourceKind, blank=True)
    staff_note = PlainTextField(_("working remarks (staff only)"), blank=True)

    objects = PracticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("practice")
        verbose_name_plural = _("practices")
        ordering = ["-number"]
        indexes = [
            # each holds all that the facet index reads, so that no long text is passed over on the way
            models.Index(fields=["status", "start_year", "end_year", "ongoing", "country"], name="practice_facets"),
            models.Index(fields=["status", "-published_at", "-start_year", "number"], name="practice_newest"),
            models.Index(fields=["status", "-updated_at", "number"], name="practice_updated"),
            models.Index(fields=["status", "number", *TITLES], name="practice_titles"),
        ]
        constraints = [
            year_constraint("practice", "start_year"),
            year_constraint("practice", "end_year"),
            models.CheckConstraint(
                condition=Q(end_year__gte=F("start_year")),
                name="practice_ends_after_it_starts",
                violation_error_message=_("The end year is before the start year."),
            ),
            models.CheckConstraint(
                condition=has_texts_in_one_language(),
                name="practice_is_told_in_one_language",
                violation_error_message=_("Give the title and the summary in at least one language."),
            ),
            *lifecycle_constraints(),
            web_address_constraint("practice", "contact_url"),
            web_address_constraint("practice", "source_url"),
        ]

    def __str__(self):
        return str(shown(self, "title"))

    def get_absolute_url(self):
        return reverse("practice_detail", args=[self.slug])

    def natural_key(self):
        return (self.slug,)

    def clean(self):
        super().clean()
        if type(self).objects.exclude(pk=self.pk).formerly_named(self.slug):
            raise ValidationError({"slug": _("This was the address of another practice, and still leads there.")})

    def save(self, *args, **kwargs):
        if self.number is None:
            self.number = NumberSeries.next()
        if self.source_language not in (languages := self.languages):
            self.source_language = next(iter(languages), "")
        set_sort_keys(self, "sort_title", of="title")
        with transaction.atomic():
            former_slug, former_status = type(self).objects.slug_and_status_of(self.pk)
            self.note_dates(former_status)
            super().save(*args, **kwargs)
            self.former_slugs.filter(slug=self.slug).delete()
            if former_slug and former_slug != self.slug:
                self.former_slugs.model.objects.update_or_create(slug=former_slug, defaults={"practice": self})

    @property
    def reference(self) -> str:
        """The permanent number as it is cited, such as ICC-0001."""
        return reference(self.number)

    @property
    def languages(self) -> list[str]:
        return languages_of(self, "title", "summary")

    @property
    def places(self) -> list[City]:
        """Its cities in the stated order; prefetch with `with_places`."""
        return [place.city for place in self.practice_places.all()]

    @property
    def countries(self) -> list[Country]:
        """The countries of its cities, each once, or the one that it names when it has no city."""
        found = {city.country_id: city.country for city in self.places}
        return list(found.values()) or [country for country in [self.country] if country]

    @property
    def period(self) -> str:
        """Its years in the reader's words, such as "2019–2021" or "since 2016"; "" if none is known."""
        return periods.in_words(self.start_year, self.end_year, self.ongoing)

    @property
    def original_years(self) -> Text | None:
        """Its years as the original words them, where that says more than `period`."""
        label = shown(self, "year_label")
        return label if label and not periods.same_in_words(label.value, self.period) else None
