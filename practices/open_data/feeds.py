"""What is new of a network, for feed readers: its announcements, and the practices that its members publish."""

import datetime
import re
from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, rfc3339_date
from django.utils.translation import gettext as _

from networks import partial_dates
from networks.languages.texts import Text, shown
from networks.models import Announcement, Network
from networks.requests.found import named_or_404
from practices.models import Practice

MOST_ENTRIES = 50
NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # may not stand in XML at all


@dataclass(frozen=True)
class FeedEntry:
    """Something new; its identity is an address that never changes."""

    title: Text
    summary: Text
    address: str
    identity: str
    published: datetime.datetime
    updated: datetime.datetime


def announcement_entry(news: Announcement) -> FeedEntry:
    day = datetime.datetime.combine(partial_dates.first_day(news.date), datetime.time(), datetime.UTC)
    address = news.get_absolute_url()
    return FeedEntry(shown(news, "title"), shown(news, "body"), address, address, day, day)


def practice_entry(practice) -> FeedEntry:
    title, summary = shown(practice, "title"), shown(practice, "summary")
    identity = reverse("practice_permalink", args=[practice.number])
    moments = practice.published_at, practice.updated_at
    return FeedEntry(title, summary, practice.get_absolute_url(), identity, *moments)


class AtomOfTexts(Atom1Feed):
    """Atom whose texts say in which language they are where that is not the feed's own."""

    def latest_post_date(self):
        return max((item["entry"].updated for item in self.items), default=self.feed["unchanged_since"])

    def add_item_elements(self, handler, item):
        self._add_text(handler, "title", item["entry"].title)
        handler.addQuickElement("link", "", {"href": item["link"], "rel": "alternate", "type": "text/html"})
        handler.addQuickElement("id", urljoin(item["link"], item["entry"].identity))
        handler.addQuickElement("published", rfc3339_date(item["entry"].published))
        handler.addQuickElement("updated", rfc3339_date(item["entry"].updated))
        self._add_text(handler, "summary", item["entry"].summary)

    def _add_text(self, handler, name: str, text: Text) -> None:
        if text or name == "title":
            language = {"xml:lang": text.language} if text.fallback else {}
            handler.addQuickElement(name, NO_XML.sub("", text.value), {"type": "text"} | language)


class NetworkFeed(Feed):
    """The feed of one network, in the page's language."""

    feed_type = AtomOfTexts

    def get_object(self, request, slug):
        return named_or_404(Network.objects.with_news(), slug, _("There is no such network."))

    def title(self, network):
        return NO_XML.sub("", f"{network} – {settings.SITE_NAME}")

    def subtitle(self, network):
        # Translators: says what is in the feed of a network.
        return _("News of the network, and practices newly published by its members")

    def link(self, network):
        return network.get_absolute_url()

    def author_name(self):
        return str(settings.SITE_NAME)

    def feed_copyright(self):
        """As `rights`; without a licence nothing is said."""
        return settings.TEXTS_LICENCE and f"{settings.TEXTS_LICENCE.name}: {settings.TEXTS_LICENCE.address}"

    def feed_extra_kwargs(self, network):
        return {"unchanged_since": network.updated_at}

    def items(self, network):
        published = Practice.objects.from_networks(network.slug).published()
        entries = [announcement_entry(news) for news in network.announcements.all()]
        entries += [practice_entry(practice) for practice in published.newest()[:MOST_ENTRIES]]
        return sorted(entries, key=lambda entry: entry.published, reverse=True)[:MOST_ENTRIES]

    def item_link(self, entry):
        return entry.address

    def item_extra_kwargs(self, entry):
        return {"entry": entry}
