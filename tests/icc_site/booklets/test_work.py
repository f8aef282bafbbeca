"""Workers that are killed: the site stays up, nothing lives on, and what they left undone can be had again."""

import os
import re
import signal
import subprocess
import sys

import pytest
from django.conf import settings
from django_tasks_db.models import DBTaskResult

from icc_site.booklets.work import heartbeat
from icc_site.models import BookletOrder
from tests.factories import practice, topic
from tests.icc_site.processes import children, ends, started, wait_for
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
from datetime import timedelta
from django.core.management import call_command
from icc_site import models
from icc_site.booklets import queue
from icc_site.management.commands import work
models.LONGEST_SILENCE = queue.LONGEST_SILENCE = timedelta(seconds=2)
work.STEP_SECONDS = work.PAUSE_SECONDS = work.LOOK_SECONDS = 0.1
call_command("work")
"""
WEB_SERVER = "import time; time.sleep(120)"


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


def test_booklet_of_a_killed_worker_is_made_by_the_next_without_being_ordered_again(client, tmp_path):
    kill_in_the_middle(tmp_path)

    with started(tmp_path, "-c", IMPATIENT_WORK):
        wait_for(lambda: words(client) == ["The booklet is ready."])
    assert client.get(PDF)["Content-Type"] == "application/pdf"
    assert sorted(DBTaskResult.objects.values_list("status", flat=True)) == ["FAILED", "SUCCESSFUL"]


def test_worker_that_gathers_texts_for_long_says_that_it_is_there(monkeypatch):
    monkeypatch.setattr("icc_site.booklets.work.BEAT_SECONDS", 0.05)
    order = BookletOrder.objects.claim(BookletOrder.objects.get().pk)
    begun = order.updated_at
    with heartbeat(order):
        wait_for(lambda: BookletOrder.objects.get().updated_at > begun)

    assert BookletOrder.objects.get().state == "gathering"


def test_worker_beside_the_web_server_is_replaced_when_it_is_killed(tmp_path):
    with started(tmp_path, "-c", IMPATIENT_WORK) as work:
        [first] = wait_for(lambda: children(work.pid))
        os.kill(first, signal.SIGKILL)
        [second] = wait_for(lambda: children(work.pid) - {first})

    assert ends(second)


def test_worker_ends_with_the_supervisor_that_is_killed(tmp_path):
    with started(tmp_path, "-c", IMPATIENT_WORK) as work:
        [worker] = wait_for(lambda: children(work.pid))
        work.kill()

    assert ends(worker)


def test_make_run_replaces_a_killed_supervisor_and_leaves_nothing_when_the_web_server_is_killed(tmp_path):
    recipe = re.sub(r"exec .*", f"exec {sys.executable} -c '{WEB_SERVER}'", last_line_of_make_run())
    with started(tmp_path, "-c", recipe, program="sh") as web:
        [loop] = wait_for(lambda: children(web.pid))
        [first] = wait_for(lambda: children(loop))
        os.kill(first, signal.SIGKILL)
        [worker] = wait_for(lambda: {pid for second in children(loop) - {first} for pid in children(second)})
        [second] = children(loop)
        web.kill()

    assert [ends(pid) for pid in (loop, second, worker)] == [True, True, True]


def last_line_of_make_run() -> str:
    """What `make run` does in the end: the web server, and the work beside it."""
    command = ["make", "--dry-run", "--silent", "run"]
    done = subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]
