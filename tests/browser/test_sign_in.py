"""Signing in, where somebody has failed too often."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_refused_sign_in_says_when_to_try_again(page, axe, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto("/admin/login/")
    for _ in range(6):
        page.get_by_label("Username:").fill("anna")
        page.get_by_label("Password:").fill("a guess")
        page.get_by_role("button", name="Log in").click()

    expect(page.get_by_text("Too many attempts to sign in have failed. Try again in 5 minutes.")).to_be_visible()
    assert axe(page) == []
