"""What belongs to a practice, edited on its page."""

from dataclasses import dataclass

from django.contrib import admin
from django.contrib.admin.widgets import AdminFileWidget
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from networks.admin.ordering import OrderedInline, OrderedTranslatedInline
from networks.admin.translated import TranslatedTabularInline
from practices.models import FormerSlug, Inspiration, PracticeDocument, PracticeLink, PracticePlace

from .forms import InspirationForm, PlaceFormSet


class PlaceInline(OrderedInline):
    model = PracticePlace
    formset = PlaceFormSet
    fields = ("position", "city")
    autocomplete_fields = ("city",)
    beside = _("Where")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("city")

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj else 1


@dataclass(frozen=True)
class StoredFile:
    """A document's file as the admin links to it: for staff, whatever the practice's status is."""

    document: PracticeDocument

    def __str__(self):
        return self.document.file_name

    @property
    def url(self) -> str:
        return reverse("admin:practices_practice_document", args=[self.document.pk])


class DocumentWidget(AdminFileWidget):
    def format_value(self, value):
        return StoredFile(value.instance) if self.is_initial(value) else None


class DocumentInline(OrderedTranslatedInline):
    model = PracticeDocument
    fields = ("position", "title", "file")
    formfield_overrides = {models.FileField: {"widget": DocumentWidget}}
    beside = _("Source")


class LinkInline(OrderedTranslatedInline):
    model = PracticeLink
    fields = ("position", "title", "url")
    beside = _("Source")


class InspirationInline(TranslatedTabularInline):
    """The practices that this one came from; their own pages then name this one."""

    model = Inspiration
    form = InspirationForm
    fk_name = "practice"
    fields = ("source", "kind", "note")
    autocomplete_fields = ("source",)
    beside = _("Source")


class FormerSlugInline(admin.TabularInline):
    """Addresses that still lead here; they come about by themselves and may only be given up."""

    model = FormerSlug
    extra = 0
    fields = readonly_fields = ("slug",)
    beside = _("Publication")

    def has_add_permission(self, request, obj=None):
        return False
