"""The public pages, each below its language: what a visitor can read, and therefore have as a PDF."""

from django.urls import include, path

from icc_site.legal import views as legal
from icc_site.pages import views

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("accessibility/", legal.accessibility, name="accessibility"),
    path("legal/", legal.legal, name="legal"),
    path("privacy/", legal.privacy, name="privacy"),
    path("template/", views.template, name="template"),
    path("", include("practices.urls")),
    path("", include("networks.urls")),
]
