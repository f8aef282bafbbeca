"""A client's connection, with what has come of its next request."""

from collections.abc import Callable

from gunicorn import http
from gunicorn.workers.gthread import TConn

from .requests import has_endless_head, length_of_head, length_of_request, network_of

SECONDS_TO_TAKE = 30.0  # for a client to take a piece of an answer, or to send one of a body too long to be gathered
MOST_BYTES_AT_ONCE = 64 * 1024


class Connection(TConn):
    parser: http.RequestParser | None

    def __init__(self, see_off: Callable[["Connection"], None], *arguments):
        super().__init__(*arguments)
        self.see_off = see_off
        self.received = b""
        self.length: int | None = None  # of the request, as far as its head says
        self.client_network = ""  # of the request's sender, as the views have it
        self.seconds = 0.0  # of the processor, that its last request took
        self.is_gone = False
        self.has_gone_ahead = False
        self.is_refused = False  # for now, by its last answer
        self.is_last = False  # where the next request would begin is not known
        self.data_ready = True  # no thread need wait for it

    def init(self):
        super().init()
        self.sock.settimeout(SECONDS_TO_TAKE)

    def close(self, graceful=False):
        if graceful:
            self.see_off(self)
        else:
            super().close()

    def receive(self) -> bool:
        """Take what has come; whether to wait no longer: it is whole, its body too long, or nobody is there."""
        try:
            data = self.sock.recv(MOST_BYTES_AT_ONCE)
        except BlockingIOError:
            return False
        except OSError:
            data = b""
        self.received += data
        self.is_gone = not data or has_endless_head(self.received)
        self.length = length_of_request(self.received)
        if self.length is None:
            return self.is_gone or bool(length_of_head(self.received))
        return self.is_gone or len(self.received) >= self.length

    def hand_over(self) -> None:
        """Give what has come to the parser, to which gunicorn leaves the rest."""
        self.is_last = self.length is None or len(self.received) > self.length
        if self.parser is None:
            self.parser = http.get_parser(self.cfg, self.sock, self.client)
        self.client_network = network_of(self.client, self.received)
        self.parser.unreader.unread(self.received[: self.length])
        self.received, self.has_gone_ahead = b"", False
