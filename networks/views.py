"""The pages of cities, countries and networks."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from .found import found_or_404
from .models import City, Country, Network
from .places_by_country import by_country

NEWEST = 20  # practices on the page of a place; the list has them all
ON_PAPER = 500


def city_list(request):
    cities = City.objects.with_country().with_practice_counts().alphabetical()
    context = {"countries": by_country(cities), "total": len(cities)}
    return render(request, "networks/city_list.html", context)


def city_detail(request, slug):
    city = found_or_404(City.objects.with_country().with_memberships().named(slug), _("There is no such city."))
    context = {"city": city, "version": city.updated_at, **practices_shown(request, city.practices.all())}
    return render(request, "networks/city_detail.html", context)


def country_detail(request, iso):
    country = found_or_404(Country.objects.taking_part().named(iso), _("No city of such a country takes part."))
    context = {
        "country": country,
        "cities": country.cities.with_practice_counts().alphabetical(),
        "networks": country.networks.with_member_counts().alphabetical(),
        **practices_shown(request, City.objects.practice_catalogue().in_countries(iso)),
    }
    return render(request, "networks/country_detail.html", context)


def network_list(request):
    networks = Network.objects.with_country().with_member_counts().with_practice_counts().alphabetical()
    return render(request, "networks/network_list.html", {"networks": networks})


def network_detail(request, slug):
    network = found_or_404(Network.objects.with_country().with_parts().named(slug), _("There is no such network."))
    practices = City.objects.practice_catalogue().from_networks(slug)
    context = {"network": network, "version": network.updated_at, **practices_shown(request, practices)}
    return render(request, "networks/network_detail.html", context)


def practices_shown(request, practices):
    """What the page of a place says about its practices: their number, and the newest of them (on paper, all)."""
    published = practices.published()
    newest = published.newest().with_places().with_topics()
    return {"practice_count": published.count(), "practices": newest[: ON_PAPER if request.paper else NEWEST]}
