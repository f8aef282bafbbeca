"""A practice's page tells what is known of it, in the languages that there are, and does no harm."""

import datetime

import pytest
from django.core.files.base import ContentFile

from practices.models import Practice
from tests.factories import city, practice, topic
from tests.pages import facts, in_all_languages, page, text, texts, warm

pytestmark = pytest.mark.django_db
ADDRESS = "/en/practices/garden/"
HOSTILE = """<p onclick="a()" style="color:red">Plain <b>bold</b></p><script>a()</script><style>p{}</style><h1>H</h1>
    <a href="javascript:a()">bad</a><a href="//example.org/" target="_blank">far</a><img src="//example.org/spy.png">
    <iframe src="//example.org/"></iframe><svg onload="a()"></svg><form><input name="q"></form><!-- c --><p>End"""


def fact(tree, name):
    """What stands beside a name in the box of facts: its text and its links."""
    [value] = tree.xpath(f"//aside//th[normalize-space()='{name}']/following-sibling::td")
    return text(value), value.xpath(".//a/@href")


def test_page_tells_all_that_is_known(client):
    facts = {"contact_name": "Office", "contact_email": "office@example.org", "contact_url": "https://example.org/us"}
    places = [city("Lyon", country="fr"), city("Turin")]
    source = {"source_url": "https://example.org/page", "source_kind": "icc_page", "start_year": 2019, "ongoing": "yes"}
    topics = [topic("Arts"), topic("Sport")]
    confirmed = datetime.date(2024, 3, 1)
    practice("Garden", cities=places, topics=topics, confirmed_on=confirmed, **facts, **source)
    found = page(client, ADDRESS)

    assert texts(found, "//h1 | //p[@class='lead']") == ["Garden", "Garden in short."]
    assert fact(found, "Cities") == ("Lyon, Turin", ["/en/cities/lyon/", "/en/cities/turin/"])
    assert fact(found, "Countries") == ("France, Italy", ["/en/countries/fr/", "/en/countries/it/"])
    assert fact(found, "Years") == ("since 2019", [])
    assert fact(found, "Topics") == ("Arts Sport", ["/en/topics/arts/", "/en/topics/sport/"])
    contact = ["mailto:office@example.org", "https://example.org/us"]
    assert fact(found, "Contact") == ("Office office@example.org Web page of the contact", contact)
    assert fact(found, "Source")[1] == ["https://example.org/page"]
    assert fact(found, "Last confirmed") == ("1 March 2024", [])


def test_sections_stand_in_order_and_empty_ones_are_left_out(client):
    practice(
        "Garden",
        impact_en="<p>More.</p>",
        purpose_en="<p>Peace.</p>",
        process_en="<p></p>",
        rationale_en="<p>&nbsp;</p>",
    )

    assert texts(page(client, ADDRESS), "//*[@class='sections']//h2 | //*[@class='sections']//div[@class='prose']") == [
        "Purpose",
        "Peace.",
        "Impact",
        "More.",
    ]


def test_little_known_practice_has_no_empty_facts(client):
    practice("Garden")

    found = page(client, ADDRESS)

    assert (facts(found), texts(found, "//header[@id='page-head']/p[@class='kicker']")) == ({}, ["about 3 words"])


def test_practice_of_a_country_alone_names_it(client):
    practice("Garden", country="pt")
    found = page(client, ADDRESS)

    assert fact(found, "Country") == ("Portugal", ["/en/countries/pt/"])
    assert texts(found, "//header[@id='page-head']/p[@class='kicker']") == ["Portugal · about 3 words"]
    assert texts(found, "//p[@class='cite']")[0].startswith("Portugal: Garden. ")


def test_documents_and_links_are_listed_with_kind_and_size(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    garden = practice("Garden")
    report = garden.documents.create(title_en="Report", file=ContentFile(b"x" * 2048, "report.pdf"))
    garden.documents.create(title_fr="Plan", file="lost.odt")
    garden.links.create(title_en="Film", url="https://example.org/film")
    links = page(client, ADDRESS).xpath("//section[@aria-labelledby='attachments']//a")

    assert [text(link) for link in links] == ["Report (PDF, 2.0 KB)", "Plan (ODT)", "Film"]
    assert links[0].get("href") == f"/documents/{report.pk}/{report.file_name}"
    assert [span.get("lang") for link in links for span in link] == [None, "fr"]


def test_practice_is_cited_with_its_permanent_number(client):
    garden = practice("Garden", cities=[city("Lyon", country="fr"), city("Turin")])
    [cite] = page(client, ADDRESS).xpath("//p[@class='cite']")

    assert text(cite).startswith(
        f"Lyon and Turin: Garden. Intercultural Cities: good practices, ICC-{garden.number:04d}"
    )
    assert cite.xpath("a/@href") == [f"/p/{garden.number}/"]
    assert cite.xpath("a/text()") == [f"http://testserver/p/{garden.number}/"]


ITALIAN = {"Turin": "Torino", "Lyon": "Lione"}


@pytest.mark.parametrize(
    ("title", "cities", "years", "cited"),
    [
        ("Garden", ["Turin"], {"start_year": 2019, "end_year": 2021}, "Turin: Garden (2019–2021)."),
        ("Garden", ["Turin"], {"start_year": 2016, "ongoing": "yes"}, "Turin: Garden (since 2016)."),
        ("Turin: Garden", ["Turin"], {"start_year": 2019}, "Turin: Garden (2019)."),
        ("A garden in TORINO", ["Turin"], {}, "A garden in TORINO."),
        ("Turin and Lyon garden", ["Turin", "Lyon"], {}, "Turin and Lyon garden."),
        ("Turinian garden", ["Turin"], {}, "Turin: Turinian garden."),
        ("A garden of Turin", ["Turin", "Lyon"], {}, "Turin and Lyon: A garden of Turin."),
        ("Garden", [], {}, "Garden."),
    ],
)
def test_citation_names_the_city_once_and_the_years(client, title, cities, years, cited):
    practice(title, slug="garden", cities=[city(name, name_it=ITALIAN[name]) for name in cities], **years)
    [cite] = texts(page(client, ADDRESS), "//p[@class='cite']")

    assert cite.partition(" Intercultural Cities")[0] == cited


def test_french_practice_says_so_on_an_english_page(client):
    practice(title_fr="Jardin", slug="garden", purpose_fr="<p>La paix.</p>")
    found = page(client, ADDRESS)

    assert (found.get("lang"), found.xpath("//main//*[@lang]/@lang")) == ("en", ["fr"] * 4)
    assert texts(found, "//main//*[@lang]") == ["Jardin", "Jardin en bref.", "La paix.", "Jardin"]
    assert texts(found, "//p[@class='note']") == ["This text has not been translated yet. It is shown in French."]


def test_section_in_another_language_than_the_rest_says_so(client):
    practice("Garden", purpose_fr="<p>La paix.</p>", impact_en="<p>Peace.</p>")
    english, french = page(client, ADDRESS), page(client, ADDRESS.replace("en", "fr", 1))

    assert [len(found.xpath("//p[@class='note']")) for found in (english, french)] == [1, 1]
    assert english.xpath("//p[@class='note']/following-sibling::div/@lang") == ["fr"]
    assert french.xpath("//*[@class='sections']/*[1]/@class") == ["note"]


@pytest.mark.parametrize(
    ("texts", "languages"),
    [
        ({"title_en": "Garden"}, ["en"]),
        ({"title_fr": "Jardin"}, ["fr"]),
        ({"title_en": "Garden", "title_fr": "Jardin"}, ["en", "fr"]),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_search_engines_hear_of_the_languages_that_exist(client, texts, languages, language):
    practice(slug="garden", **texts)
    found = page(client, f"/{language}/practices/garden/")

    alternates = found.xpath("//link[@rel='alternate'][@hreflang]")
    assert [link.get("hreflang") for link in alternates] == languages
    assert [link.get("href") for link in alternates] == [
        f"http://testserver/{code}/practices/garden/" for code in languages
    ]
    assert found.xpath("//nav[@id='site-languages']//a/@href") == in_all_languages("/{}/practices/garden/")


def test_hostile_html_is_harmless_even_when_it_reached_the_database(client):
    practice("Garden")
    Practice.objects.update(purpose_en=HOSTILE)
    [prose] = page(client, ADDRESS).xpath("//*[@class='sections']//div[@class='prose']")

    assert {element.tag for element in prose.iter()} == {"div", "p", "a"}
    assert [link.attrib for link in prose.iter("a")] == [
        {"rel": "noopener noreferrer"},
        {"rel": "noopener noreferrer", "href": "//example.org/"},
    ]
    assert text(prose) == "Plain boldH badfar End"


def test_permitted_marks_stay(client):
    html = '<h3>A</h3><ul><li><p><strong>b</strong> <em>c</em></p></li></ul><ol><li><a href="https://example.org/">d</a></li></ol>'
    practice("Garden", purpose_en=html)
    [prose] = page(client, ADDRESS).xpath("//*[@class='sections']//div[@class='prose']")

    assert [element.tag for element in prose.iter()] == ["div", "h3", "ul", "li", "p", "strong", "em", "ol", "li", "a"]


def test_plain_texts_are_never_read_as_html(client):
    words = '<img src=x onerror="a()">'
    facts = {"summary_en": words, "contact_name": words, "year_label_en": words}
    garden = practice(words, slug="garden", cities=[city(words, slug="c")], topics=[topic(words, slug="t")], **facts)
    garden.links.create(title_en=words, url="https://example.org/")
    practice(words, slug="other", topics=garden.topics.all())
    found = page(client, ADDRESS)

    assert found.xpath("//img | //@onerror") == []
    assert text(found).count(words) >= 8


@pytest.mark.parametrize("wanted", [1, 3])
def test_page_costs_eight_queries(client, django_assert_num_queries, wanted):
    places, topics = [city() for _ in range(wanted)], [topic() for _ in range(wanted)]
    garden = practice("Garden", cities=places, topics=topics)
    for number in range(wanted):
        garden.links.create(title_en="Film", url="https://example.org/")
        garden.documents.create(title_en="Report", file=f"{number}.pdf")
        practice(cities=[*places, city()], topics=[*topics, topic()])

    warm()
    with django_assert_num_queries(8):
        assert len(page(client, ADDRESS).xpath("//section[@aria-labelledby='related']//li")) == wanted


@pytest.mark.parametrize("language", ["en", "fr"])
def test_former_address_leads_on_for_good(client, language):
    garden = practice("Garden", slug="first")
    for slug in ("second", "garden"):
        garden.slug = slug
        garden.save()
    answers = [client.get(f"/{language}/practices/{former}/") for former in ("first", "second")]

    assert [(answer.status_code, answer["Location"]) for answer in answers] == [
        (301, f"/{language}/practices/garden/")
    ] * 2


@pytest.mark.parametrize(
    ("texts", "language"),
    [({"title_en": "Garden"}, "en"), ({"title_fr": "Jardin"}, "fr"), ({"title_en": "A", "title_fr": "B"}, "en")],
)
def test_permanent_number_leads_to_a_language_that_exists(client, texts, language):
    number = practice(slug="garden", **texts).number
    answers = [client.get(f"/p/{written}/", headers={"accept-language": "fr"}) for written in (number, f"000{number}")]

    assert [(answer.status_code, answer["Location"]) for answer in answers] == [
        (302, f"/{language}/practices/garden/")
    ] * 2


@pytest.mark.parametrize("address", ["/en/practices/nothing/", "/p/999999/", f"/p/{'9' * 30}/", "/p/0/"])
def test_missing_practice_is_said_to_be_missing(client, address):
    practice("Garden")

    assert texts(page(client, address, 404), "//p[@class='lead']")[0].startswith("There is no practice ")


def test_description_for_search_engines_is_cut_between_words(client):
    practice("Garden", summary_en="Neighbours plant together. " * 20)
    [description] = page(client, ADDRESS).xpath("//meta[@name='description']/@content")

    assert description == ("Neighbours plant together. " * 10).strip() + " …"
