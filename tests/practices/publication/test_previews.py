"""What is not published yet can be read as it would stand on the site: by its staff, for a day, and by nobody else."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core import signing
from django.utils.translation import override

from practices.models import Practice
from practices.publication.previews import LONGEST_PREVIEW, PRACTICE_SALT, preview_address
from tests import pdfs
from tests.factories import city, practice, topic
from tests.pages import page, text, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    turin, arts = city("Turin"), topic("Arts")
    return practice("Secret plan", title_fr="Plan secret", cities=[turin], topics=[arts], status="draft")


@pytest.fixture
def editor(client):
    """An editor who may read practices and nothing else, signed in."""
    user = get_user_model().objects.create_user("editor", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_practice"))
    client.force_login(user)
    return user


def both(address):
    return [address, address.rstrip("/") + ".pdf"]


def test_editor_reads_a_draft_as_it_would_stand_on_the_site(client, editor, plan):
    practice("Elsewhere", topics=[topic("Fairs"), plan.topics.get()])
    shown = page(client, preview_address(plan))

    assert texts(shown, "//h1") == ["Secret plan"]
    assert texts(shown, "//p[@class='note']/strong") == ["Draft: not published."]
    assert "Elsewhere" in text(shown)
    assert shown.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_preview_speaks_each_language(client, editor, plan):
    with override("fr"):
        address = preview_address(plan)
    shown = page(client, address)

    assert texts(shown, "//h1") == ["Plan secret"]
    assert texts(shown, "//p[@class='note']/strong") == ["Brouillon : non publiée."]
    assert page(client, shown.xpath("//nav[@id='site-languages']//a/@href")[0]).get("lang") == "en"


@pytest.mark.parametrize(("status", "note"), [("in_review", "In review"), ("archived", "Archived")])
def test_preview_says_where_the_practice_stands(client, editor, plan, status, note):
    Practice.objects.update(status=status)

    assert texts(page(client, preview_address(plan)), "//p[@class='note']/strong") == [f"{note}: not published."]


def test_preview_has_a_pdf_that_nobody_keeps(client, editor, plan, settings, tmp_path):
    settings.PDF_FOLDER = tmp_path
    response = client.get(both(preview_address(plan))[1])
    words = pdfs.text(response.content)

    assert ("Secret plan" in words, "Draft: not published." in words) == (True, True)
    assert "no-store" in response["Cache-Control"]
    assert (response["X-Robots-Tag"], "ETag" in response, "Link" in response) == ("noindex", False, False)
    assert f"preview-icc-{plan.number:04d}-secret-plan-turin-en.pdf" in response["Content-Disposition"]
    assert list(tmp_path.iterdir()) == []


def test_page_leads_to_that_pdf(client, editor, plan):
    [address] = page(client, preview_address(plan)).xpath("//a[@download]/@href")

    assert client.get(address)["Content-Type"] == "application/pdf"


def test_preview_is_kept_by_no_cache_and_no_search_engine(client, editor, plan):
    response = client.get(preview_address(plan))

    assert "no-store" in response["Cache-Control"]
    assert (response["X-Robots-Tag"], "ETag" in response) == ("noindex", False)


@pytest.mark.parametrize("kind", ["nobody", "reader with the right", "staff without the right"])
def test_for_everybody_else_there_is_no_preview(client, plan, kind):
    addresses = both(preview_address(plan))
    if kind != "nobody":
        user = get_user_model().objects.create_user("somebody", is_staff=kind.startswith("staff"))
        right = "view_topic" if user.is_staff else "view_practice"
        user.user_permissions.add(Permission.objects.get(codename=right))
        client.force_login(user)

    assert [client.get(address).status_code for address in addresses] == [404, 404]


def test_reader_who_comes_after_the_editor_gets_nothing(client, editor, plan):
    addresses = both(preview_address(plan))
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    client.logout()

    assert [client.get(address).status_code for address in addresses] == [404, 404]


def test_preview_is_over_after_a_day(client, editor, plan, monkeypatch):
    addresses = both(preview_address(plan))
    now = signing.time.time()
    for later, status in ((LONGEST_PREVIEW - 60, 200), (LONGEST_PREVIEW + 60, 404)):
        monkeypatch.setattr(signing.time, "time", lambda later=later: now + later)
        client.force_login(editor)

        assert [client.get(address).status_code for address in addresses] == [status] * 2


@pytest.mark.parametrize(
    "token", ["{n}", "x", ":", "a:b:c", "{other_salt}", "{ours}x", "x{ours}", "%00", "é", "Ā", "a" * 5000, "%ff"]
)
def test_address_that_we_did_not_sign_names_nothing(client, editor, plan, token):
    ours, other_salt = signing.dumps(plan.number, salt=PRACTICE_SALT), signing.dumps(plan.number)
    token = token.format(n=plan.number, ours=ours, other_salt=other_salt)

    assert [client.get(address).status_code for address in both(f"/en/preview/{token}/")] == [404, 404]


def test_address_of_a_practice_that_is_gone_names_nothing(client, editor, plan):
    address = preview_address(plan)
    plan.delete()

    assert client.get(address).status_code == 404


def test_preview_leads_to_the_page_once_it_is_published(client, editor, plan):
    plan.status = "published"
    plan.save()
    led = [client.get(address) for address in both(preview_address(plan))]

    assert [answer["Location"] for answer in led] == both("/en/practices/secret-plan/")
    assert [answer.status_code for answer in led] == [302, 302]


def test_draft_stays_hidden_while_its_preview_is_read(client, editor, plan):
    client.get(preview_address(plan))

    assert [client.get(address).status_code for address in both("/en/practices/secret-plan/")] == [404, 404]


def test_preview_that_cannot_be_printed_says_so_to_its_reader(client, editor, plan, settings):
    settings.PDF_SECONDS = 0.001  # too short for any page
    addresses = both(preview_address(plan))

    assert page(client, addresses[1], 503).xpath("//main//li/a/@href") == addresses


def test_form_of_a_draft_leads_to_its_preview(admin_client, plan):
    form = page(admin_client, f"/admin/practices/practice/{plan.pk}/change/")
    [address] = [link.get("href") for link in form.xpath("//ul[@class='object-tools']//a") if text(link) == "Preview"]

    assert re.fullmatch(r"/en/preview/[\w:-]+/", address)
    assert texts(page(admin_client, address), "//h1") == ["Secret plan"]


@pytest.mark.parametrize("status", ["published", None])
def test_form_of_what_is_published_or_new_has_no_preview(admin_client, status):
    address = "add/" if status is None else f"{practice('Garden').pk}/change/"

    form = admin_client.get(f"/admin/practices/practice/{address}").content.decode()
    assert ('name="title_en"' in form, "/preview/" in form) == (True, False)
