"""Which texts of this app exist in every content language."""

from modeltranslation.translator import TranslationOptions, register

from practices.models import Inspiration, Practice, PracticeDocument, PracticeLink, SpecialPage, Theme, Topic
from practices.models.practices import SECTIONS


@register(Topic)
class TopicTranslation(TranslationOptions):
    fields = ("name", "description")


@register(Practice)
class PracticeTranslation(TranslationOptions):
    fields = ("title", "sort_title", "summary", *SECTIONS, "year_label", "withdrawal_reason")


@register(PracticeDocument)
class PracticeDocumentTranslation(TranslationOptions):
    fields = ("title",)


@register(PracticeLink)
class PracticeLinkTranslation(TranslationOptions):
    fields = ("title",)


@register(SpecialPage)
class SpecialPageTranslation(TranslationOptions):
    fields = ("title", "introduction")


@register(Theme)
class ThemeTranslation(TranslationOptions):
    fields = ("heading", "text")


@register(Inspiration)
class InspirationTranslation(TranslationOptions):
    fields = ("note",)
