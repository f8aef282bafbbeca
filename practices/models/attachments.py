from pathlib import Path

from django.core.validators import FileExtensionValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from networks.languages.texts import shown
from networks.models.web_addresses import web_address_constraint

from .practices import Practice
from .querysets import DocumentQuerySet

DOCUMENT_TYPES = ("pdf", "docx", "odt", "xlsx", "ods", "pptx", "odp", "csv", "txt", "jpg", "jpeg", "png")


class Attachment(models.Model):
    """Something that a practice offers beside its text, in an order of its own."""

    title = models.CharField(_("title"), max_length=200)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        abstract = True
        ordering = ["position", "pk"]

    def __str__(self):
        return str(shown(self, "title"))


class PracticeDocument(Attachment):
    """A file of ours that belongs to a practice; visitors get it while the practice is published."""

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="documents")  # part of the practice
    file = models.FileField(
        _("file"),
        upload_to="documents/%Y/",
        validators=[FileExtensionValidator(DOCUMENT_TYPES)],
        max_length=200,
    )

    objects = DocumentQuerySet.as_manager()

    class Meta(Attachment.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def get_absolute_url(self):
        return reverse("practice_document", args=[self.pk, self.file_name])

    @property
    def kind(self) -> str:
        """What sort of file it is, such as "PDF"."""
        return Path(str(self.file.name)).suffix.lstrip(".").upper()

    @property
    def size(self) -> int | None:
        """The size of the file in bytes, or None if it is not there."""
        return self.file.size if self.file.storage.exists(str(self.file.name)) else None

    @property
    def file_name(self) -> str:
        return Path(str(self.file.name)).name


class PracticeLink(Attachment):
    """A page elsewhere that belongs to a practice."""

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="links")  # part of the practice
    url = models.URLField(_("address"), max_length=500)

    class Meta(Attachment.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")
        constraints = [web_address_constraint("practicelink", "url")]

    def get_absolute_url(self):
        return self.url
