"""The rules of special pages, told where the editor can mend them."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from networks.admin.forms import SluggedForm, TranslatedForm
from networks.admin.ordering import OrderedFormSet
from practices.filters.saved_filters import canonical_query

NOT_BOTH = _("Pick practices by hand or give a filter, not both.")


class SpecialPageForm(SluggedForm):
    slug_from = "title"
    missing_text = _("Give the title and the introduction in at least one language.")


class ThemeForm(TranslatedForm):
    """A theme on a form of its own."""

    def clean_saved_filter(self) -> str:
        """The filter in its one form; ValidationError says what of it finds nothing, or not what was meant."""
        typed = self.cleaned_data["saved_filter"]
        return canonical_query(typed) if typed else ""


class ThemeOnItsPageForm(ThemeForm):
    """A theme on the form of its page, where its picked practices cannot be taken away."""

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and self.cleaned_data.get("saved_filter") and self.instance.picks.exists():
            self.add_error("saved_filter", NOT_BOTH)
        return cleaned


class PickFormSet(OrderedFormSet):
    """Practices picked by hand, each once, where no filter finds them."""

    def clean(self):
        super().clean()
        if any(self.errors):
            return
        kept = [form for form in self.forms if form not in self.deleted_forms]
        if self.instance.saved_filter and any(form.cleaned_data.get("practice") for form in kept):
            raise ValidationError(NOT_BOTH)
