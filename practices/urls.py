from django.urls import path

from . import views, views_booklet, views_compare, views_figures, views_map, views_my_list, views_special

urlpatterns = [
    path("booklet/", views_booklet.booklet, name="booklet"),
    path("compare/", views_compare.compare, name="compare"),
    path("figures/", views_figures.figures, name="figures"),
    path("map/", views_map.practice_map, name="map"),
    path("my-list/", views_my_list.my_list, name="my_list"),
    path("my-list/empty/", views_my_list.my_list_empty, name="my_list_empty"),
    path("practices/", views.practice_list, name="practice_list"),
    path("practices/<slug:slug>/", views.practice_detail, name="practice_detail"),
    path("special/", views_special.special_list, name="special_list"),
    path("special/<slug:slug>/", views_special.special_detail, name="special_detail"),
    path("suggestions/", views.suggestions, name="suggestions"),
    path("topics/<slug:slug>/", views.topic_detail, name="topic_detail"),
]
