"""The map of the site: public pages under their language, everything else beside them."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from icc_site.booklets import orders
from icc_site.every_request import text_size
from icc_site.pages import errors, views
from icc_site.pages.sitemaps import SITEMAPS, sitemap, sitemap_index
from icc_site.pdf import page as pdf
from icc_site.pdf import previews
from practices.open_data.feeds import NetworkFeed
from practices.pages.figures import views as figures
from practices.pages.practice import views as practices
from practices.pages.special import views as special

urlpatterns = [
    path("", views.choose_language, name="choose_language"),
    path("admin/", admin.site.urls),
    path("text-size/", text_size.text_size, name="text_size"),
    path("p/<int:number>/", practices.practice_permalink, name="practice_permalink"),
    path("documents/<int:pk>/<str:file_name>", practices.practice_document, name="practice_document"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("sitemap.xml", sitemap_index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap"}, name="sitemap_index"),
    path("sitemap-<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    *i18n_patterns(  # not among the public pages: they have no PDF of the common kind
        path("preview/<str:token>/", practices.practice_preview, name="practice_preview"),
        path("preview/special/<str:token>/", special.special_preview, name="special_preview"),
        path("preview/special/<str:token>.pdf", previews.special_preview_as_pdf, name="special_preview_pdf"),
        path("preview/<str:token>.pdf", previews.preview_as_pdf, name="practice_preview_pdf"),
    ),
    path("<path:page>.pdf", pdf.page_as_pdf, name="page_pdf"),
    *i18n_patterns(
        path("networks/<slug:slug>.atom", NetworkFeed(), name="network_feed"),
        path("booklet/order/", orders.booklet_order, name="booklet_order"),
        path("figures/<slug:table>.csv", figures.figures_csv, name="figures_csv"),
        path("", include("icc_site.public_urls")),
    ),
]

handler400 = errors.bad_request
handler403 = errors.permission_denied
handler404 = errors.page_not_found
handler500 = errors.server_error
