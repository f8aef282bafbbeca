"""What several tests of PDFs stand on."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest


@pytest.fixture
def calls():
    """A server elsewhere, named by its first entry, and after it what was asked of it."""

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self):
            heard.append(self.path)
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    heard = [f"http://127.0.0.1:{server.server_port}"]
    yield heard
    server.shutdown()
    server.server_close()
