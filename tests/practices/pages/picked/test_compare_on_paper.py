"""Practices side by side on paper."""

import pytest

from tests import pdfs
from tests.factories import practice

pytestmark = pytest.mark.django_db
FACTS = ("Place", "Population", "Years", "Topics", "Summary", "Purpose", "Rationale", "Process", "Impact")


@pytest.mark.parametrize("percent", ["100", "200"])
def test_each_page_names_the_fact_that_it_goes_on_with(client, percent):
    for name in ("garden", "market"):
        practice(name, purpose_en="<p>Many words to read.</p>" * 70, impact_en="<p>And many more of them.</p>" * 70)
    client.cookies["text_size"] = percent
    _first, *others = pdfs.sheets(client.get("/en/compare.pdf?practice=1&practice=2").content)

    assert len(others) > 3
    assert [sheet for sheet in others if not any(fact in sheet.split() for fact in FACTS)] == []


def test_title_of_the_file_is_one_line(client):
    practice("Garden"), practice("Market")

    title = pdfs.root(client.get("/en/compare.pdf?practice=1&practice=2").content)["title"]
    assert title == "2 practices compared – Intercultural Cities: good practices"
