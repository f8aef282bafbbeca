"""Staff translate beside the original, and see what waits for them."""

import pytest
from django.contrib.auth.models import Permission, User

from practices.desk.ledger import translations as ledger
from practices.models import Practice, Translation
from tests.factories import city, network, practice
from tests.pages import page, text, texts

pytestmark = pytest.mark.django_db
MATRIX = "/admin/practices/practice/translations/"


@pytest.fixture
def garden():
    return practice("Garden", summary_en="People meet.", title_fr="Jardin", summary_fr="On se voit.")


@pytest.fixture
def market():
    return practice("Market", summary_en="Stalls.", process_en="<p>Step by <strong>step</strong>.</p>")


def address(found: Practice, language: str = "fr") -> str:
    return f"/admin/practices/practice/{found.pk}/translation/{language}/"


def send(client, found: Practice, button: str, **changes):
    """Open the page to translate on, change some texts and press a button."""
    form = client.get(address(found)).context["form"]
    return client.post(
        address(found), {field.html_name: field.value() or "" for field in form} | changes | {button: "1"}
    )


def state(found: Practice) -> str:
    return ledger.translation_of(Practice.objects.get(pk=found.pk), "fr").state


def outdate(found: Practice) -> Practice:
    found.summary_en = "People meet and cook."
    found.save()
    return found


def test_page_shows_original_and_translation_side_by_side(admin_client, market):
    found = page(admin_client, address(market))

    originals = found.xpath("//div[@class='ledger-original']")
    assert [(part.get("lang"), text(part)) for part in originals] == [
        ("en", "Market"),
        ("en", "Stalls."),
        ("en", "Step by step."),
    ]
    assert found.xpath("//div[@class='ledger-translation']//*[@lang='fr']/@name") == [
        "title_fr",
        "summary_fr",
        "process_fr",
    ]


def test_page_shows_word_by_word_what_changed(admin_client, garden):
    found = page(admin_client, address(outdate(garden)))

    assert (texts(found, "//ins"), texts(found, "//del")) == (["meet and cook."], ["meet."])


def test_published_translation_is_what_visitors_read(admin_client, client, market):
    answer = send(
        admin_client, market, "publish", title_fr="Marché", summary_fr="Étals.", process_fr="<p>Pas à pas.</p>"
    )

    assert (answer.status_code, state(market)) == (302, "current")
    assert texts(page(client, "/fr/practices/market/"), "//h1") == ["Marché"]


@pytest.mark.django_db(transaction=True)  # it is said once the change is kept
def test_translator_is_told_which_characters_a_pdf_cannot_show(admin_client, market):
    send(admin_client, market, "publish", title_fr="Marché 🎉", summary_fr="Étals.", process_fr="<p>Pas à pas.</p>")

    [warning] = texts(page(admin_client, address(market)), "//ul[@class='messagelist']/li[@class='warning']")
    assert warning.startswith("“Title (French)” has characters that PDFs cannot show: 🎉.")


def test_draft_is_kept_and_no_visitor_reads_it(admin_client, client, market):
    send(admin_client, market, "draft", title_fr="Marché secret")

    assert state(market) == "draft"
    assert "Marché secret" not in client.get("/fr/practices/market/").content.decode()
    assert admin_client.get(address(market)).context["form"]["title_fr"].value() == "Marché secret"


def test_draft_shows_what_visitors_read_now(admin_client, garden):
    send(admin_client, garden, "draft", title_fr="Le jardin")

    assert texts(page(admin_client, address(garden)), "//details/div") == ["Jardin"]


def test_translation_without_a_summary_is_not_published_and_not_lost(admin_client, market):
    answer = send(admin_client, market, "publish", title_fr="Marché")

    assert answer.context["form"].errors == {"summary_fr": ["A translation needs this before visitors can read it."]}
    assert answer.context["form"]["title_fr"].value() == "Marché"
    assert Practice.objects.get().title_fr is None


def test_one_click_says_that_the_translation_is_still_right(admin_client, garden):
    send(admin_client, outdate(garden), "confirm")

    assert (state(garden), Practice.objects.get().summary_fr) == ("current", "On se voit.")


def test_click_on_a_page_that_is_no_longer_new_takes_nobodys_draft_away(admin_client, garden):
    ledger.save_draft(outdate(garden), "fr", {"title": "Le jardin"})
    admin_client.post(address(garden), {"confirm": "1"})

    row = Translation.objects.get()
    assert (row.state, row.draft, row.original["summary"]) == ("draft", {"title": "Le jardin"}, "People meet and cook.")


def test_draft_thrown_away_leaves_what_visitors_read(admin_client, garden):
    send(admin_client, garden, "draft", title_fr="Le jardin")
    send(admin_client, garden, "discard")

    assert (state(garden), Practice.objects.get().title_fr) == ("current", "Jardin")


def test_original_that_changed_meanwhile_keeps_the_work_as_a_draft(admin_client, garden):
    form = admin_client.get(address(garden)).context["form"]
    typed = {field.html_name: field.value() or "" for field in form} | {"title_fr": "Le jardin", "publish": "1"}
    outdate(garden)
    answer = admin_client.post(address(garden), typed, follow=True)

    warning = "The original changed while you were translating. Check it again."
    assert warning in [str(message) for message in answer.context["messages"]]
    assert (state(garden), Translation.objects.get().draft["title"]) == ("draft", "Le jardin")
    assert Practice.objects.get().title_fr == "Jardin"


def test_scripts_reach_neither_draft_nor_page(admin_client, client, market):
    hostile = {"title_fr": "M", "summary_fr": "S", "process_fr": "<p>Bon</p><script>a()</script>"}
    send(admin_client, market, "draft", **hostile)
    send(admin_client, market, "publish")

    assert Practice.objects.get().process_fr == "<p>Bon</p>"


@pytest.mark.parametrize("language", ["en", "de", "xx"])
def test_only_other_content_languages_can_be_translated_into(admin_client, garden, language):
    assert admin_client.get(address(garden, language)).status_code == 404


def test_who_may_only_look_translates_nothing(client, garden):
    looker = User.objects.create_user("looker", is_staff=True)
    looker.user_permissions.add(Permission.objects.get(codename="view_practice"))
    client.force_login(looker)

    assert [client.get(MATRIX).status_code, client.get(address(garden)).status_code] == [200, 403]
    assert client.post(address(garden), {"discard": "1"}).status_code == 403


def test_visitors_meet_the_door(client, garden):
    assert ["/admin/login/" in client.get(at)["Location"] for at in (MATRIX, address(garden))] == [True, True]


def test_matrix_tells_the_state_of_each_practice_in_each_language(admin_client, garden, market):
    french = practice(title_fr="Pays", summary_fr="Un pays.", title_en="", summary_en="")
    outdate(garden)
    ledger.save_draft(market, "fr", {"title": "Marché"})
    practice("Old", status="archived")
    rows = page(admin_client, MATRIX).xpath("//table[@class='ledger-matrix']/tbody/tr")

    assert [[text(cell) for cell in row] for row in rows] == [
        [garden.reference, "Garden", "original", "original has changed since"],
        [market.reference, "Market", "original", "draft"],
        [french.reference, "Pays", "missing", "original"],
    ]


def test_matrix_counts_the_catalogue_and_each_network(admin_client, garden, market):
    club = network("Club", members=[city("Turin")])
    garden.practice_places.create(city=club.members.get())
    found = page(admin_client, MATRIX)

    totals, networks = found.xpath("//div[@class='ledger-tables']/table")
    assert [texts(row, "*") for row in totals.xpath("tbody/tr")] == [
        ["English", "2", "0", "0", "0"],
        ["French", "1", "0", "0", "1"],
    ]
    assert [texts(row, "*") for row in networks.xpath("tbody/tr")] == [["Club", "1", "1", "1"]]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["Garden", "Market"]),
        ("language=fr&state=missing", ["Market"]),
        ("language=fr&state=current", ["Garden"]),
        ("language=fr&state=outdated", []),
        ("network=club", ["Garden"]),
        ("network=nothing&language=xx&state=xx&page=99", ["Garden", "Market"]),
    ],
)
def test_matrix_shows_what_is_asked_for(admin_client, garden, market, query, shown):
    garden.practice_places.create(city=network("Club", members=[city("Turin")]).members.get())

    assert texts(page(admin_client, f"{MATRIX}?{query}"), "//table[@class='ledger-matrix']//tbody//th") == shown


@pytest.mark.parametrize(
    ("needs", "shown"),
    [("fr", ["Market"]), ("fr.outdated", ["Garden"]), ("fr.draft", ["Pond"]), ("fr.xx", 3), ("xx", 3)],
)
def test_list_is_narrowed_to_what_waits_for_a_translation(admin_client, garden, market, needs, shown):
    pond = practice("Pond", summary_en="Fish.", title_fr="Étang", summary_fr="Poissons.")
    outdate(garden)
    ledger.save_draft(pond, "fr", {"title": "Mare"})
    found = admin_client.get(f"/admin/practices/practice/?needs={needs}", follow=True).context["cl"].queryset

    assert (found.count() if isinstance(shown, int) else sorted(map(str, found))) == shown


@pytest.mark.parametrize("count", [1, 3])
def test_matrix_costs_the_same_for_one_and_three(admin_client, count, django_assert_num_queries):
    club = network("Club", members=[city("Turin")])
    for number in range(count):
        practice(f"Garden {number}", title_fr="Jardin", summary_fr="Bref.", cities=[club.members.get()])
    with django_assert_num_queries(11):
        admin_client.get(MATRIX)
