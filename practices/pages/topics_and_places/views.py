"""The pages of topics."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from networks.requests.found import found_or_404
from practices.models import Topic

from .facet_practices import FacetPractices


def topic_detail(request, slug):
    topic = found_or_404(Topic.objects.named(slug), _("There is no such topic."))
    practices = FacetPractices("topic", slug, request.reading.index, request.reading.paper)
    context = {"topic": topic, "practices": practices, "version": practices.results.updated_at}
    return render(request, "practices/topic_detail.html", context)
