"""What stands on a page, as a browser takes its HTML apart."""

from django.conf import settings
from django.utils.translation import override
from lxml import html

from practices.facet_index.current import current_index
from practices.facet_index.orders import SORT_KEYS
from practices.search.named_pages import named_pages
from practices.search.names import words_of_names
from practices.search.spelling import known_words

LANGUAGES = [code for code, _own_name in settings.LANGUAGES]


def page(client, address: str, status: int = 200, **request):
    """The page at an address, or where that leads, as a tree of elements; it must answer with that status."""
    response = client.get(address, follow=True, **request)
    assert response.status_code == status, f"{address}: {response.status_code}"
    return html.fromstring(response.content.decode())


def warm():
    """Give this process its index, as each has it after its first page: what follows is the price of one more."""
    for language in ("en", "fr"):
        with override(language):
            index = current_index()
            index.labels()
            known_words(language, index.version)
            words_of_names(index, language)
            named_pages(index)
            for sort in SORT_KEYS:
                index.order(sort)


def in_all_languages(address: str) -> list[str]:
    """An address, in which {} stands for the language, in every language of the interface."""
    return [address.format(code) for code in LANGUAGES]


def text(element) -> str:
    """Its text, each run of white space one space."""
    return " ".join(element.text_content().split())


def texts(tree, path: str) -> list[str]:
    """The text of each element on the path."""
    return [text(element) for element in tree.xpath(path)]


def facts(tree) -> dict[str, str]:
    """The table of facts of a page: each name with its value."""
    return dict(zip(texts(tree, "//aside//tbody//th"), texts(tree, "//aside//tbody//td"), strict=True))


def titles(tree) -> list[str]:
    """The practices that a page shows in its lists, by title and in its order."""
    return texts(tree, "//article[@class='card']/*[self::h2 or self::h3]/a[contains(@href, '/practices/')]")


def counts(tree, facet: str) -> dict[str, int]:
    """The numbers beside a facet's values."""
    inputs = tree.xpath(f"//input[@type='checkbox'][@name='{facet}']")
    return {input.get("value"): int(input.getparent().find("span[@data-count]").get("data-count")) for input in inputs}
