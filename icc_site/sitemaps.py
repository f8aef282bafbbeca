"""The public pages for search engines, each in every language in which it is written."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from networks.models import City, Country, Network
from practices.models import Practice, Topic


class PageSitemap(Sitemap):
    i18n = True
    alternates = True
    limit = 5_000  # of a file; with every language and its alternates, a file stays below the format's 50 MB


class FixedPages(PageSitemap):
    def items(self):
        return ["home", "practice_list", "city_list", "network_list", "about", "accessibility", "template"]

    def location(self, item):
        return reverse(item)


class Practices(PageSitemap):
    def items(self):
        return Practice.objects.published().order_by("number")

    def lastmod(self, item):
        return item.updated_at

    def get_languages_for_item(self, item):
        return item.languages


class Topics(PageSitemap):
    def items(self):
        return Topic.objects.all()


class Cities(PageSitemap):
    def items(self):
        return City.objects.order_by("slug")


class Countries(PageSitemap):
    def items(self):
        return Country.objects.taking_part().order_by("iso")


class Networks(PageSitemap):
    def items(self):
        return Network.objects.order_by("slug")

    def lastmod(self, item):
        return item.updated_at


SITEMAPS = {
    "pages": FixedPages,
    "practices": Practices,
    "topics": Topics,
    "cities": Cities,
    "countries": Countries,
    "networks": Networks,
}
