"""That an editor saved texts: whoever knows more of them than the form does may tell the editor."""

from django.dispatch import Signal

saved_by_editor = Signal()  # with `instance` and `request`
