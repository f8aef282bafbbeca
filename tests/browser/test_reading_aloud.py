"""What a screen reader is given to read."""


def test_summary_that_is_cut_after_two_lines_is_read_as_it_is_written(page, site):
    page.goto("/en/practices/?topic=education")
    summary = page.locator(".card .summary").first

    assert summary.aria_snapshot() == f"- paragraph: {summary.inner_text()}"
