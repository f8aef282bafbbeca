"""When a practice counts as active, and how its years are said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practices.models import Practice
from practices.models import periods as when
from tests.catalogues import forgotten
from tests.factories import practice
from tests.pages import facts, page

PRESENT = 2026
YEAR = st.none() | st.integers(2018, 2030)
periods = st.tuples(YEAR, YEAR, st.sampled_from(["", "yes", "no"])).filter(
    lambda period: None in period[:2] or period[0] <= period[1]
)


@pytest.mark.parametrize(
    ("start", "end", "ongoing", "active"),
    [
        (2019, 2021, "", [2019, 2020, 2021]),
        (2019, 2021, "no", [2019, 2020, 2021]),
        (2019, 2019, "", [2019]),
        (2019, None, "", [2019]),
        (2019, None, "no", [2019]),
        (2024, None, "yes", [2024, 2025, 2026]),
        (2024, 2025, "yes", [2024, 2025, 2026]),
        (2025, 2028, "yes", [2025, 2026, 2027, 2028]),
        (2026, None, "yes", [2026]),
        (2028, None, "yes", [2028]),
        (2028, None, "", [2028]),
        (None, 2020, "", [2020]),
        (None, 2020, "yes", [2020]),
        (None, None, "yes", []),
        (None, None, "no", []),
        (None, None, "", []),
    ],
)
def test_practice_is_active_from_start_to_end(start, end, ongoing, active):
    assert list(when.active_years(start, end, ongoing, PRESENT)) == active


@pytest.mark.django_db
@settings(deadline=None, max_examples=40)
@given(st.lists(periods, max_size=12), st.lists(st.integers(2016, 2032), max_size=3), st.booleans())
def test_database_knows_the_same_years(periods, asked, without):
    active = {number: when.active_years(*period, PRESENT) for number, period in enumerate(periods)}
    with forgotten():
        Practice.objects.bulk_create(practice_of(number, *period) for number, period in enumerate(periods))
        found = Practice.objects.active_in(*asked, *["none"] * without, present=PRESENT).order_by("number")

        assert list(found.values_list("number", flat=True)) == [
            number for number, period in active.items() if set(asked) & set(period) or (without and not period)
        ]


def practice_of(number, start, end, ongoing):
    dates = {"start_year": start, "end_year": end, "ongoing": ongoing}
    return Practice(number=number, slug=f"practice-{number}", title_en="A", summary_en="B", **dates)


@pytest.mark.parametrize(
    ("start", "end", "ongoing", "words"),
    [
        (2019, 2021, "", "2019–2021"),
        (2019, 2021, "no", "2019–2021"),
        (2019, 2021, "yes", "2019–2021, continued"),
        (2019, 2019, "", "2019"),
        (2019, None, "", "2019"),
        (2019, None, "yes", "since 2019"),
        (2019, 2019, "yes", "since 2019"),
        (None, 2020, "", "until 2020"),
        (None, 2020, "yes", "until 2020"),
        (None, None, "yes", "ongoing"),
        (None, None, "no", ""),
        (None, None, "", ""),
    ],
)
def test_period_is_said_in_words(start, end, ongoing, words):
    assert when.in_words(start, end, ongoing) == words


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("2019 - 2021", "2019–2021"),
        ("2019–2021", "2019–2021"),
        ("Spring 2019 to 2021", "2019–2021 In the words of the source: Spring 2019 to 2021"),
        ("", "2019–2021"),
    ],
)
def test_original_wording_stands_beside_the_years_where_it_says_more(client, label, shown):
    practice("Garden", start_year=2019, end_year=2021, year_label_en=label)

    assert facts(page(client, "/en/practices/garden/")) == {"Years": shown}


@pytest.mark.django_db
def test_original_wording_keeps_its_language(client):
    practice("Garden", year_label_en="permanent")
    [quote] = page(client, "/fr/practices/garden/").xpath("//q")

    assert (quote.text, quote.get("lang")) == ("permanent", "en")


@pytest.mark.django_db
def test_practice_without_years_says_nothing_of_them(client):
    practice("Garden")

    assert facts(page(client, "/en/practices/garden/")) == {}
