"""Editors hear of characters that no PDF can show."""

import pytest
from django.db import connection

from icc_site.rendering.glyphs import runs_without_glyph
from icc_site.rendering.renderer import not_on_paper
from networks.editing.saved_texts import saved_by_editor
from tests import factories
from tests.editing import save

pytestmark = pytest.mark.django_db(transaction=True)  # it is said once the change is kept
FAMILY = "👩\u200d👩\u200d👧"


def told(client, **changes) -> list[str]:
    topic = factories.topic("Gardens", name_fr="Jardins")
    response = save(client, f"/admin/practices/topic/{topic.pk}/change/", **changes)
    assert response.status_code == 302
    shown = client.get(response["Location"])
    return [str(message) for message in shown.context["messages"] if message.level_tag == "warning"]


def test_editor_is_told_which_characters_of_which_text_a_pdf_cannot_show(admin_client):
    assert told(admin_client, name_en=f"Gardens 🌱{FAMILY}", description_fr="浜松 ✓ 🎉 Ж") == [
        f"“Name (English)” has characters that PDFs cannot show: 🌱{FAMILY}. They show “�” instead.",
        "“Description (French)” has characters that PDFs cannot show: 🎉. They show “�” instead.",
    ]


def test_database_is_free_while_texts_are_looked_at(admin_client):
    held = []

    def look(**_facts):
        held.append(connection.in_atomic_block)

    saved_by_editor.connect(look)
    told(admin_client, name_en="Gardens and parks")
    saved_by_editor.disconnect(look)

    assert held == [False]


def test_editor_hears_nothing_of_letters_that_are_shown(admin_client):
    assert told(admin_client, name_en="Gärten 浜松 ✓", description_fr="« œ » – Ж α") == []


def test_each_run_without_a_shape_is_named_once():
    assert not_on_paper([f"a {FAMILY} b {FAMILY}🌱", "浜 ✓"]) == [[FAMILY, f"{FAMILY}🌱"], []]
    assert runs_without_glyph("abc", str.isascii) == []
