from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.languages.texts import languages_of, set_sort_keys, shown
from networks.partial_dates import PartialDateField
from networks.years import YearField, year_constraint

from .further_names import named_in_all_languages
from .limits import PlainTextField
from .natural_keys import natural_key_manager
from .places import City, Country
from .querysets import NetworkQuerySet
from .web_addresses import web_address_constraint


@named_in_all_languages(200)
class Network(models.Model):
    """A national or regional network of intercultural cities."""

    slug = models.SlugField(
        _("name in the address"),
        max_length=80,
        unique=True,
        help_text=_("Part of the page’s address. If you change it, links stop working."),
    )
    name = models.CharField(_("name"), max_length=200)
    sort_name = models.CharField(max_length=120, editable=False, default="")
    local_name = models.CharField(_("local name"), max_length=200, blank=True)
    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        related_name="networks",
        verbose_name=pgettext_lazy("field", "country"),
        null=True,
        blank=True,
        help_text=_("Empty for an international network."),
    )
    region = models.CharField(_("region"), max_length=120, blank=True)
    description = PlainTextField(_("description"), blank=True)
    founded_year = YearField(_("founded in"), null=True, blank=True)
    recognised_year = YearField(_("recognised in"), null=True, blank=True, help_text=_("By the programme."))
    members = models.ManyToManyField(City, through="Membership", related_name="networks", verbose_name=_("members"))
    reported_member_count = models.PositiveSmallIntegerField(
        _("members reported"),
        null=True,
        blank=True,
        help_text=_("May exceed the members in this catalogue."),
    )
    reported_member_count_as_of = PartialDateField(_("members reported in"), blank=True)
    reported_partner_count = models.PositiveSmallIntegerField(
        _("strategic partners reported"),
        null=True,
        blank=True,
        help_text=_("May exceed the partners in this catalogue."),
    )
    coordinator = models.CharField(_("coordinator"), max_length=200, blank=True)
    source_url = models.URLField(_("source"), max_length=500, blank=True)
    staff_note = PlainTextField(_("working remarks (staff only)"), blank=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    objects = NetworkQuerySet.as_manager()

    class Meta:
        verbose_name = _("network")
        verbose_name_plural = _("networks")
        ordering = ["slug"]
        constraints = [
            year_constraint("network", "founded_year"),
            year_constraint("network", "recognised_year"),
            web_address_constraint("network", "source_url"),
        ]

    def __str__(self):
        return self.acronym or str(shown(self, "name"))

    def get_absolute_url(self):
        return reverse("network_detail", args=[self.slug])

    def natural_key(self):
        return (self.slug,)

    def save(self, *args, **kwargs):
        set_sort_keys(self, "sort_name", of="name")
        super().save(*args, **kwargs)

    @property
    def languages(self) -> list[str]:
        """The content languages in which it has a name and, if it has any, a description."""
        described = ["description"] if shown(self, "description") else []
        return languages_of(self, "name", *described)


class Membership(models.Model):
    """A city belongs to a network; the order is the network's own."""

    # It is part of the network.
    network = models.ForeignKey(Network, models.CASCADE, related_name="memberships", verbose_name=_("network"))
    city = models.ForeignKey(City, models.PROTECT, related_name="memberships", verbose_name=_("city"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    since_year = YearField(pgettext_lazy("field", "since"), null=True, blank=True)

    objects = natural_key_manager("network__slug", "city__slug")

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["network", "city"], name="city_belongs_once_to_a_network"),
            year_constraint("membership", "since_year"),
        ]

    def __str__(self):
        return f"{self.network}: {self.city}"

    def natural_key(self):
        return (self.network.slug, self.city.slug)


class NetworkPart(models.Model):
    """Something that a network lists in an order of its own."""

    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        abstract = True
        ordering = ["position", "pk"]


class Objective(NetworkPart):
    """One aim of a network."""

    network = models.ForeignKey(Network, models.CASCADE, related_name="objectives")  # part of the network
    text = PlainTextField(_("objective"))

    objects = natural_key_manager("network__slug", "text_en", "text_fr")

    class Meta(NetworkPart.Meta):
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")

    def __str__(self):
        return str(shown(self, "text"))

    def natural_key(self):
        return (self.network.slug, self.text_en, self.text_fr)


class Partner(NetworkPart):
    """An organisation with which a network works in the long run."""

    network = models.ForeignKey(Network, models.CASCADE, related_name="partners")  # part of the network
    name = models.CharField(_("name"), max_length=200)

    objects = natural_key_manager("network__slug", "name")

    class Meta(NetworkPart.Meta):
        verbose_name = _("strategic partner")
        verbose_name_plural = _("strategic partners")

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.network.slug, self.name)


class NetworkSource(NetworkPart):
    """A further page on which facts about a network were read."""

    network = models.ForeignKey(Network, models.CASCADE, related_name="further_sources")  # part of the network
    url = models.URLField(_("address"), max_length=500)

    objects = natural_key_manager("network__slug", "url")

    class Meta(NetworkPart.Meta):
        verbose_name = _("further source")
        verbose_name_plural = _("further sources")
        constraints = [web_address_constraint("networksource", "url")]

    def __str__(self):
        return self.url

    def natural_key(self):
        return (self.network.slug, self.url)
