from django.urls import path

from networks.pages import views

urlpatterns = [
    path("cities/", views.city_list, name="city_list"),
    path("cities/<slug:slug>/", views.city_detail, name="city_detail"),
    path("countries/<slug:iso>/", views.country_detail, name="country_detail"),
    path("networks/", views.network_list, name="network_list"),
    path("networks/<slug:slug>/", views.network_detail, name="network_detail"),
    path("networks/<slug:slug>/news/<slug:news>/", views.announcement_detail, name="announcement_detail"),
]
