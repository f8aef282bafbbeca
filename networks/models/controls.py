"""No text is saved with control characters, whichever way it comes: from a form, an import or code."""

from django.apps import apps
from django.db.models import CharField, Model, TextField
from django.db.models.signals import pre_save

from networks.languages.controls import in_one_line, without_controls


def connect(*app_labels: str) -> None:
    for label in app_labels:
        for model in apps.get_app_config(label).get_models():
            pre_save.connect(drop_controls, model, dispatch_uid=f"controls of {model._meta.label}")


def drop_controls(sender, instance: Model, **_kwargs) -> None:
    """Clean what the row holds itself: a translated field without its language would answer for another one."""
    held = instance.__dict__
    for field in sender._meta.concrete_fields:
        value = held.get(field.attname)
        if isinstance(value, str) and value and isinstance(field, CharField | TextField):
            held[field.attname] = in_one_line(value) if isinstance(field, CharField) else without_controls(value)
