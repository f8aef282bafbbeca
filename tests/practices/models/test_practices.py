"""What a practice keeps to, whichever way it is saved."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import override

from practices.models import NumberSeries, Practice, PracticePlace
from tests.factories import city, practice

pytestmark = pytest.mark.django_db
BROKEN = [
    ({"start_year": 2020, "end_year": 2019}, "practice_ends_after_it_starts"),
    ({"start_year": 1899}, "practice_start_year_is_a_year"),
    ({"end_year": 2101}, "practice_end_year_is_a_year"),
    ({"title_en": ""}, "practice_is_told_in_one_language"),
    ({"title_en": None, "title_fr": "Jardin"}, "practice_is_told_in_one_language"),
    ({"summary_en": "", "summary_fr": "Court."}, "practice_is_told_in_one_language"),
    ({"published_at": None}, "practice_published_has_a_date"),
]


@pytest.mark.parametrize(("facts", "rule"), BROKEN)
def test_database_holds_the_rules(facts, rule):
    practice("Garden")
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Practice.objects.update(**facts)

    assert Practice.objects.get().title_en == "Garden"


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"start_year": 2020, "end_year": 2019}, "The end year is before the start year."),
        ({"title_en": ""}, "Give the title and the summary in at least one language."),
    ],
)
def test_form_explains_the_rules(facts, message):
    garden = practice("Garden")
    for name, value in facts.items():
        setattr(garden, name, value)
    with pytest.raises(ValidationError) as refused:
        garden.validate_constraints()

    assert refused.value.messages == [message]


def test_years_at_the_edges_are_years():
    garden = practice("Garden", start_year=1900, end_year=2100)
    garden.full_clean()

    assert garden.period == "1900–2100"


def test_number_counts_up_and_is_cited_with_four_digits():
    first, second = practice(), practice(status="draft")

    assert second.number == first.number + 1
    assert Practice(number=7).reference == "ICC-0007"
    assert Practice(number=12345).reference == "ICC-12345"


def test_number_of_a_deleted_practice_never_returns():
    practice()
    last = practice()
    number = last.number
    last.delete()

    assert practice().number == number + 1
    assert NumberSeries.objects.count() == 1


def test_number_stays_when_everything_else_changes():
    garden = practice("Garden")
    number = garden.number
    garden.slug, garden.title_en, garden.status = "park", "Park", "archived"
    garden.save()

    assert Practice.objects.get().number == number


def test_next_number_in_the_real_catalogue_is_a_new_one(catalogue):
    assert practice().number == Practice.objects.count() == 125


def test_changed_slug_leaves_the_former_one_behind():
    garden = practice("Garden", slug="first")
    for slug in ("second", "third", "first", "third"):
        garden.slug = slug
        garden.save()

    assert sorted(garden.former_slugs.values_list("slug", flat=True)) == ["first", "second"]
    assert Practice.objects.formerly_named("third") is None


def test_former_slug_is_taken_for_others():
    garden = practice("Garden", slug="first")
    garden.slug = "second"
    garden.save()
    with pytest.raises(ValidationError) as refused:
        Practice(slug="first", title_en="A", summary_en="B").full_clean()

    assert refused.value.message_dict["slug"] == ["This was the address of another practice, and still leads there."]


def test_practice_that_took_a_former_slug_can_move_on():
    for title in ("Garden", "Market"):
        moved = practice(title, slug="first")
        moved.slug = title.lower()
        moved.save()

    assert str(Practice.objects.formerly_named("first")) == "Market"


def test_first_publication_is_dated_once():
    garden = practice("Garden", status="draft")
    assert garden.published_at is None
    before = timezone.now()
    garden.status = "published"
    garden.save()
    published_at = garden.published_at
    garden.status = "archived"
    garden.save()
    garden.status = "published"
    garden.save()

    assert before <= published_at == Practice.objects.get().published_at


def test_date_of_publication_can_be_given():
    moment = datetime.datetime(2020, 5, 1, tzinfo=datetime.UTC)

    assert practice(published_at=moment).published_at == moment


@pytest.mark.parametrize("language", ["en", "fr"])
def test_rich_text_is_sanitised_on_save_in_its_own_language(language):
    with override(language):
        practice("Garden", title_fr="Jardin", purpose_fr='<p onclick="a()">Paix</p><script>a()</script>')
    garden = Practice.objects.get()

    assert (garden.purpose_en, garden.purpose_fr) == (None, "<p>Paix</p>")


def test_rich_text_without_words_is_none():
    practice(purpose_en="<p></p>", impact_en="<p><strong> </strong>&nbsp;</p>", body_en="<img src=x>")
    garden = Practice.objects.get()

    assert (garden.purpose_en, garden.impact_en, garden.body_en) == ("", "", "")


def test_countries_follow_from_the_cities_in_their_order():
    places = [city("Lyon", country="fr"), city("Turin"), city("Metz", country="fr")]
    garden = practice("Garden", cities=places)

    assert garden.places == places
    assert [country.iso for country in garden.countries] == ["fr", "it"]


def test_country_is_asked_only_where_there_is_no_city():
    both, alone, neither = (
        practice(cities=[city("Lyon", country="fr")], country="pt"),
        practice(country="pt"),
        practice(),
    )

    assert [[country.iso for country in told.countries] for told in (both, alone, neither)] == [["fr"], ["pt"], []]


def test_city_stands_once_in_a_practice():
    lyon = city("Lyon")
    garden = practice(cities=[lyon])
    with pytest.raises(IntegrityError), transaction.atomic():
        PracticePlace.objects.create(practice=garden, city=lyon)

    assert garden.places == [lyon]


@pytest.mark.parametrize(
    ("texts", "languages"),
    [
        ({"title_en": "A", "summary_en": "B"}, ["en"]),
        ({"title_en": "A", "title_fr": "B", "summary_fr": "C"}, ["en", "fr"]),
        ({"title_en": "A", "title_fr": "B", "summary_fr": ""}, ["en"]),
    ],
)
def test_practice_is_in_a_language_that_has_title_and_summary(texts, languages):
    garden = practice(slug="garden", **texts)

    assert garden.languages == languages
    assert [code for code in ("en", "fr") if Practice.objects.written_in(code)] == languages
