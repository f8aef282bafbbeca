"""Editors' changes, each taken as one."""

from functools import wraps

from django.db import transaction

from practices.changes.gathering import gathered_changes

HASHING_VIEWS = {  # of passwords, which takes long and must hold nothing meanwhile; they touch no catalogue
    "admin:auth_user_password_change",
    "admin:logout",
    "admin:password_change",
}


def one_change(view):
    """Take a form that an editor sends as one change of the catalogue, in one transaction, whatever rows it touches.

    Stands within what checks the form's token and who sends it. A page that refuses the form is rendered within, too.
    """

    @wraps(view)
    def within_one_change(request, *args, **kwargs):
        if request.method != "POST" or request.resolver_match.view_name in HASHING_VIEWS:
            return view(request, *args, **kwargs)
        _ = request.POST  # the whole body, before the database is held for it
        with gathered_changes():
            response = view(request, *args, **kwargs)
            if not getattr(response, "is_rendered", True):
                response = response.render()
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response

    return within_one_change
