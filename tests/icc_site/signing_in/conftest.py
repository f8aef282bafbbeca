"""An editor at whose password others guess, and what signing in writes down."""

from pathlib import Path

import pytest

from tests.icc_site import hashers
from tests.icc_site.signs import PASSWORD


@pytest.fixture
def anna(db, django_user_model, settings):
    """An editor; whoever tries to sign in has `hashers.in_transaction` note it."""
    settings.PASSWORD_HASHERS = [hashers.HASHER]
    account = django_user_model.objects.create_user("anna", password=PASSWORD, is_staff=True)
    hashers.in_transaction.clear()
    return account


@pytest.fixture
def security_lines(settings):
    """What has been written into the security log since the test began, without the time."""
    before = len(log_text(settings.DATA_DIR))
    return lambda: [line.partition("security: ")[2] for line in log_text(settings.DATA_DIR)[before:].splitlines()]


def log_text(folder: Path) -> str:
    return "".join(path.read_text() for path in sorted((folder / "logs").glob("security-*.log")))
