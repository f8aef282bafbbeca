"""What a change of content moves: the catalogue's version, and the search entries of the practices that it touches."""

from collections.abc import Callable

from django.db.models import Q, QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save

from networks import models as networks
from practices import models
from practices.models import Practice

from .gathering import note


def _none(_row) -> QuerySet[Practice]:
    return Practice.objects.none()


def _own(row) -> QuerySet[Practice]:
    return Practice.objects.filter(pk=row.practice_id)


def _of_city(row) -> QuerySet[Practice]:
    return Practice.objects.filter(cities=getattr(row, "city_id", row.pk))


# Which practices a row of each model stands on. The texts of the others stand on pages of their own alone.
PRACTICES_BEHIND: dict[type, Callable[..., QuerySet[Practice]]] = {
    Practice: lambda row: Practice.objects.filter(pk=row.pk),
    models.PracticePlace: _own,
    models.PracticeDocument: _none,
    models.PracticeLink: _none,
    models.FormerSlug: _none,
    models.SpecialPage: _none,
    models.Theme: _none,
    models.Pick: _none,
    models.Inspiration: _none,
    models.Topic: lambda row: Practice.objects.filter(topics=row),
    networks.City: _of_city,
    networks.OtherName: _of_city,
    networks.Membership: _of_city,
    networks.Network: lambda row: Practice.objects.filter(cities__networks=row).distinct(),
    networks.Country: lambda row: Practice.objects.filter(Q(country=row) | Q(cities__country=row)).distinct(),
    networks.Objective: _none,
    networks.Partner: _none,
    networks.NetworkSource: _none,
    networks.Announcement: _none,
}


def membership_changing(sender, instance, **kwargs) -> None:
    """Before a network takes another city in place of one, remember the practices of that one."""
    former = sender.objects.filter(pk=instance.pk).first()
    instance.practices_left = set(PRACTICES_BEHIND[sender](former).values_list("pk", flat=True)) if former else set()


def row_saved(sender, instance, **kwargs) -> None:
    note(
        sender,
        {*PRACTICES_BEHIND[sender](instance).values_list("pk", flat=True), *getattr(instance, "practices_left", ())},
    )


def row_going(sender, instance, **kwargs) -> None:
    """Before a row goes, remember the practices that it stands on; afterwards the database no longer knows."""
    instance.practices_touched = list(PRACTICES_BEHIND[sender](instance).values_list("pk", flat=True))


def row_gone(sender, instance, origin=None, **kwargs) -> None:
    """After a row went: what goes with a larger whole is noted with it, once all of it is gone."""
    whole = origin.model if isinstance(origin, QuerySet) else type(origin)
    if whole is sender or whole not in PRACTICES_BEHIND:
        note(sender, instance.practices_touched)


def topics_changed(sender, instance, action, reverse, pk_set, **kwargs) -> None:
    if action.startswith("post_"):
        practices = Practice.objects.filter(topics=instance) if reverse else Practice.objects.filter(pk=instance.pk)
        note(Practice, {*practices.values_list("pk", flat=True), *((pk_set or ()) if reverse else ())})


def connect() -> None:
    for model in PRACTICES_BEHIND:
        post_save.connect(row_saved, model, dispatch_uid=f"{model.__name__} saved")
        pre_delete.connect(row_going, model, dispatch_uid=f"{model.__name__} going")
        post_delete.connect(row_gone, model, dispatch_uid=f"{model.__name__} gone")
    pre_save.connect(membership_changing, networks.Membership, dispatch_uid="membership changing")
    m2m_changed.connect(topics_changed, Practice.topics.through, dispatch_uid="topics changed")
