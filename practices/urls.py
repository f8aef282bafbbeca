from django.urls import path

from . import views

urlpatterns = [
    path("practices/", views.practice_list, name="practice_list"),
    path("practices/<slug:slug>/", views.practice_detail, name="practice_detail"),
    path("suggestions/", views.suggestions, name="suggestions"),
    path("topics/<slug:slug>/", views.topic_detail, name="topic_detail"),
]
