"""What cities, countries and networks did, in the templates of their pages."""

import re

from django import template
from django.conf import settings

from networks.languages.folding import fold
from networks.languages.texts import Text, in_language
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


@register.filter
def unless_named_in(cities: list[City], title: Text) -> list[City]:
    """The cities, or none of them where a title names them all, in whatever language."""
    return [] if all(_is_named_in(city, fold(str(title))) for city in cities) else cities


def _is_named_in(city: City, folded_title: str) -> bool:
    names = {fold(in_language(city, "name", language)) for language, _own_name in settings.LANGUAGES} - {""}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded_title) for name in names)
