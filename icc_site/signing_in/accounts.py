"""Accounts in the administration, whose passwords are hashed while nothing holds the database."""

from functools import partial

from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.db import transaction

from networks.admin.search import FoldedSearch

from .places import for_known


class AccountCreationForm(AdminUserCreationForm):
    """Saves an account that cannot sign in yet, and gives it its password as soon as the transaction has ended."""

    def set_password_and_save(self, user, commit=True, **names):
        if self.cleaned_data["set_usable_password"]:
            transaction.on_commit(partial(give_password, user, self.cleaned_data["password1"]))
            self.cleaned_data["set_usable_password"] = False
        return super().set_password_and_save(user, commit=commit, **names)


def give_password(user, password: str) -> None:
    user.set_password(password)
    user.save(update_fields=["password"])


class AccountAdmin(FoldedSearch, UserAdmin):
    add_form = AccountCreationForm

    @for_known
    def user_change_password(self, request, id, form_url=""):
        return super().user_change_password(request, id, form_url)


class AccountGroupAdmin(FoldedSearch, GroupAdmin):
    pass
