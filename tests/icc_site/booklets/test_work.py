"""Workers that are killed: the site stays up, nothing lives on, and what they left undone can be had again."""

import os
import signal
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from icc_site.models import LONGEST_SILENCE, BookletOrder
from tests.factories import practice, topic
from tests.icc_site.processes import children, ends, started, wait_for, work_off
from tests.pages import page, texts

pytestmark = pytest.mark.django_db(transaction=True)
LONG = 21
ORDER, PDF = "/en/booklet/order/?topic=sport", "/en/booklet.pdf?topic=sport"
HANGING_WORKER = """
import django
django.setup()
from django.core.management import call_command
from icc_site.booklets import work
from tests.icc_site import interruptions
work.html_to_pdf_with_progress = interruptions.hang_after_three_chapters
call_command("db_worker", reload=False, startup_delay=False)
"""
IMPATIENT_WORK = """
import django
django.setup()
from django.core.management import call_command
from icc_site.management.commands import work
work.STEP_SECONDS = work.PAUSE_SECONDS = 0.1
call_command("work")
"""


@pytest.fixture(autouse=True)
def ordered(client, settings, tmp_path):
    """The order of a long booklet, in a house of its own."""
    settings.PDF_FOLDER = tmp_path / "cache" / "pdf"
    sport = topic("Sport", slug="sport")
    for number in range(LONG):
        practice(f"Practice {number:02d}", topics=[sport])
    client.post(ORDER)


def words(client) -> list[str]:
    return texts(page(client, ORDER), "//*[@id='order']//*[@role='status']")


def kill_in_the_middle(folder) -> set[int]:
    """Kill a worker while its child lays out the booklet; the ids of its children, which it cannot end any more."""
    with started(folder, "-c", HANGING_WORKER) as worker:
        wait_for(lambda: BookletOrder.objects.get().done == 3)
        orphans = children(worker.pid)
        worker.kill()
    return orphans


def test_worker_killed_in_the_middle_of_a_booklet_takes_its_children_along_and_the_site_stays_up(client, tmp_path):
    orphans = kill_in_the_middle(tmp_path)

    assert orphans
    assert [orphan for orphan in orphans if not ends(orphan)] == []
    assert client.get("/en/practices/").status_code == 200
    assert words(client) == [f"3 of {LONG} practices are laid out."]


def test_booklet_of_a_killed_worker_is_made_by_the_next_when_it_is_ordered_again(client, tmp_path):
    kill_in_the_middle(tmp_path)
    BookletOrder.objects.update(updated_at=timezone.now() - LONGEST_SILENCE - timedelta(seconds=1))
    assert words(client) == ["The work on it was interrupted. Have it made again."]

    client.post(ORDER)
    work_off(tmp_path)
    assert words(client) == ["The booklet is ready."]
    assert client.get(PDF)["Content-Type"] == "application/pdf"
    # The queue holds the first task as running for ever; no worker takes it, so it is only a row.
    assert sorted(DBTaskResult.objects.values_list("status", flat=True)) == ["RUNNING", "SUCCESSFUL"]


def test_worker_beside_the_web_server_is_replaced_when_it_is_killed(tmp_path):
    with started(tmp_path, "-c", IMPATIENT_WORK) as work:
        [first] = wait_for(lambda: children(work.pid))
        os.kill(first, signal.SIGKILL)
        [second] = wait_for(lambda: children(work.pid) - {first})

    assert ends(second)
