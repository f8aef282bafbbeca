"""What may happen to a child in the middle of a booklet; each takes one as the renderer does."""

from pathlib import Path

from icc_site.rendering.renderer import html_to_pdf, html_to_pdf_with_progress
from tests.jobs import die, sleep


def die_after_three_chapters(html, base_url, progress_file):
    """The real work, as far as that."""
    lay_out_three_chapters(html, base_url, progress_file, then=die)


def hang_after_three_chapters(html, base_url, progress_file):
    """The real work, as far as that."""
    lay_out_three_chapters(html, base_url, progress_file, then=sleep)


def make_without_progress(html, base_url, progress_file):
    """The real work, with no place for its progress."""
    return html_to_pdf_with_progress(html, base_url, f"/nowhere/{progress_file}")


def lay_out_three_chapters(html, base_url, progress_file, then):
    def report(done, total):
        Path(progress_file).write_text(f"{done} {total}")
        if done == 3:
            then()

    html_to_pdf(html, base_url, report)
