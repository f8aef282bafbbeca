"""The pages of cities, countries and networks."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from networks.languages.collation import alphabetically
from networks.models import City, Country, Network
from networks.requests.addresses import elsewhere
from networks.requests.found import as_written, found_or_404, named_or_404
from networks.requests.parameters import takes

from .city_maps import cities_map, city_map, members_map
from .comparison import NetworkComparison
from .news import News
from .places_by_country import by_country
from .timeline import timeline


def city_list(request):
    cities = alphabetically(City.objects.with_country().with_practice_counts())
    context = {"countries": by_country(cities), "total": len(cities)}
    return render(request, "networks/city_list.html", context)


def city_detail(request, slug):
    city = named_or_404(City.objects.with_country().with_memberships(), slug, _("There is no such city."))
    context = {"city": city, "version": city.updated_at, "map": city_map(city, request)}
    return render(request, "networks/city_detail.html", context)


def country_detail(request, iso):
    country = named_or_404(Country.objects.taking_part(), iso, _("No city in this country takes part."))
    cities = alphabetically(country.cities.with_practice_counts())
    context = {
        "country": country,
        "cities": cities,
        "map": cities_map(cities, country.name, request),
        "networks": alphabetically(country.networks.with_member_counts().with_practice_counts()),
    }
    return render(request, "networks/country_detail.html", context)


@takes("sort")
def network_list(request):
    networks = alphabetically(Network.objects.with_country().with_member_counts().with_practice_counts())
    comparison = NetworkComparison(networks, request.GET.get("sort", ""))
    if redirect := elsewhere(request, comparison.address):
        return redirect
    members = City.objects.of_networks().with_country().with_practice_counts()
    context = {
        "comparison": comparison,
        "map": cities_map(members, _("the members of all networks"), request),
    }
    return render(request, "networks/network_list.html", context)


def network_detail(request, slug):
    network = named_or_404(Network.objects.with_country().with_parts(), slug, _("There is no such network."))
    parts = {"timeline": timeline(network), "map": members_map(network, request)}
    context = {"network": network, "version": network.updated_at, **parts}
    return render(request, "networks/network_detail.html", context)


def announcement_detail(request, slug, news):
    network = Network.objects.with_country().with_news().named_in_any_case(slug)
    found = found_or_404(News.of(network, news), _("There is no such news."))
    as_written({slug: network.slug, news: found.announcement.slug})
    return render(request, "networks/announcement_detail.html", {"news": found})
