"""Dates are kept and said as precisely as they are known, and no more."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from networks.models import Announcement
from networks.partial_dates import first_day, in_words, validate_partial_date

NO_DATES = [
    *("", " ", "19", "201", "20190", "1899", "2100", "99999", "last year", "None", "\x00", "２０１９"),
    *("2019-", "2019-0", "2019-1", "2019-00", "2019-13", "2019/01", "2019-1-1", "01-2019"),
    *("2019-01-", "2019-01-00", "2019-01-32", "2019-02-29", "2019-02-30", "2019-01-01T00:00", "2019-01-01\n", "-2019"),
]


@pytest.mark.parametrize(
    ("date", "english", "french"),
    [
        ("2019", "2019", "2019"),
        ("2021-12", "December 2021", "décembre 2021"),
        ("2019-01-23", "23 January 2019", "23 janvier 2019"),
        ("2020-02-29", "29 February 2020", "29 février 2020"),
        ("1901-08-01", "1 August 1901", "1er août 1901"),
    ],
)
def test_date_is_said_as_precisely_as_it_is_known(date, english, french):
    assert in_words(date) == english
    with override("fr"):
        assert in_words(date) == french


@pytest.mark.parametrize("text", NO_DATES)
def test_what_the_calendar_does_not_have_is_refused(text):
    with pytest.raises(ValidationError) as refused:
        validate_partial_date(text)

    assert refused.value.messages == [f"“{text}” is not a date. Write 2019, 2021-12 or 2019-01-23."]


@given(st.text(max_size=12))
def test_no_text_breaks_the_check(text):
    try:
        validate_partial_date(text)
    except ValidationError:
        return
    assert first_day(text).year == int(text[:4])


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from([4, 7, 10]))
def test_every_day_month_and_year_of_two_centuries_is_a_date(date, precision):
    text = date.isoformat()[:precision]
    validate_partial_date(text)

    assert first_day(text).isoformat()[:precision] == text


@given(st.lists(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)).map(str), max_size=5))
def test_dates_sort_by_time_as_texts(dates):
    assert sorted(dates) == sorted(dates, key=first_day)


def test_form_refuses_what_is_no_date():
    with pytest.raises(ValidationError) as refused:
        Announcement(date="2019-02-30", slug="a", title_en="A").clean_fields(exclude=["network"])

    assert list(refused.value.message_dict) == ["date"]
