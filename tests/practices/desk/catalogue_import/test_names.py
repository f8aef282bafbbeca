"""An import takes names as they are kept: in one line, and only those that one can see."""

import pytest

from practices.models import Practice
from tests.folders import NETWORK, NEWS, PRACTICE, TOPIC, write_folder

from .test_catalogue import import_folder
from .test_faults import faults
from .test_untouched import lines_left

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("title", ["Welcome\napp", "Welcome\t app", "Welcome \r\n app"])
def test_name_of_two_lines_is_no_change_of_an_editor(tmp_path, title):
    facts = {"title_en": title, "year_label": "2019\n- ongoing"}
    import_folder(write_folder(tmp_path, practices=[PRACTICE | facts]))

    assert lines_left(import_folder(tmp_path)) == []
    import_folder(write_folder(tmp_path, practices=[PRACTICE | {"title_en": "Welcome desk"}]))
    assert Practice.objects.get().title_en == "Welcome desk"


def test_news_of_two_lines_in_their_title_are_saved_once(tmp_path):
    network = NETWORK | {"announcements": [NEWS | {"title_en": "The network\ngrows"}], "strategic_partners": ["A\nB"]}
    import_folder(write_folder(tmp_path, networks=[network]))

    assert import_folder(tmp_path).splitlines()[2:] == [
        "networks.json: 0 new, 0 changed, 1 as before",
        "practices.json: 0 new, 0 changed, 1 as before",
        "There was nothing to change.",
    ]


@pytest.mark.parametrize("unseen", ["\u200b", "\u2060 \ufe0f", "\u3164"])
def test_name_that_nobody_can_see_is_none(tmp_path, unseen):
    folder = write_folder(tmp_path, topics=[TOPIC | {"name_en": unseen}])

    assert [line for line in faults(folder) if "name_en" in line] == [
        f"topics.json, entry 1 “{unseen}”, name_en: must not be empty"
    ]
