"""The public pages, each below its language: what a visitor can read, and therefore have as a PDF."""

from django.urls import include, path

from icc_site.pages import views

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("template/", views.template, name="template"),
    path("", include("practices.urls")),
    path("", include("networks.urls")),
]
