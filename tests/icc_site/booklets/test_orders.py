"""Long booklets: ordered, made in the background, waited for without harm, and had as a PDF when they are done."""

import re
import time
from datetime import timedelta
from io import BytesIO

import pypdf
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from icc_site.booklets.orders import place
from icc_site.booklets.work import booklet_limits, make_booklet
from icc_site.models import LONGEST_WAIT, MOST_WAITING, TIME_REMEMBERED, BookletOrder
from icc_site.pdf.store import path_of
from icc_site.pdf.work import page_limits, pdf_in_child
from networks.child.errors import BusyError
from networks.child.pool import free_place
from practices.models import Practice, Topic
from tests import jobs
from tests.factories import practice, topic
from tests.icc_site import interruptions
from tests.pages import page, texts

pytestmark = pytest.mark.django_db
LONG = 21
ORDER, PDF = "/en/booklet/order/?topic=sport", "/en/booklet.pdf?topic=sport"


@pytest.fixture(autouse=True)
def long_booklet(settings, tmp_path):
    """A booklet just too long to wait for, in a house of its own."""
    settings.PDF_FOLDER = tmp_path / "cache" / "pdf"
    sport = topic("Sport", slug="sport")
    for number in range(LONG):
        practice(f"Practice {number:02d}", topics=[sport])


@pytest.fixture
def ordered(client):
    """The order of that booklet, as a reader gives it."""
    assert client.post(ORDER).status_code == 302
    return BookletOrder.objects.get()


def words(client) -> list[str]:
    """What the page of the order says of how far it is."""
    return texts(page(client, ORDER), "//*[@id='order']//*[@role='status']")


def test_pdf_of_a_long_booklet_leads_to_its_order(client):
    response = client.get(PDF)

    assert (response.status_code, response["Location"]) == (302, ORDER)
    assert "no-store" in response["Cache-Control"]
    assert texts(page(client, ORDER), "//*[@id='order']//button") == ["Make the booklet"]


def test_page_of_a_long_booklet_leads_to_its_order_and_not_to_a_download(client):
    [link] = page(client, "/en/booklet/?topic=sport").xpath("//a[normalize-space()='Download as PDF']")

    assert (link.get("href"), link.get("download")) == (ORDER, None)
    assert not page(client, ORDER).xpath("//a[normalize-space()='Download as PDF']")


def test_short_booklet_is_made_while_its_reader_waits(client):
    Practice.objects.last().delete()

    assert client.get(PDF)["Content-Type"] == "application/pdf"


def test_order_waits_for_a_worker_and_says_so(client, ordered):
    assert ordered.address == "http://testserver/en/booklet/?topic=sport"
    assert words(client) == ["Your booklet is waiting and comes next."]
    assert page(client, ORDER).xpath("//progress/@max") == ["1"]


def test_who_orders_twice_waits_for_the_same_booklet(client, ordered):
    client.post(ORDER)

    assert BookletOrder.objects.get() == ordered


def test_worker_makes_the_booklet_with_all_practices_in_order(client, ordered):
    make_booklet.call(ordered.pk)
    assert words(client) == ["The booklet is ready."]

    book = pypdf.PdfReader(BytesIO(client.get(PDF).content))
    titles = [f"Practice {number:02d}" for number in reversed(range(LONG))]
    assert [entry.title for entry in flat(book.outline) if entry.title.startswith("Practice")] == titles
    pages = [book.get_destination_page_number(entry) for entry in flat(book.outline) if entry.title in titles]
    assert pages == list(range(pages[0], pages[0] + LONG))
    named = re.findall(r"Practice (\d\d)\s+(\d+)\s", book.pages[1].extract_text())
    assert named == [(f"{LONG - 1 - n:02d}", str(pages[n] + 1)) for n in range(LONG)]


def flat(outline) -> list:
    return [entry for part in outline for entry in (flat(part) if isinstance(part, list) else [part])]


def test_booklet_that_takes_too_long_is_killed_and_said_so(client, ordered, settings):
    settings.BOOKLET_SECONDS = 1
    make_booklet.call(ordered.pk)

    assert "Something went wrong while your booklet was made" in words(client)[0]
    assert client.get("/en/practices/").status_code == 200
    assert texts(page(client, ORDER), "//*[@id='order']//button") == ["Make the booklet"]


def test_booklet_whose_child_is_killed_is_said_so_and_made_when_it_is_ordered_again(
    client, ordered, monkeypatch, caplog
):
    with monkeypatch.context() as killing:
        killing.setattr("icc_site.booklets.work.html_to_pdf_with_progress", interruptions.die_after_three_chapters)
        make_booklet.call(ordered.pk)
    assert "There is no PDF: FailedError: BrokenProcessPool" in caplog.text
    assert "Something went wrong while your booklet was made" in words(client)[0]
    assert client.get("/en/practices/").status_code == 200

    client.post(ORDER)
    make_booklet.call(ordered.pk)
    assert words(client) == ["The booklet is ready."]


def test_booklet_may_take_more_memory_than_a_page(client, ordered, settings):
    settings.PDF_MEMORY = 100  # not even enough to start
    make_booklet.call(ordered.pk)

    assert words(client) == ["The booklet is ready."]


def test_booklet_that_takes_too_much_memory_is_ended_and_said_so(client, ordered, settings, monkeypatch, caplog):
    monkeypatch.setattr("icc_site.booklets.work.html_to_pdf_with_progress", jobs.eat)
    settings.BOOKLET_MEMORY = 1024
    make_booklet.call(ordered.pk)

    assert "Something went wrong while your booklet was made" in words(client)[0]
    assert "(at most 900 s, 1024 MB)" in caplog.text


def test_booklet_in_the_making_leaves_every_place_to_pages(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    with free_place(0, booklet_limits().places)[1]:
        assert pdf_in_child(time.monotonic() + 60, page_limits(), jobs.answer) > 0
        with pytest.raises(BusyError):
            pdf_in_child(0, booklet_limits(), jobs.answer)


def test_booklet_for_which_there_is_no_room_is_not_called_ready(client, ordered, settings, caplog):
    settings.PDF_CACHE = 0
    make_booklet.call(ordered.pk)

    assert "Something went wrong while your booklet was made" in words(client)[0]
    assert "There is no room for the booklet topic=sport" in caplog.text


def test_booklet_of_former_contents_is_not_given_for_the_present_one(client, ordered):
    make_booklet.call(ordered.pk)
    Practice.objects.first().delete()
    practice("New", topics=Topic.objects.all())

    assert client.get(PDF).status_code == 302
    assert texts(page(client, ORDER), "//*[@id='order']//button") == ["Make the booklet"]


def test_booklet_whose_file_made_room_for_others_can_be_ordered_again(client, ordered):
    ordered.now(BookletOrder.State.READY, content="a" * 40)
    assert not path_of(ordered.content).exists()

    assert texts(page(client, ORDER), "//*[@id='order']//button") == ["Make the booklet"]


def test_booklet_whose_file_is_damaged_can_be_ordered_again_and_is_made_anew(client, ordered):
    make_booklet.call(ordered.pk)
    kept = path_of(BookletOrder.objects.get().content)
    kept.write_bytes(kept.read_bytes().replace(b"stream", b"scream", 1))
    assert texts(page(client, ORDER), "//*[@id='order']//button") == ["Make the booklet"]
    assert client.get(PDF).status_code == 302

    client.post(ORDER)
    make_booklet.call(ordered.pk)
    assert client.get(PDF)["Content-Type"] == "application/pdf"


def test_booklet_is_made_where_nothing_can_say_how_far_it_is(client, ordered, monkeypatch, tmp_path):
    monkeypatch.setattr("icc_site.booklets.work.html_to_pdf_with_progress", interruptions.make_without_progress)
    make_booklet.call(ordered.pk)

    assert words(client) == ["The booklet is ready."]


def test_booklet_for_which_there_is_no_scratch_space_is_said_so_in_one_line(client, ordered, monkeypatch, caplog):
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")
    make_booklet.call(ordered.pk)

    assert "Something went wrong while your booklet was made" in words(client)[0]
    assert [record.exc_info for record in caplog.records] == [None]


@pytest.mark.parametrize("state", ["waiting", "laying-out"])
def test_order_that_nobody_took_up_for_too_long_can_be_given_again(client, ordered, state):
    BookletOrder.objects.update(state=state, updated_at=timezone.now() - LONGEST_WAIT - timedelta(seconds=1))
    assert words(client) == ["The booklet was not finished. Make it again."]

    client.post(ORDER)
    assert words(client) == ["Your booklet is waiting and comes next."]


def test_order_forgotten_for_a_month_goes_when_another_comes(client, ordered):
    BookletOrder.objects.update(address="http://testserver/en/booklet/", key="old")
    BookletOrder.objects.update(updated_at=timezone.now() - TIME_REMEMBERED - timedelta(seconds=1))
    client.post(ORDER)

    assert list(BookletOrder.objects.values_list("address", flat=True)) == ["http://testserver/en/booklet/?topic=sport"]


def test_two_who_order_at_the_same_moment_wait_for_one_booklet(rf):
    address = "http://testserver/en/booklet/?topic=sport"
    both = [BookletOrder.objects.of(address, 100) for _ in range(2)]  # neither sees the other's yet

    assert [place(rf.post(ORDER), order, ORDER).status_code for order in both] == [302, 302]
    assert BookletOrder.objects.count() == DBTaskResult.objects.count() == 1


def test_full_queue_takes_no_more_and_says_when_to_try_again(client):
    for number in range(MOST_WAITING):
        BookletOrder.objects.of(f"http://testserver/en/booklet/?topic={number}", 100).now("waiting")
    response = client.post(ORDER)

    assert (response.status_code, response["Retry-After"]) == (503, "300")
    assert "Many booklets are being made just now" in response.content.decode()
    assert BookletOrder.objects.count() == MOST_WAITING


def test_other_sites_cannot_order(client):
    response = client.post(ORDER, headers={"Origin": "https://example.org"})

    assert response.status_code == 403
    assert not BookletOrder.objects.exists()


def test_text_size_is_an_order_of_its_own(client, ordered):
    client.cookies["text_size"] = "200"
    client.post(ORDER)

    assert list(BookletOrder.objects.values_list("percent", flat=True).order_by("percent")) == [100, 200]


def test_command_makes_the_booklet_ahead_of_its_readers(client, tmp_path, capsys):
    call_command("make_booklet", site="http://testserver", languages=["en"], folder=tmp_path, query="topic=sport")

    assert capsys.readouterr().out == f"http://testserver/en/booklet/?topic=sport: {LONG} practices\n"
    assert client.get(PDF).content == (tmp_path / "booklet-en.pdf").read_bytes()


def test_command_names_an_address_that_is_none():
    with pytest.raises(CommandError, match=re.escape("not “example.org”")):
        call_command("make_booklet", site="example.org")
