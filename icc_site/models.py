"""Booklets that readers ordered: made in the background, each with how far it is."""

import hashlib
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LONGEST_SILENCE = timedelta(seconds=30)  # without a word from whoever works on it, after which another takes it up
LONGEST_WAIT = timedelta(minutes=30)  # of an order of which nobody says a word, after which its reader has gone
TIME_REMEMBERED = timedelta(days=30)
MOST_ATTEMPTS = 3  # at an order whose workers die, one after another
MOST_WAITING = 20  # orders; more would make readers wait for an hour


class OrderLostError(Exception):
    """Somebody else has taken up the order meanwhile."""


def a_moment_ago() -> tuple[datetime, datetime]:
    """From when until when a word is a sign of life; the clocks of two machines may differ by as much."""
    now = timezone.now()
    return now - LONGEST_SILENCE, now + LONGEST_SILENCE


class BookletOrderQuerySet(models.QuerySet["BookletOrder"]):
    def of(self, address: str, percent: int) -> "BookletOrder":
        """The order of the booklet page at an address in a text size; a new one, not yet saved, if nobody gave it."""
        key = hashlib.blake2b(f"{percent} {address}".encode(), digest_size=16).hexdigest()
        return self.filter(key=key).first() or self.model(key=key, address=address, percent=percent)

    def on_their_way(self):
        states = (BookletOrder.State.WAITING, *BookletOrder.WORKED_ON)
        return self.filter(state__in=states, updated_at__gt=timezone.now() - LONGEST_WAIT)

    def waiting(self):
        return self.on_their_way().filter(state=BookletOrder.State.WAITING)

    def worked_on(self):
        return self.on_their_way().filter(state__in=BookletOrder.WORKED_ON)

    def silent(self):
        """Those of which nobody has said a word for too long, or only while the clock was ahead."""
        return self.exclude(updated_at__range=a_moment_ago())

    def of_working_workers(self):
        """Those of which a worker has said something a moment ago, be it that they are ready."""
        untouched = (BookletOrder.State.NEW, BookletOrder.State.WAITING)
        return self.exclude(state__in=untouched).filter(updated_at__range=a_moment_ago())

    def claim(self, pk: int) -> "BookletOrder | None":
        """A waiting order, from now on worked on by who asks, and by nobody else; None if it does not wait."""
        own = {"state": BookletOrder.State.GATHERING, "updated_at": timezone.now()}
        claimed = self.waiting().filter(pk=pk).update(attempts=F("attempts") + 1, **own)
        return self.get(pk=pk) if claimed else None

    def full(self) -> bool:
        return self.on_their_way().count() >= MOST_WAITING

    def forgotten(self):
        return self.filter(updated_at__lt=timezone.now() - TIME_REMEMBERED)


class BookletOrder(models.Model):
    """The PDF of one booklet page in one text size, from the moment when it is ordered."""

    class State(models.TextChoices):
        NEW = "new"
        WAITING = "waiting"
        GATHERING = "gathering"
        LAYING_OUT = "laying-out"
        WRITING = "writing"
        READY = "ready"
        FAILED = "failed"

    WORKED_ON = (State.GATHERING, State.LAYING_OUT, State.WRITING)

    key = models.CharField(max_length=32, unique=True)
    address = models.TextField()  # of the page, with scheme and host
    percent = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.NEW)
    done = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0, db_default=0)  # since it was ordered
    content = models.CharField(max_length=64)  # the kept PDF
    ordered_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)

    objects = BookletOrderQuerySet.as_manager()

    class Meta:
        verbose_name = _("ordered booklet")
        verbose_name_plural = _("ordered booklets")

    def __str__(self):
        return urlsplit(self.address).query or self.address

    def reset_unless_made_of(self, content: str) -> None:
        """Count no more as ready if it was made of other contents than these."""
        if self.is_ready and self.content != content:
            self.now(self.State.NEW, content="")

    @property
    def is_on_its_way(self) -> bool:
        return type(self).objects.on_their_way().filter(pk=self.pk).exists()

    @property
    def is_interrupted(self) -> bool:
        """Whether nobody has said a word of it for too long."""
        return self.state in (self.State.WAITING, *self.WORKED_ON) and not self.is_on_its_way

    @property
    def is_left_alone(self) -> bool:
        """Whether nobody works on it, or on any other, just now."""
        orders = type(self).objects
        return orders.on_their_way().silent().filter(pk=self.pk).exists() and not orders.of_working_workers().exists()

    @property
    def is_ready(self) -> bool:
        return self.state == self.State.READY

    @property
    def waiting_before(self) -> int:
        return type(self).objects.on_their_way().filter(ordered_at__lt=self.ordered_at).count()

    def note(self, state: str, **facts) -> None:
        """Say how far one is with an order that one has claimed; OrderLostError if another has claimed it since."""
        changes = {"state": state, "updated_at": timezone.now()} | facts
        for name, value in changes.items():
            setattr(self, name, value)
        own = type(self).objects.filter(pk=self.pk, ordered_at=self.ordered_at, attempts=self.attempts)
        if not own.update(**changes):
            raise OrderLostError

    def now(self, state: str, **facts) -> None:
        for name, value in ({"state": state} | facts).items():
            setattr(self, name, value)
        self.save()
