"""The ledger knows what every translation was made from, and says when that has changed since."""

import pytest

from networks.editing.word_difference import Piece, difference
from practices.desk.ledger import translations as ledger
from practices.models import Practice, Translation
from practices.texts.prose import to_words
from tests.factories import practice

pytestmark = pytest.mark.django_db


@pytest.fixture
def garden():
    return practice("Garden", summary_en="People meet.", title_fr="Jardin", summary_fr="On se voit.")


def states(found: Practice) -> dict[str, str]:
    return dict(Translation.objects.filter(practice=found).values_list("language", "state"))


def change(found: Practice, **texts) -> Practice:
    """Save a practice with other texts, as a fresh request would."""
    fresh = Practice.objects.get(pk=found.pk)
    for name, text in texts.items():
        setattr(fresh, name, text)
    fresh.save()
    return fresh


def test_original_is_the_first_language_in_which_it_is_told(garden):
    french = practice(title_fr="Pays", summary_fr="Un pays.", title_en="", summary_en="")

    assert (garden.source_language, french.source_language) == ("en", "fr")
    assert (states(garden), states(french)) == ({"fr": "current"}, {})


def test_original_stays_the_original_when_a_translation_arrives():
    french = practice(title_fr="Pays", summary_fr="Un pays.", title_en="", summary_en="")
    both = change(french, title_en="Country", summary_en="A country.")

    assert (both.source_language, states(both)) == ("fr", {"en": "current"})


def test_new_words_of_the_original_put_the_translation_out_of_date_and_leave_its_text_alone(garden):
    changed = change(garden, summary_en="People meet and cook.")

    assert states(changed) == {"fr": "outdated"}
    assert (changed.title_fr, changed.summary_fr) == ("Jardin", "On se voit.")


def test_new_section_of_the_original_puts_the_translation_out_of_date(garden):
    assert states(change(garden, purpose_en="<p>Peace.</p>")) == {"fr": "outdated"}


def test_marks_and_spaces_are_no_change_of_words(garden):
    told = change(garden, purpose_en="<p>Peace at last.</p>", purpose_fr="<p>La paix.</p>")

    assert states(change(told, purpose_en="<p>Peace at  <strong>last</strong>.</p>")) == {"fr": "current"}


def test_both_written_at_once_are_in_step(garden):
    assert states(change(garden, summary_en="People cook.", summary_fr="On cuisine.")) == {"fr": "current"}


def test_mended_translation_stays_out_of_date_until_somebody_says_that_it_is_right(garden):
    change(garden, summary_en="People cook.")
    mended = change(garden, title_fr="Le jardin")
    assert states(mended) == {"fr": "outdated"}

    ledger.confirm(mended, "fr")
    assert states(mended) == {"fr": "current"}
    assert states(change(mended, summary_en="People eat.")) == {"fr": "outdated"}


def test_translation_that_lacks_a_text_of_its_original_is_a_draft():
    partly = practice("Garden", summary_en="Short.", purpose_en="<p>Peace.</p>", title_fr="Jardin", summary_fr="Bref.")

    assert states(partly) == {"fr": "draft"}
    assert states(change(partly, purpose_fr="<p>La paix.</p>")) == {"fr": "current"}


def test_draft_changes_nothing_that_visitors_read(garden, client):
    ledger.save_draft(garden, "fr", {"title": "Potager secret", "summary": "Caché."})

    page = client.get("/fr/practices/garden/").content.decode()
    assert ("Potager secret" in page, "Jardin" in page) == (False, True)
    assert states(garden) == {"fr": "draft"}


def test_draft_given_up_leaves_the_ledger_as_it_was(garden):
    english = practice("Market", summary_en="Short.")
    for found in (garden, english):
        ledger.save_draft(found, "fr", {"title": "Brouillon"})
        ledger.discard_draft(Practice.objects.get(pk=found.pk), "fr")

    assert (states(garden), states(english)) == ({"fr": "current"}, {})


def test_draft_outlives_changes_of_its_original_and_knows_what_it_was_made_from():
    market = practice("Market", summary_en="Stalls.")
    ledger.save_draft(market, "fr", {"title": "Marché"})
    change(market, summary_en="Stalls and music.")

    row = Translation.objects.get()
    assert (row.state, row.draft, row.original["summary"]) == ("draft", {"title": "Marché"}, "Stalls.")


def test_translation_that_is_taken_away_leaves_the_ledger(garden):
    assert states(change(garden, title_fr="", summary_fr="")) == {}


def test_another_original_turns_the_ledger_round(garden):
    assert states(change(garden, source_language="fr")) == {"en": "current"}


def test_ledger_learns_of_what_was_written_past_django(garden):
    Translation.objects.all().delete()

    assert (ledger.rebuild(), states(garden)) == (1, {"fr": "current"})


@pytest.mark.parametrize(
    ("before", "now", "pieces"),
    [
        ("People meet.", "People meet.", [("same", "People meet.")]),
        ("We met.", "We cooked.", [("same", "We"), ("removed", "met."), ("added", "cooked.")]),
        ("<p>One</p><p>two</p>", "<p>One two three</p>", [("same", "One two"), ("added", "three")]),
        ("", "All &amp; new", [("added", "All & new")]),
        ("All gone", "", [("removed", "All gone")]),
    ],
)  # fmt: skip
def test_difference_is_told_word_by_word(before, now, pieces):
    assert difference(to_words(before), to_words(now)) == [Piece(*piece) for piece in pieces]
