"""What readers type, in the signs and forms that they have: it finds what the site shows them."""

import unicodedata

import pytest
from django.utils.translation import override

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import Practice, Topic
from tests.factories import city, network, practice, topic

pytestmark = pytest.mark.django_db


def found(query: str, language: str = "en") -> list[str]:
    """The slugs of the practices that have all that is typed, for a reader of a language, in the order shown."""
    with override(language):
        answer = PracticeFilter({"q": query, "sort": "relevance"}, current_index()).answer()
        if answer.corrected or answer.hits.without_words:
            return []
        return [each.slug for each in Practice.objects.in_this_order(answer.ids())]


def suggested(client, typed: str) -> list[str]:
    return [each["label"] for each in client.get("/en/suggestions/", {"q": typed}).json()]


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u034f", "\ufe0f"])
def test_invisible_sign_makes_no_difference(client, sign):
    practice("Volkshochschule")
    practice(f"Garden{sign}ing", slug="gardening")
    practice("Volks und Schule", slug="other")

    assert found(f"Volks{sign}hochschule") == found(f"{sign}Volkshochschule") == ["volkshochschule"]
    assert found("gardening") == found(f"-{sign}volkshochschule gardening{sign}") == ["gardening"]
    assert suggested(client, f"Volks{sign}hoch") == ["Volkshochschule"]


def test_letters_taken_apart_into_letter_and_accent_are_one():
    practice("École ouverte", slug="ecole")

    assert found(unicodedata.normalize("NFD", "école")) == ["ecole"]


@pytest.mark.parametrize("apostrophe", "ʼʹʻ")
def test_all_apostrophes_and_primes_are_one(client, apostrophe):
    practice(title_fr="L’égalité et l'accueil", slug="egalite", topics=[topic("Health", name_uk="Здоров’я")])
    practice(title_fr="Autre", slug="autre")

    assert found(f"l{apostrophe}egalite l{apostrophe}accueil", "fr") == ["egalite"]
    assert found(f"Здоров{apostrophe}я", "uk") == ["egalite"]
    assert suggested(client, f"L{apostrophe}égal") == ["L’égalité et l'accueil"]


@pytest.mark.parametrize("typed", ["здоровʼям", "здоров'ю", "ЗДОРОВ’Я", "обовʼязок"])
def test_apostrophe_between_cyrillic_letters_stays_within_its_word(typed):
    topics = [topic("Health", name_uk="Здоров’я"), topic("Duty", name_uk="Обов’язки")]
    practice("Both", topics=topics, slug="both")
    practice("Other", topics=[topic("Pit", name_uk="Яма")], summary_en="Здоров, ям, я.")

    assert found(typed, "uk") == ["both"]


@pytest.mark.parametrize(
    "typed", ["ICC-0014", "icc 14", "ICC‐0014", "icc–14", "ICC−14", "icc14", "ICC\u00ad-0014", "ICC_0014", "ICC-14 "]
)
def test_number_finds_its_practice_first(client, typed):
    practice("Garden", number=14)
    practice("Market of ICC-0014", slug="market", number=2014)

    assert found(typed)[:1] == ["garden"]
    assert suggested(client, typed)[:1] == ["Garden"]
    assert "Garden" in client.get("/en/my-list/", {"practice": typed}, follow=True).content.decode()


def test_number_stands_among_other_words():
    practice("Garden", number=14)
    practice("Gardens of all")

    assert found("garden icc-14") == found('"ICC 0014"') == found("(icc-0014)") == ["garden"]
    assert found("garden -icc-14") == ["gardens-of-all"]
    assert found("icc-141") == found("xicc-14") == []


def test_number_that_no_practice_has_is_not_taken_for_a_misspelling():
    practice("Best of 2014", number=1)
    with override("en"):
        answer = PracticeFilter({"q": "ICC-0999"}, current_index()).answer()
        assert (answer.total, answer.correction) == (0, "")

    assert found("best -ICC-1") == []


def test_each_text_that_a_reader_is_shown_is_found():
    practice("Museum", title_fr="Musée interculturel", summary_en="Visits for newcomers.", summary_fr=None)

    assert found("musée interculturel", "fr") == found("newcomers musées", "fr") == ["museum"]
    assert found("museum", "fr") == found("musée", "en") == found("musée", "de") == []
    assert found("museum newcomers", "en") == ["museum"]


def test_section_that_is_shown_in_the_other_language_is_found():
    practice("Fair", title_fr="Fête", summary_fr="Court.", process_en="<p>A beekeeper came.</p>")

    assert found("beekeeper", "fr") == found("fête beekeeper", "fr") == ["fair"]


def test_partial_translation_is_not_a_language_of_the_text():
    practice("Museum", title_fr="Musée", summary_en="Visits.", summary_fr=None)

    assert {code: len(ids) for code, ids in current_index().values["language"].items()} == {"en": 1}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("naturalization", "Naturalisation"),
        ("neighborhood", "Neighbourhoods"),
        ("organization", "Organisations"),
        ("organizing", "Organised"),
        ("labor", "Labour"),
        ("behaviors", "Behaviour"),
        ("center", "Centres"),
        ("defense", "Defence"),
        ("analyze", "Analysing"),
        ("pediatric", "Paediatric"),
        ("neighborh", "Neighbourhood"),
    ],
)
def test_british_and_american_spellings_are_one(typed, written):
    practice(written, slug="british")
    practice("Different", slug="other")

    assert found(typed) == ["british"]


def test_american_spelling_finds_loan_words_of_french():
    practice(title_fr="Naturalisation", slug="naturalisation")

    assert found("naturalization", "fr") == ["naturalisation"]


def test_whole_words_come_before_beginnings():
    practice("Art for all", slug="art")
    practice("Articles", slug="articles")

    assert (found("art"), found("artic")) == (["art"], ["articles"])


def test_place_is_not_the_beginning_of_its_country():
    practice("Porto", cities=[city("Oporto", country="pt", name_el="Πόρτο")], slug="porto")
    practice("Elsewhere", cities=[city("Braga", country="pt")])

    assert found("Πόρτο", "el") == ["porto"]
    assert len(found("Πορτογ", "el")) == 2


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("de", "Lissabon"),
        ("de", "LISSABON"),
        ("el", "Λισαβόνα"),
        ("uk", "Лісабон"),
        ("tr", "Lizbon"),
        ("en", "Lissabon"),
    ],
)
def test_place_is_found_by_its_name_in_each_language(language, typed):
    names = {"name_de": "Lissabon", "name_el": "Λισαβόνα", "name_uk": "Лісабон", "name_tr": "Lizbon"}
    practice("Walk", cities=[city("Lisbon", country="pt", **names)])
    practice("Other", cities=[city("Braga", country="pt")])

    assert found(typed, language) == ["walk"]


@pytest.mark.parametrize(
    ("language", "name", "typed"),
    [
        ("it", "Rifugiati", "rifugiate"),
        ("uk", "Протидія чуткам", "чутки"),
        ("uk", "Житло та освіта", "освітою"),
        ("sr-latn", "Izbeglice", "izbeglicama"),
        ("fi", "Pakolaiset", "pakolaisille"),
        ("sq", "Refugjatët", "refugjatëve"),
        ("el", "Πρόσφυγες", "προσφύγων"),
        ("de", "Flüchtlinge", "Flüchtlingen"),
    ],
)
def test_topic_is_found_by_the_forms_of_its_name(language, name, typed):
    column = f"name_{language.replace('-', '_')}"
    practice("Welcome", topics=[Topic.objects.create(slug="refugees", name="Refugees", position=1, **{column: name})])
    practice("Other", topics=[topic("Arts", **{column: "Pakkaus"})])

    with override(language):
        answer = PracticeFilter({"q": typed}, current_index()).answer()
        assert (answer.corrected, found(typed, language)) == ("", ["welcome"])


def test_common_beginning_joins_no_words_of_english_or_french():
    practice("Welcome", topics=[topic("Community", name_it="Comunità", name_de="Kommunikation")])

    assert found("communal", "en") == found("kommunal", "fr") == []


@pytest.mark.parametrize("typed", ["Lublin for all", "lublin for ALL", "“Lublin for all”"])
def test_exact_title_comes_first(typed):
    practice("Lublin for all", summary_en="Once. " * 60)
    practice("Lublin, Lublin, Lublin", summary_en="Lublin for all and Lublin.", slug="often", cities=[city("Lublin")])

    assert found(typed)[0] == "lublin-for-all"


def test_title_counts_word_for_word_and_in_the_language_shown():
    practice("Week", title_fr="La semaine", summary_fr=None, slug="first")
    practice("The week", summary_en="Week, week, week. Semaine.", slug="second")

    assert (found("week")[0], found("the week")[0], found("la semaine", "fr")[0]) == ("first", "second", "first")


@pytest.mark.parametrize("typed", ["Geneva", "genève", "Switzerland", "Suisse", "the Lake", "Housing"])
def test_who_types_a_whole_name_finds_what_it_names_first(typed):
    geneva = city("Geneva", country="ch", local_name="Genève")
    network("The Lake", country="ch", members=[geneva])
    practice("Garden", cities=[geneva], topics=[topic("Housing")])
    praise = "Geneva, Genève, Switzerland, Suisse, the Lake, housing"
    practice(f"{praise}: a visit", summary_en=f"{praise}. " * 9, slug="visit")

    assert found(typed) == ["garden", "visit"]


def test_rare_word_tells_more_than_common_ones():
    for number in range(20):
        practice(f"Place {number}", summary_en="People and people.")
    medal = practice("Medal", summary_en="A prize. Other words stand here.")

    assert PracticeFilter({"q": "people prize"}, current_index()).answer().ids(1) == [medal.pk]


def test_practice_of_one_city_comes_before_one_of_many_that_fits_as_well():
    lisbon = city("Lisbon", name_uk="Лісабон")
    practice("One", cities=[lisbon], slug="one")
    practice("Many", cities=[lisbon, city("Turin"), city("Bari")], slug="many")

    assert found("у Лісабоні", "uk") == ["one", "many"]
