"""One announcement among the others of its network."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from networks.models import Announcement, Network

MOST_OTHERS = 10


@dataclass
class News:
    """An announcement with what its network announced before and after it; prefetch with `with_news`."""

    announcement: Announcement

    @classmethod
    def of(cls, network: Network | None, slug: str) -> "News | None":
        """The announcement with this slug, or else one whose slug differs in its capitals alone."""
        news = {each.slug: each for each in network.announcements.all()} if network else {}
        found = news.get(slug) or {each.lower(): one for each, one in news.items()}.get(slug.lower())
        return cls(found) if found else None

    @cached_property
    def all(self) -> list[Announcement]:
        return list(self.announcement.network.announcements.all())

    @property
    def earlier(self) -> Announcement | None:
        return next(iter(self.all[self._place + 1 :]), None)

    @property
    def later(self) -> Announcement | None:
        return self.all[self._place - 1] if self._place else None

    @property
    def others(self) -> list[Announcement]:
        return [other for other in self.all if other != self.announcement][:MOST_OTHERS]

    @cached_property
    def _place(self) -> int:
        return self.all.index(self.announcement)
