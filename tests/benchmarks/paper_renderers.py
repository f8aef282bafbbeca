"""How long renderers take over the same pages, told as JSON; a process of its own, since it renders within itself."""

import json
import os
import sys
from functools import cache
from statistics import median
from time import perf_counter, process_time

import django

PRACTICES = 5
LONG = 100  # practices in a booklet
CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def main() -> None:
    django.setup()
    rounds = int(os.environ["BENCHMARK_ROUNDS"])
    pages = [page(address) for address in addresses(PRACTICES)]
    json.dump({**against_stock(pages, rounds), **against_chromium(pages, rounds), **booklet()}, sys.stdout)


def addresses(count: int) -> list[str]:
    from practices.models import Practice

    slugs = Practice.objects.published().order_by("number").values_list("slug", flat=True)[:count]
    return [f"en/practices/{slug}" for slug in slugs]


def page(address: str, query: str = "") -> tuple[str, str]:
    """The HTML of a page on paper, and its address."""
    from django.test import RequestFactory
    from django.utils import translation

    from icc_site.every_request.reading import Reading
    from icc_site.pdf.page import answer_to, html_of, public_visit
    from practices.facet_index.current import current_index

    request = RequestFactory(HTTP_HOST="127.0.0.1").get(f"/{address}/?{query}")
    visit = public_visit(address, request.META, Reading(cache(current_index)))
    with translation.override(visit.LANGUAGE_CODE):
        return html_of(answer_to(visit)), visit.build_absolute_uri()


def against_stock(pages: list[tuple[str, str]], rounds: int) -> dict[str, float]:
    """Our tagged PDFs against stock WeasyPrint's plain ones, in seconds of CPU, taking turns."""
    ours, stock = renderers()
    ratios = []
    for number in range(rounds + 1):
        for html, base_url in pages:
            spent = [cpu(render, html, base_url) for render in (ours, stock)]
            if number:  # the first round warms up
                ratios.append(spent[0] / spent[1])
    return {"first": median(ratios)}


def renderers():
    from icc_site.rendering import renderer

    weasyprint = renderer._weasyprint()

    def stock(html: str, base_url: str) -> bytes:
        fetcher = renderer._fetcher_class()(base_url)
        return weasyprint.HTML(string=html, base_url=base_url, url_fetcher=fetcher).write_pdf()

    return renderer.html_to_pdf, stock


def cpu(render, *arguments) -> float:
    started = process_time()
    render(*arguments)
    return process_time() - started


def wall(render, *arguments) -> float:
    started = perf_counter()
    render(*arguments)
    return perf_counter() - started


def against_chromium(pages: list[tuple[str, str]], rounds: int) -> dict[str, float]:
    """Our PDFs against those of a browser that is open already, in seconds that one waits, taking turns."""
    from playwright.sync_api import sync_playwright

    path = next((path for path in CHROMIUM if os.path.exists(path)), None)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=FLAGS)
        tab = browser.new_page()
        texts = {base_url: html for html, base_url in pages}
        tab.route("**/*", lambda route: answer_from_disk(route, texts))
        ours, _ = renderers()

        def printed(base_url: str) -> None:
            tab.goto(base_url)
            tab.pdf(prefer_css_page_size=True, tagged=True, outline=True)

        ratios = [
            wall(ours, html, base_url) / wall(printed, base_url) for _ in range(rounds + 1) for html, base_url in pages
        ]
        browser.close()
    return {"chromium": median(ratios[len(pages) :])}  # the first round warms up


def answer_from_disk(route, texts: dict[str, str]) -> None:
    """The pages, our own stylesheets, pictures and fonts; nothing else."""
    from icc_site.rendering.files import FileRefusedError, read_file

    if html := texts.get(route.request.url):
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
        return
    try:
        content, media_type = read_file(route.request.url, "http://127.0.0.1/")
    except FileRefusedError:
        route.abort()
    else:
        route.fulfill(body=content, content_type=media_type)


def booklet() -> dict[str, float]:
    """A booklet against its practices one by one, in seconds of CPU."""
    ours, _ = renderers()
    whole = page("en/booklet", "&".join(f"practice={number}" for number in range(1, LONG + 1)))
    parts = [page(address) for address in addresses(LONG)]
    ours(*parts[0])
    together = cpu(ours, *whole)
    return {"booklet": together / sum(cpu(ours, *part) for part in parts)}


if __name__ == "__main__":
    main()
