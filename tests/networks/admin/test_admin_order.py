"""Places stand in the order of the names that the editor is shown, by the alphabet of the editor's language."""

import pytest

from tests.factories import city, network

pytestmark = pytest.mark.django_db


def listed(client, model, **query):
    return [each.slug for each in client.get(f"/admin/networks/{model}/", query).context["cl"].result_list]


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("en", ["aachen", "bari", "cork", "dover"]),
        ("fr", ["bari", "dover", "cork", "aachen"]),
        ("de", ["bari", "cork", "dover", "aachen"]),
        ("fi", ["aachen", "bari", "dover", "cork"]),
        ("uk", ["dover", "cork", "aachen", "bari"]),
    ],
)
def test_places_are_listed_and_offered_in_the_order_of_their_names(admin_client, language, order):
    names = {
        "aachen": {"name_fr": "Zède", "name_de": "Zuoz", "name_uk": "Ґраз"},
        "bari": {"name_fr": "Abc", "name_de": "Äbtissin", "name_uk": "Дніпро"},
        "cork": {"name_fr": "École", "name_fi": "Äänekoski", "name_uk": "Гать"},
        "dover": {"name_fr": "Eau", "name_uk": "Авліда"},
    }
    for slug, further in names.items():
        city(slug.title(), **further)
        network(slug.title(), **further)
    admin_client.cookies["django_language"] = language
    query = {"app_label": "networks", "model_name": "membership", "field_name": "city"}
    offered = admin_client.get("/admin/autocomplete/", query).json()["results"]

    assert [listed(admin_client, "city"), listed(admin_client, "city", o="1")] == [order, order]
    assert listed(admin_client, "network", o="-1") == order[::-1]
    assert [each["text"] for each in offered] == [names[slug].get(f"name_{language}") or slug.title() for slug in order]
