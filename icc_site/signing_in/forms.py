"""The form to sign in with."""

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.views.decorators.debug import sensitive_variables

from .attempts import Attempt
from .refusals import SignInRefusedError


class SignInForm(AdminAuthenticationForm):
    """As Django's; an attempt that is not even tried stands on its request as `sign_in_refusal`."""

    @sensitive_variables()
    def clean(self):
        account = self.cleaned_data.get("username")
        if account is None or not self.cleaned_data.get("password"):
            return self.cleaned_data
        try:
            with Attempt(self.request, account).counted():
                return super().clean()
        except SignInRefusedError as refusal:
            self.request.sign_in_refusal = refusal
            raise ValidationError(refusal.sentence) from refusal
