"""No text that is saved holds a control character: a page cannot show it, and a PDF may not have it."""

import pytest

from networks.models import City
from practices.models import Practice
from tests.factories import city, practice

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Form\x0cfeed", "Form feed"),
        ("a\x0bb\x1cc\x85d", "a b c d"),
        ("a\x01b\x7fc\x80", "abc"),
        ("Two\r\nlines\tlong", "Two lines long"),
    ],
)
def test_name_is_one_line_without_control_characters(typed, kept):
    city(typed, slug="a")
    practice(typed, slug="b", title_fr=typed)

    assert [*City.objects.values_list("name_en", flat=True)] == [kept]
    assert [*Practice.objects.values_list("title_en", "title_fr")] == [(kept, kept)]


def test_long_texts_keep_their_lines():
    text = "a\x0cb\x01\r\n\tc"
    practice(summary_en=text, purpose_en=f"<p>{text}&#12;&#1;d</p>")

    assert [*Practice.objects.values_list("summary_en", flat=True)] == ["a b\r\n\tc"]
    assert Practice.objects.get().purpose_en == "<p>a b\n\tc d</p>"
