"""What an editor's browser does with an admin form: read it, and send it back with changes."""

from django.core.files.base import File
from django.forms import BooleanField, ModelMultipleChoiceField


def form_fields(response) -> dict:
    """Every field of a change form page by its name, with the value that a browser would send for it."""
    context = response.context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    fields = [field for form in forms for field in form]
    unsent = (ModelMultipleChoiceField, BooleanField)  # a browser leaves them out where nothing is chosen
    return {field.html_name: sent(field) for field in fields if field.value() or not isinstance(field.field, unsent)}


def sent(field):
    value = field.value()
    if isinstance(value, File) or value is None:
        return ""
    return [getattr(item, "pk", item) for item in value] if isinstance(value, list) else value


def save(client, address: str, **changes):
    """Open a form of the admin, change some fields and send it; a refused form comes back as the response."""
    return client.post(address, form_fields(client.get(address)) | changes)


def errors(response) -> dict:
    """What a refused form says: messages by field, those of an inline by its field's name on the page."""
    context = response.context
    found = dict(context["adminform"].form.errors)
    for inline in context["inline_admin_formsets"]:
        found |= {form.add_prefix(name): fault for form in inline.formset.forms for name, fault in form.errors.items()}
        if inline.formset.non_form_errors():
            found[inline.formset.prefix] = inline.formset.non_form_errors()
    return {name: [str(message) for message in messages] for name, messages in found.items()}


def told(response) -> list[str]:
    """The messages at the top of the page that an answer leads to."""
    return [str(message) for message in response.context["messages"]]
