"""The public pages for search engines, each in every language in which it is written."""

from django.conf import settings
from django.contrib.sitemaps import Sitemap, views
from django.urls import reverse
from django.utils.functional import cached_property
from pyroaring import BitMap

from networks.languages.texts import languages_of_name
from networks.models import Announcement, City, Country, Network
from networks.requests.parameters import takes
from networks.requests.shares import heavy
from practices.facet_index.current import current_index
from practices.models import Practice, SpecialPage, Topic

sitemap, sitemap_index = heavy(takes("p")(views.sitemap)), heavy(views.index)


class PageSitemap(Sitemap):
    """Pages in every language; those of which the interface is only the frame, in the languages of their text."""

    i18n = True
    alternates = True
    limit = 5_000  # of a file; with every language and its alternates, a file stays below the format's 50 MB

    def get_languages_for_item(self, item):
        return getattr(item, "languages", dict(settings.LANGUAGES))


class FixedPagesSitemap(PageSitemap):
    def items(self):
        lists = ["practice_list", "map", "city_list", "network_list", "special_list", "figures"]
        return ["home", *lists, "about", "accessibility", "legal", "privacy", "template"]

    def location(self, item):
        return reverse(item)


class PracticesSitemap(PageSitemap):
    def items(self):
        """Lean rows, since the sitemap's every file walks all of them."""
        return Practice.objects.published().order_by("number").values_list("pk", "slug", "updated_at", named=True)

    def location(self, item):
        return reverse("practice_detail", args=[item.slug])

    def lastmod(self, item):
        return item.updated_at

    def get_languages_for_item(self, item):
        return [language for language, ids in self.ids_by_language.items() if item.pk in ids]

    @cached_property
    def ids_by_language(self) -> dict[str, BitMap]:
        index = current_index()
        return {language: index.having("language", language) for language in settings.MODELTRANSLATION_LANGUAGES}


class TopicsSitemap(PageSitemap):
    def items(self):
        return Topic.objects.all()

    def get_languages_for_item(self, item):
        """A page that gathers practices, like a list, wherever there is a name for it; its few lines fall back."""
        return languages_of_name(item)


class CitiesSitemap(PageSitemap):
    def items(self):
        return City.objects.order_by("slug")


class CountriesSitemap(PageSitemap):
    def items(self):
        return Country.objects.taking_part().order_by("iso")


class NetworksSitemap(PageSitemap):
    def items(self):
        return Network.objects.order_by("slug")

    def lastmod(self, item):
        return item.updated_at


class NewsSitemap(PageSitemap):
    def items(self):
        return Announcement.objects.select_related("network").order_by("network__slug", "date", "slug")


class SpecialPagesSitemap(PageSitemap):
    def items(self):
        return SpecialPage.objects.published()

    def lastmod(self, item):
        return item.updated_at


SITEMAPS = {
    "pages": FixedPagesSitemap,
    "practices": PracticesSitemap,
    "topics": TopicsSitemap,
    "cities": CitiesSitemap,
    "countries": CountriesSitemap,
    "networks": NetworksSitemap,
    "news": NewsSitemap,
    "special": SpecialPagesSitemap,
}
