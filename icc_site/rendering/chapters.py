"""A long page laid out chapter by chapter: so one sees how far it is, and its contents can name pages."""

from collections.abc import Callable, Iterator
from typing import Any

from lxml import html as lxml_html
from lxml.etree import _Element as Element

from networks.languages.placeholders import PARTS

CHAPTER = "body//main/article[@class='chapter']"
COMPACT = "data-compact"  # of chapters that may share a page
REFERENCE = ".//a[@class='page-ref']"
# The first page of a chapter is like any other, while that of a whole document has a band at its head.
FIRST_PAGE = """@page :first {
  margin-top: 22mm;
  counter-reset: page %s;
  @bottom-left { content: string(permalink) string(version) }
  @bottom-right { content: counter(page) " / " counter(pages) }
}"""
MOST_ON_SHARED_PAGES = 20  # chapters of a compact booklet that are laid out as one, so that they share pages
NUMBER_OF_PAGE = "@bottom-right"
BLANK_PAGE = '<div style="break-before: page"></div>'
MOST_TRIES = 3  # until the contents fill as many pages as were left for them

Document = Any  # WeasyPrint's
Render = Callable[[str], Document]
Report = Callable[[int, int], None]  # how many chapters are laid out, of how many


def number_of_chapters(html: str) -> int:
    return html.count('<article class="chapter"')


def in_chapters(html: str, render: Render, report: Report) -> Document:
    """The page as one document, whose contents and indices name pages; `render` lays out whole pages."""
    page = ChapteredPage(html)
    front = render(page.front())
    for _ in range(MOST_TRIES):
        space = len(front.pages)
        documents = page.chapters_and_end(space + 1, render, report)
        front = render(page.front())
        if len(front.pages) == space:
            break
    sheets = [sheet for document in (front, *documents) for sheet in document.pages]
    number_pages(sheets, render(page.blank(len(sheets))).pages)
    return front.copy(sheets)


def number_pages(sheets: list[Any], blank: list[Any]) -> None:
    """Have each page say its number of the whole: a part's own count is that of the part."""
    for sheet, other in zip(sheets, blank, strict=True):
        sheet._page_box.children = (
            *(box for box in sheet._page_box.children if not is_number_of_page(box)),
            *filter(is_number_of_page, other._page_box.children),
        )


def is_number_of_page(box: Any) -> bool:
    return getattr(box, "at_keyword", "") == NUMBER_OF_PAGE


class ChapteredPage:
    """A page taken apart: what stands before its chapters, the chapters, and what stands after them."""

    def __init__(self, html: str):
        tree = lxml_html.document_fromstring(html)
        self.chapters = tree.findall(CHAPTER)
        self.at_once = MOST_ON_SHARED_PAGES if COMPACT in self.chapters[0].attrib else 1
        main = self.chapters[0].getparent()
        parts = list(main)
        first, last = parts.index(self.chapters[0]), parts.index(self.chapters[-1])
        self.before, self.after = parts[:first], parts[last + 1 :]
        for part in parts:
            main.remove(part)
        main.text = PARTS
        self.frame = to_html(tree)
        for furniture in [part for part in tree.find("body") if part is not main]:
            furniture.drop_tree()
        self.bare_frame = to_html(tree)

    def front(self) -> str:
        return self.frame.replace(PARTS, "".join(map(to_html, self.before)))

    def blank(self, total: int) -> str:
        """As many pages as there are, with nothing but what stands in their margins."""
        return self.bare_frame.replace(PARTS, BLANK_PAGE * total)

    def chapters_and_end(self, number: int, render: Render, report: Report) -> list[Document]:
        """Each chapter as a document, or those that share pages, and what follows, from a page of that number on."""
        places: dict[str, int] = {}
        documents = []
        done = 0
        for part in self._parts(places):
            document = render(self._starting_at(number, part))
            for place, sheet in enumerate(document.pages, start=number):
                for anchor in sheet.anchors:
                    places.setdefault(anchor, place)  # what goes over to the next page is anchored there once more
            number += len(document.pages)
            documents.append(document)
            done = min(done + len(part), len(self.chapters))
            report(done, len(self.chapters))
        fill(self.before, places)
        return documents

    def _parts(self, places: dict[str, int]) -> Iterator[list[Element]]:
        for start in range(0, len(self.chapters), self.at_once):
            yield self.chapters[start : start + self.at_once]
        if self.after:
            fill(self.after, places)
            yield self.after

    def _starting_at(self, number: int, parts: list[Element]) -> str:
        rule = f"<style>{FIRST_PAGE % number}</style></head>"
        return self.bare_frame.replace("</head>", rule).replace(PARTS, "".join(map(to_html, parts)))


def to_html(element: Element) -> str:
    """An element as HTML, or a whole tree with its doctype."""
    doctype = "<!doctype html>" if element.tag == "html" else None
    return lxml_html.tostring(element, encoding="unicode", doctype=doctype, with_tail=False)


def fill(parts: list[Element], places: dict[str, int]) -> None:
    for part in parts:
        for reference in part.iterfind(REFERENCE):
            reference.text = str(places.get(reference.get("href", "").removeprefix("#"), ""))
