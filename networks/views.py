"""The pages of cities, countries and networks."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from .comparison import Comparison
from .found import found_or_404
from .models import City, Country, Network
from .news import News
from .places_by_country import by_country
from .timeline import timeline


def city_list(request):
    cities = City.objects.with_country().with_practice_counts().alphabetical()
    context = {"countries": by_country(cities), "total": len(cities)}
    return render(request, "networks/city_list.html", context)


def city_detail(request, slug):
    city = found_or_404(City.objects.with_country().with_memberships().named(slug), _("There is no such city."))
    return render(request, "networks/city_detail.html", {"city": city, "version": city.updated_at})


def country_detail(request, iso):
    country = found_or_404(Country.objects.taking_part().named(iso), _("No city of such a country takes part."))
    context = {
        "country": country,
        "cities": country.cities.with_practice_counts().alphabetical(),
        "networks": country.networks.with_member_counts().with_practice_counts().alphabetical(),
    }
    return render(request, "networks/country_detail.html", context)


def network_list(request):
    networks = Network.objects.with_country().with_member_counts().with_practice_counts().alphabetical()
    comparison = Comparison(networks, request.GET.get("sort", ""))
    return render(request, "networks/network_list.html", {"comparison": comparison})


def network_detail(request, slug):
    network = found_or_404(Network.objects.with_country().with_parts().named(slug), _("There is no such network."))
    context = {"network": network, "timeline": timeline(network), "version": network.updated_at}
    return render(request, "networks/network_detail.html", context)


def announcement_detail(request, slug, news):
    found = News.of(Network.objects.with_country().with_news().named(slug), news)
    context = {"news": found_or_404(found, _("There is no such news."))}
    return render(request, "networks/announcement_detail.html", context)
