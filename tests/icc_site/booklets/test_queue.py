"""The line of booklets: what a dead worker left is taken up again, a few times; what no longer counts leaves it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from icc_site.booklets.queue import look_after_queue
from icc_site.booklets.work import make_booklet
from icc_site.models import LONGEST_WAIT, MOST_ATTEMPTS, BookletOrder
from tests.factories import practice, topic
from tests.pages import page, texts

pytestmark = pytest.mark.django_db
ORDER = "/en/booklet/order/?topic=sport"
SILENCE = timedelta(seconds=31)  # of a worker that is dead


@pytest.fixture(autouse=True)
def ordered(client, settings, tmp_path):
    """The order of a booklet that is just too long to wait for."""
    settings.PDF_FOLDER, settings.BOOKLET_AT_ONCE = tmp_path / "pdf", 1
    sport = topic("Sport", slug="sport")
    for title in ("Boxing", "Running"):
        practice(title, topics=[sport])
    client.post(ORDER)
    return BookletOrder.objects.get()


def words(client) -> list[str]:
    return texts(page(client, ORDER), "//*[@id='order']//*[@role='status']")


def tasks() -> list[str]:
    return sorted(DBTaskResult.objects.values_list("status", flat=True))


def die_over(order: BookletOrder, state: str = "laying-out", silence: timedelta = SILENCE) -> None:
    """Leave all as a worker leaves it that was killed a while ago."""
    BookletOrder.objects.update(state=state, updated_at=timezone.now() - silence)
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now() - silence)


@pytest.mark.parametrize("state", ["gathering", "laying-out", "writing"])
def test_order_of_a_dead_worker_waits_again_for_the_next_one(client, ordered, state):
    die_over(ordered, state)
    look_after_queue()

    assert words(client) == ["Your booklet is waiting and comes next."]
    assert tasks() == ["FAILED", "READY"]


def test_order_whose_worker_died_while_the_clock_was_ahead_waits_again(client, ordered):
    die_over(ordered, silence=timedelta(days=-30))
    look_after_queue()

    assert words(client) == ["Your booklet is waiting and comes next."]


def test_two_who_look_after_the_queue_take_an_order_up_once(ordered):
    die_over(ordered)
    look_after_queue()
    look_after_queue()

    assert tasks() == ["FAILED", "READY"]


def test_order_of_a_worker_that_says_how_far_it_is_stays_with_it(ordered):
    die_over(ordered, silence=timedelta(seconds=20))
    look_after_queue()

    assert BookletOrder.objects.get().state == "laying-out"
    assert tasks() == ["RUNNING"]


def test_booklet_that_kills_its_workers_is_given_up_in_words(client, ordered, monkeypatch, caplog):
    monkeypatch.setattr("icc_site.booklets.work.make", lambda order: None)  # the worker dies before it says more
    for _ in range(MOST_ATTEMPTS):
        make_booklet.call(ordered.pk)
        die_over(ordered)
        look_after_queue()

    assert "Something went wrong while your booklet was made" in words(client)[0]
    assert "READY" not in tasks()
    assert "The booklet topic=sport is given up: its workers died 3 times" in caplog.text


def test_order_that_is_given_again_is_taken_up_as_often_as_a_new_one(client, ordered):
    BookletOrder.objects.update(attempts=MOST_ATTEMPTS, state="failed")
    client.post(ORDER)
    make_booklet.call(ordered.pk)
    die_over(ordered)
    look_after_queue()

    assert BookletOrder.objects.get().state == "waiting"


def test_order_is_made_by_one_worker_only(ordered, monkeypatch):
    made = []
    monkeypatch.setattr("icc_site.booklets.work.make", made.append)
    make_booklet.call(ordered.pk)
    make_booklet.call(ordered.pk)

    assert made == [ordered]


@pytest.mark.parametrize("state", ["new", "laying-out", "failed"])
def test_task_of_an_order_that_does_not_wait_does_nothing(ordered, state):
    ordered.now(state)
    make_booklet.call(ordered.pk)

    assert BookletOrder.objects.get().state == state


def test_task_of_an_order_that_is_gone_does_nothing(ordered):
    BookletOrder.objects.all().delete()

    assert make_booklet.call(ordered.pk) is None


@pytest.mark.parametrize("state", ["waiting", "laying-out"])
def test_order_for_which_nobody_waits_any_more_leaves_the_queue(client, ordered, state):
    BookletOrder.objects.update(state=state, updated_at=timezone.now() - LONGEST_WAIT - SILENCE)
    look_after_queue()

    assert words(client) == ["The booklet was not finished. Make it again."]
    assert tasks() == []
    make_booklet.call(ordered.pk)
    assert BookletOrder.objects.get().state == state


@pytest.mark.parametrize("status", [None, "RUNNING"])
def test_order_whose_task_was_lost_gets_another(ordered, status):
    BookletOrder.objects.update(updated_at=timezone.now() - SILENCE)
    DBTaskResult.objects.all().delete() if status is None else die_over(ordered, state="waiting")
    look_after_queue()

    assert DBTaskResult.objects.filter(status="READY").count() == 1


def test_finished_tasks_are_kept_for_a_day(ordered):
    for status, days in [("SUCCESSFUL", 2), ("FAILED", 2), ("SUCCESSFUL", 0)]:
        task = DBTaskResult.objects.get(pk=make_booklet.enqueue(ordered.pk).id)
        task.status, task.finished_at = status, timezone.now() - timedelta(days=days)
        task.save()
    look_after_queue()

    assert tasks() == ["READY", "SUCCESSFUL"]


def test_worker_whose_order_was_taken_up_by_another_says_no_more(ordered, monkeypatch):
    def slow(order):
        BookletOrder.objects.update(state="laying-out", attempts=2)  # by another worker, meanwhile
        order.note("failed")

    monkeypatch.setattr("icc_site.booklets.work.make", slow)
    make_booklet.call(ordered.pk)

    assert BookletOrder.objects.get().state == "laying-out"


def test_order_that_waits_while_nobody_works_says_so(client, ordered):
    BookletOrder.objects.update(updated_at=timezone.now() - SILENCE)
    nobody_works = "No booklets are being made at the moment."
    assert words(client) == [f"{nobody_works} Yours keeps its place in line and is made as soon as work goes on."]
    assert page(client, ORDER).xpath("//progress")

    other = BookletOrder.objects.of("http://testserver/en/booklet/", 100)
    other.now("laying-out", ordered_at=ordered.ordered_at - SILENCE)
    assert words(client) == ["Your booklet is waiting. There is 1 other before it."]


def test_booklet_whose_page_is_gone_fails_in_words_and_one_line(client, ordered, caplog):
    BookletOrder.objects.update(address="http://testserver/en/booklet/?special=gone")
    make_booklet.call(ordered.pk)

    assert "Something went wrong while your booklet was made" in words(client)[0]
    assert [record.exc_info for record in caplog.records] == [None]
