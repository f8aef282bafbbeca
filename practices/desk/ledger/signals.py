"""What the ledger of translations does when a practice is saved."""

from django.db.models.signals import post_save, pre_save

from practices.models import Practice

from . import translations as ledger


def practice_changing(sender, instance, **kwargs) -> None:
    """Before a practice is saved, remember what it said."""
    former = sender.objects.filter(pk=instance.pk).first() if instance.pk else None
    instance.texts_before = ledger.texts_by_language(former) if former else {}


def practice_changed(sender, instance, **kwargs) -> None:
    ledger.update_ledger(instance, instance.texts_before)


def connect() -> None:
    pre_save.connect(practice_changing, Practice, dispatch_uid="practice changing")
    post_save.connect(practice_changed, Practice, dispatch_uid="practice changed")
