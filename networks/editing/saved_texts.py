"""That an editor saved something: whoever knows more of its texts than the form does may tell them."""

from django.dispatch import Signal

saved_by_editor = Signal()  # with `instance` and `request`
