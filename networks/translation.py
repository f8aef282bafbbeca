"""Which texts of this app exist in every content language."""

from modeltranslation.translator import TranslationOptions, register

from networks.models import Announcement, City, Network, Objective


@register(City)
class CityTranslation(TranslationOptions):
    fields = ("name", "sort_name")


@register(Network)
class NetworkTranslation(TranslationOptions):
    fields = ("name", "sort_name", "region", "description", "coordinator")


@register(Objective)
class ObjectiveTranslation(TranslationOptions):
    fields = ("text",)


@register(Announcement)
class AnnouncementTranslation(TranslationOptions):
    fields = ("title", "body")
