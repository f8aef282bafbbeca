"""Names of the parts of a page, to which links lead and by which scripts and labels find them."""

from collections import Counter

import pytest

from tests.browser.kinds import KINDS
from tests.pages import page

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("catalogue")
def test_each_id_stands_once_on_every_kind_of_page(client):
    repeated = set()
    for kind, address in KINDS.items():
        ids = Counter(page(client, address.format("en"), 404 if kind == "missing" else 200).xpath("//@id"))
        repeated |= {(kind, name) for name, times in ids.items() if times > 1}

    assert repeated == set()
