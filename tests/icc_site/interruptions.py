"""What may happen to a child in the middle of a booklet; each takes one as the renderer does."""

from pathlib import Path

from icc_site.rendering.renderer import html_to_pdf
from tests.jobs import die, sleep


def die_after_three_chapters(html, base_url, told):
    """The real work, as far as that."""
    lay_out_three_chapters(html, base_url, told, then=die)


def hang_after_three_chapters(html, base_url, told):
    """The real work, as far as that."""
    lay_out_three_chapters(html, base_url, told, then=sleep)


def lay_out_three_chapters(html, base_url, told, then):
    def report(done, total):
        Path(told).write_text(f"{done} {total}")
        if done == 3:
            then()

    html_to_pdf(html, base_url, report)
