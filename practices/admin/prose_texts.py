"""What the prose editor says, in the editor's own words and in ours; it brings only a part of its translations."""

from django.utils.translation import pgettext_lazy

PROSE_TEXTS = {
    "Heading 3": pgettext_lazy("text editor", "Heading"),
    "heading 3": pgettext_lazy("text editor", "heading"),
    "Paragraph": pgettext_lazy("text editor", "Paragraph"),
    "paragraph": pgettext_lazy("text editor", "paragraph"),
    "unordered list": pgettext_lazy("text editor", "list"),
    "ordered list": pgettext_lazy("text editor", "numbered list"),
    "List properties": pgettext_lazy("text editor", "kind of numbers"),
    "bold": pgettext_lazy("text editor", "bold"),
    "italic": pgettext_lazy("text editor", "italic"),
    "insert link": pgettext_lazy("text editor", "link"),
    "remove link": pgettext_lazy("text editor", "remove the link"),
    "undo": pgettext_lazy("text editor", "undo"),
    "redo": pgettext_lazy("text editor", "redo"),
    "Edit Link": pgettext_lazy("text editor", "Link"),
    "URL": pgettext_lazy("text editor", "Address"),
    "Title": pgettext_lazy("text editor", "Title (a hint for the mouse)"),
    "Update": pgettext_lazy("text editor", "Apply"),
    "Cancel": pgettext_lazy("text editor", "Cancel"),
}
