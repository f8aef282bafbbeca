from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.languages.texts import languages_of, shown
from networks.models.natural_keys import natural_key_manager
from practices.texts.prose import ProseField

from .practices import Practice
from .querysets import SpecialPageQuerySet


class SpecialPage(models.Model):
    """Practices on one occasion, brought together by the editors under themes of their own."""

    class Status(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("status of a page", "draft")
        PUBLISHED = "published", pgettext_lazy("status of a page", "published")

    slug = models.SlugField(
        _("name in the address"),
        max_length=100,
        unique=True,
        help_text=_("Part of the page’s address. It cannot change after publication."),
    )
    title = models.CharField(_("title"), max_length=200)
    introduction = ProseField(_("introduction"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    objects = SpecialPageQuerySet.as_manager()

    class Meta:
        verbose_name = _("special page")
        verbose_name_plural = _("special pages")
        ordering = ["position", "slug"]

    def __str__(self):
        return str(shown(self, "title"))

    def get_absolute_url(self):
        return reverse("special_detail", args=[self.slug])

    def natural_key(self):
        return (self.slug,)

    @property
    def is_published(self) -> bool:
        return self.status == self.Status.PUBLISHED

    @property
    def languages(self) -> list[str]:
        return languages_of(self, "title", "introduction")


class Theme(models.Model):
    """A heading of a special page, with practices picked by hand, or with those that a filter of the list finds."""

    page = models.ForeignKey(  # part of the page
        SpecialPage, models.CASCADE, related_name="themes", verbose_name=_("special page")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    heading = models.CharField(pgettext_lazy("field", "heading"), max_length=200)
    text = ProseField(_("text below the heading"), blank=True)
    saved_filter = models.CharField(
        _("filter of the list"),
        max_length=1000,
        blank=True,
        help_text=_(
            "The address of a list of practices, or what follows its question mark, such as topic=refugees&country=ua. "
            "Leave it empty to pick practices by hand."
        ),
    )
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    objects = natural_key_manager("page__slug", "heading_en", "heading_fr")

    class Meta:
        verbose_name = pgettext_lazy("of a special page", "theme")
        verbose_name_plural = pgettext_lazy("of a special page", "themes")
        ordering = ["position", "pk"]

    def __str__(self):
        return str(shown(self, "heading"))

    def natural_key(self):
        return (self.page.slug, self.heading_en, self.heading_fr)


class Pick(models.Model):
    """A practice that the editors put under a theme, in their order."""

    theme = models.ForeignKey(Theme, models.CASCADE, related_name="picks")  # part of the theme
    practice = models.ForeignKey(  # what is gone stands nowhere
        Practice, models.CASCADE, related_name="picks", verbose_name=_("practice")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    objects = natural_key_manager("theme__page__slug", "theme__heading_en", "theme__heading_fr", "practice__slug")

    class Meta:
        verbose_name = _("picked practice")
        verbose_name_plural = _("picked practices")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["theme", "practice"], name="practice_once_a_theme")]

    def __str__(self):
        return str(self.practice)

    def natural_key(self):
        return (*self.theme.natural_key(), self.practice.slug)
