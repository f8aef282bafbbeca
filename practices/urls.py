from django.urls import path

from practices.pages.booklet.views import booklet
from practices.pages.figures.views import figures
from practices.pages.lists.views import practice_list
from practices.pages.map.views import practice_map
from practices.pages.picked.views_compare import compare
from practices.pages.picked.views_my_list import my_list, my_list_empty
from practices.pages.practice.views import practice_detail
from practices.pages.special.views import special_detail, special_list
from practices.pages.suggestions.views import suggestions
from practices.pages.topics_and_places.views import city_peers, topic_detail

urlpatterns = [
    path("booklet/", booklet, name="booklet"),
    path("cities/<slug:slug>/peers/", city_peers, name="city_peers"),
    path("compare/", compare, name="compare"),
    path("figures/", figures, name="figures"),
    path("map/", practice_map, name="map"),
    path("my-list/", my_list, name="my_list"),
    path("my-list/empty/", my_list_empty, name="my_list_empty"),
    path("practices/", practice_list, name="practice_list"),
    path("practices/<slug:slug>/", practice_detail, name="practice_detail"),
    path("special/", special_list, name="special_list"),
    path("special/<slug:slug>/", special_detail, name="special_detail"),
    path("suggestions/", suggestions, name="suggestions"),
    path("topics/<slug:slug>/", topic_detail, name="topic_detail"),
]
