"""The pages of topics, and of what cities like one do."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from networks.models import City
from networks.requests.addresses import elsewhere
from networks.requests.found import named_or_404
from networks.requests.parameters import takes
from practices.filters.peers import Peers
from practices.models import Topic

from .facet_practices import FacetPractices
from .peers import PeersShown


def topic_detail(request, slug):
    topic = named_or_404(Topic.objects.all(), slug, _("There is no such topic."))
    practices = FacetPractices("topic", slug, request.reading.index, request.reading.paper)
    context = {"topic": topic, "practices": practices, "version": practices.results.updated_at}
    return render(request, "practices/topic_detail.html", context)


@takes("page", "reason")
def city_peers(request, slug):
    city = named_or_404(City.objects.with_country().with_memberships(), slug, _("There is no such city."))
    chosen = Peers(city, request.reading.index, request.GET.get("reason", ""))
    peers = PeersShown.whole(chosen, request.GET.get("page"), request.reading.paper)
    if redirect := elsewhere(request, peers.own_address_with_unknown):
        return redirect
    return render(request, "practices/city_peers.html", {"city": city, "peers": peers, "version": peers.updated_at})
