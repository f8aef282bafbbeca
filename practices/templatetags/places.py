"""What cities, countries and networks did, in the templates of their pages."""

from django import template

from networks.models import City
from practices.filters.peers import Peers
from practices.pages.topics_and_places.facet_practices import FacetPractices
from practices.pages.topics_and_places.neighbours import Neighbours
from practices.pages.topics_and_places.peers import PeersShown

register = template.Library()


@register.simple_tag(takes_context=True)
def practices_of(context, facet: str, value: str) -> FacetPractices | None:
    """The practices under one value of a facet; None if there are none."""
    reading = context["request"].reading
    return FacetPractices(facet, value, reading.index, reading.paper) if reading.index.having(facet, value) else None


@register.simple_tag(takes_context=True)
def practice_count(context, facet: str, value: str) -> int:
    return len(context["request"].reading.index.having(facet, value))


@register.simple_tag(takes_context=True)
def neighbours_of(context, city: City) -> Neighbours:
    return Neighbours(city, context["request"].reading.index)


@register.simple_tag(takes_context=True)
def peers_of(context, city: City) -> PeersShown:
    return PeersShown.first_few(Peers(city, context["request"].reading.index))
