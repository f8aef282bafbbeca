"""The administration as this site has it: how one signs in, and what it takes as one change."""

from django.contrib.admin import AdminSite
from django.core.checks import run_checks

from icc_site.every_request.one_change import one_change

from .forms import SignInForm
from .known_browsers import remember_browser
from .places import for_known


class CatalogueAdminSite(AdminSite):
    login_form = SignInForm
    login_template = "admin/sign_in.html"

    def admin_view(self, view, cacheable=False):
        return super().admin_view(one_change(view), cacheable)

    def index(self, request, extra_context=None):
        """With what public pages say to be open or out of date, for those who look after the server."""
        warnings = run_checks(tags=["legal"]) if request.user.is_superuser else []
        return super().index(request, {"warnings": warnings} | (extra_context or {}))

    def login(self, request, extra_context=None):
        response = super().login(request, extra_context)
        if refusal := getattr(request, "sign_in_refusal", None):
            response.status_code = 429
            response["Retry-After"] = str(refusal.seconds)
        elif request.method == "POST" and response.status_code == 302:
            remember_browser(response, request.user)
        return response

    @for_known
    def password_change(self, request, extra_context=None):
        response = super().password_change(request, extra_context)
        if request.method == "POST" and response.status_code == 302:
            remember_browser(response, request.user)
        return response
