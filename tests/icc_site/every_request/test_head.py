"""Who asks for the head alone gets what stands before a page, and nothing of the page."""

from io import BytesIO

import pytest
from django.core.wsgi import get_wsgi_application

from tests import public_addresses
from tests.public_addresses import ADDRESSES, pdf

pytestmark = pytest.mark.django_db(transaction=True)
CHANGING = ("Date", "Content-Security-Policy", "Expires", "Set-Cookie")


def ask(method: str, address: str) -> tuple[str, dict[str, str], bytes]:
    """The answer as the server has it from us, which does nothing about it."""
    heard = []
    server = {"SERVER_NAME": "testserver", "SERVER_PORT": "80", "wsgi.url_scheme": "http", "wsgi.input": BytesIO()}
    environ = server | {"REQUEST_METHOD": method, "PATH_INFO": address, "QUERY_STRING": ""}
    body = get_wsgi_application()(environ, lambda status, headers: heard.extend((status, dict(headers))))
    content = b"".join(body)
    body.close()
    return heard[0], {name: value for name, value in heard[1].items() if name not in CHANGING}, content


def test_head_is_that_of_the_page_without_its_body():
    public_addresses.rows()
    addresses = [*ADDRESSES.values(), "/nowhere/", "/static/css/base.css", "/admin/login/", pdf("/en/about/")]
    for address in [*addresses, *addresses]:  # as made and as kept
        status, headers, content = ask("GET", address)

        assert ask("HEAD", address) == (status, headers, b"")
        assert headers["Content-Length"] == str(len(content))
