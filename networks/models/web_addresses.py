"""What a column for a web address may hold, whoever writes it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

WEB_SCHEMES = ("http://", "https://")


class WebAddressConstraint(models.CheckConstraint):
    """To the database a plain check; a form says it beside the field."""

    def validate(self, *args, **kwargs):
        try:
            super().validate(*args, **kwargs)
        except ValidationError as error:
            field, _nothing = self.condition.children[0]
            raise ValidationError({field: error.messages}) from error

    def deconstruct(self):
        _path, args, kwargs = super().deconstruct()
        return "django.db.models.CheckConstraint", args, kwargs


def web_address_constraint(model: str, field: str) -> WebAddressConstraint:
    """The database's rule beside a URLField: http, https or nothing. A test asks it of every such column."""
    condition = Q(**{field: ""})
    for scheme in WEB_SCHEMES:
        condition |= Q(**{f"{field}__istartswith": scheme})
    return WebAddressConstraint(
        condition=condition,
        name=f"{model}_{field}_is_a_web_address",
        violation_error_message=_("A web address begins with http:// or https://."),
    )


def web_address(text: str) -> str:
    """The address itself if a page may link to it, else ""."""
    return text if text.lower().startswith(WEB_SCHEMES) else ""
