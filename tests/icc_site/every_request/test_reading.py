"""How a page is being read stands on the request, and costs nothing that the page does not ask for."""

import pytest
from django.http import HttpResponse

from icc_site.every_request.reading import ReadingMiddleware
from icc_site.every_request.text_size import TextSize
from practices.facet_index.current import current_index

pytestmark = pytest.mark.django_db


def answer(request, view):
    return ReadingMiddleware(lambda request: HttpResponse(view(request.reading)))(request)


def test_index_is_asked_for_once_a_request_and_only_where_it_is_needed(rf, django_assert_num_queries):
    current_index()
    with django_assert_num_queries(0):
        answer(rf.get("/en/"), lambda reading: reading.text_size)
    with django_assert_num_queries(1):
        answer(rf.get("/en/"), lambda reading: [reading.index.version, reading.index.present])


def test_reader_is_at_a_screen_and_a_booklet_has_its_usual_length(rf):
    request = rf.get("/en/")
    answer(request, lambda reading: "")

    assert (request.reading.text_size, request.reading.paper, request.reading.whole) == (TextSize(), False, False)
