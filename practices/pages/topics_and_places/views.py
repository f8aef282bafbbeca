"""The pages of topics."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from networks.requests.found import found_or_404
from practices.models import Topic

from .gathered import Gathered


def topic_detail(request, slug):
    topic = found_or_404(Topic.objects.named(slug), _("There is no such topic."))
    results = Gathered("topic", slug, request.reading.index, request.reading.paper)
    return render(
        request, "practices/topic_detail.html", {"topic": topic, "results": results, "version": results.updated_at}
    )
