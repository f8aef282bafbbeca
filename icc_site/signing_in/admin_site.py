"""The administration as this site has it: whom it lets in, and what it takes as one change."""

from django.contrib.admin import AdminSite

from icc_site.every_request.one_change import one_change


class CatalogueAdminSite(AdminSite):
    def admin_view(self, view, cacheable=False):
        return super().admin_view(one_change(view), cacheable)
