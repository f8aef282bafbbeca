"""Editors find practices by what they know of them, and move them on from the list."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User

from practices.models import Practice
from tests.editing import told
from tests.factories import city, practice, topic

pytestmark = pytest.mark.django_db
LIST = "/admin/practices/practice/"
FR = {"title_fr": "Cafés du monde", "slug": "cafes"}


def listed(client, **query):
    return sorted(str(found) for found in client.get(LIST, query).context["cl"].result_list)


def act(client, action, *practices):
    data = {"action": action, "_selected_action": [practice.pk for practice in practices]}
    return client.post(LIST, data, follow=True)


def publishable(**facts):
    return practice(cities=[city()], topics=[topic()], **facts)


@pytest.mark.parametrize("number", [1, 3])
def test_list_costs_the_same_queries_for_one_and_three(admin_client, django_assert_num_queries, number):
    for name in "abc"[:number]:
        publishable(title_fr=name, slug=name)

    with django_assert_num_queries(11):
        admin_client.get(LIST)


def test_list_says_what_there_is(admin_client):
    practice("Cafés", cities=[city("Bari"), city("Turin")], start_year=2019, end_year=2021, **FR | {"slug": "both"})
    page = admin_client.get(LIST).content.decode()
    columns = ["ICC-0001", "Cafés", "Bari, Turin, Italy", "2019–2021", "published", "English, French"]

    assert [text for text in columns if f">{text}<" not in page] == []


@pytest.mark.parametrize(
    "query", ["monde", "cafes", "Bari", "Bari Vecchia", "ICC-0001", "icc-1", "1", "On se parle", "du bari"]
)
def test_search_finds_a_practice_by_any_of_its_names(admin_client, query):
    practice(cities=[city("Bari", other_names=["Bari Vecchia"])], summary_fr="On se parle.", **FR)
    practice("Another one", cities=[city("Turin")])

    assert listed(admin_client, q=query) == ["Cafés du monde"]


def test_number_finds_its_practice_alone(admin_client):
    practice("First")
    practice("Second")

    assert listed(admin_client, q="ICC-0002") == ["Second"]


def test_filters_narrow_the_list(admin_client):
    noise, peace = topic("Noise"), topic("Peace")
    practice("Quiet", cities=[city(country="it")], topics=[noise], ongoing="yes")
    practice("Calm", cities=[city(country="fr")], topics=[peace], status="draft", **FR)
    queries = [
        {"needs": "fr"},
        {"status__exact": "draft"},
        {"topics__id__exact": noise.pk},
        {"country": "fr"},
        {"ongoing__exact": ""},
    ]

    assert [listed(admin_client, **query) for query in queries] == [["Quiet"], ["Calm"], ["Quiet"], ["Calm"], ["Calm"]]


@pytest.mark.parametrize(
    "query", ["needs=xx", "country=xx", "country=%00", "status__exact=", "needs=%00", "p=x", "q=%00"]
)
def test_bad_filter_leads_to_a_page(admin_client, query):
    assert admin_client.get(f"{LIST}?{query}", follow=True).status_code == 200


def test_filter_counts_what_each_choice_finds(admin_client):
    practice("Quiet")

    assert "Needs French (1)" in admin_client.get(LIST, {"_facets": "True"}).content.decode()


def test_publishing_makes_practices_public(admin_client):
    drafts = [publishable(status="draft") for _each in range(2)]
    response = act(admin_client, "publish", *drafts)

    assert told(response) == ["2 practices were published."]
    assert [(found.status, bool(found.published_at)) for found in Practice.objects.all()] == [("published", True)] * 2


def test_publishing_names_each_practice_that_is_not_ready_and_why(admin_client):
    ready, bare = publishable(status="draft"), practice("Bare", status="draft")
    placed = practice("Placed", cities=[city()], status="draft")
    response = act(admin_client, "publish", ready, bare, placed)

    assert set(told(response)) == {
        "ICC-0003, “Placed”, was not published. A published practice needs at least one topic.",
        "ICC-0002, “Bare”, was not published. A published practice needs a place: name its cities, or the country."
        " A published practice needs at least one topic.",
        "1 practice was published.",
    }


def test_refused_practice_stays_as_it_was(admin_client):
    bare = practice("Bare", status="draft")
    act(admin_client, "publish", bare)

    bare.refresh_from_db()
    assert (bare.status, bare.published_at) == ("draft", None)


@pytest.mark.parametrize(
    ("action", "status", "message"),
    [
        ("send_to_review", "in_review", "1 practice was sent for review."),
        ("publish", "published", "No practice changed its status."),
    ],
)
def test_action_moves_a_published_practice(admin_client, action, status, message):
    published = publishable()
    response = act(admin_client, action, published)

    published.refresh_from_db()
    assert (published.status, told(response)) == (status, [message])


def test_action_leaves_a_line_in_the_history(admin_client):
    act(admin_client, "send_to_review", publishable())

    assert [entry.get_change_message() for entry in LogEntry.objects.all()] == ["Changed status."]


def test_draft_is_archived_unasked(admin_client):
    draft = publishable(status="draft")

    assert told(act(admin_client, "archive", draft)) == ["1 practice was archived."]


def test_reader_of_the_admin_may_not_publish(client):
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_practice"))
    client.force_login(reader)
    draft = publishable(status="draft")
    act(client, "publish", draft)

    draft.refresh_from_db()
    assert draft.status == "draft"


def test_topics_keep_the_programmes_order(admin_client):
    for name in ("Welcome", "Arts"):
        topic(name)
    result = admin_client.get("/admin/practices/topic/").context["cl"].result_list

    assert [str(found) for found in result] == ["Welcome", "Arts"]
