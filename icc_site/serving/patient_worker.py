"""gunicorn's worker with threads, which gives a thread only to a request that has come as a whole.

gunicorn has a thread read a request, byte by byte if need be: eight slow clients take all threads of a process. Here
the main loop gathers it, and lets those go who take too long; where it is full, whoever has taken longest. It also
waits there, and not in the main loop, for a client to hang up: gunicorn's own linger stops all others for up to two
seconds. And a client that asks for much at once waits for itself: nobody else stands behind it.
"""

import selectors
import socket
import time
from collections import deque
from contextlib import suppress
from functools import partial

from gunicorn.workers.gthread import ThreadWorker

from .connection import MOST_BYTES_AT_ONCE, Connection
from .requests import expects_go_ahead
from .turns import Turns

SECONDS_TO_ASK = 15.0  # for a whole request, from its connection or its first byte
SECONDS_TO_COOL = 1.0  # before a client that was told to come back later is heard again
SECONDS_TO_LEAVE = 2.0  # for a client to hang up after the last answer
SECONDS_TO_LOOK_AGAIN = 0.005  # whose turn it is, while anybody stands in line
BUSY = 503
GO_AHEAD = b"HTTP/1.1 100 Continue\r\n\r\n"


class PatientWorker(ThreadWorker):
    def __init__(self, *arguments, **options) -> None:
        super().__init__(*arguments, **options)
        self.cooling: deque[Connection] = deque()
        self.leaving: deque[Connection] = deque()
        self.turns: Turns[Connection] = Turns()
        self.cfg.set("post_request", note_refusal)

    def accept(self, listener):
        with suppress(BlockingIOError, ConnectionAbortedError):
            sock, client = listener.accept()
            self.nr_conns += 1
            self.gather(Connection(self.see_off, self.cfg, sock, client, listener.getsockname()))

    def on_client_socket_readable(self, conn, client):
        self.poller.unregister(client)
        self.keepalived_conns.remove(conn)
        self.gather(conn)

    def gather(self, conn: Connection) -> None:
        if conn.receive():
            self.go_on(conn)
            return
        conn.timeout = time.monotonic() + SECONDS_TO_ASK
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self.on_pending_socket_readable, conn))
        self.go_ahead(conn)

    def on_pending_socket_readable(self, conn, client):
        if conn.receive():
            self.poller.unregister(client)
            self.pending_conns.remove(conn)
            self.go_on(conn)
        else:
            self.go_ahead(conn)

    def go_on(self, conn: Connection) -> None:
        if conn.is_gone:
            self.nr_conns -= 1
            conn.close()
        else:
            conn.hand_over()
            self.enqueue_req(conn)

    def enqueue_req(self, conn):
        if self.turns.begin(conn.client_network, conn):
            super().enqueue_req(conn)

    def begin_what_is_due(self) -> None:
        for conn in self.turns.due():
            super().enqueue_req(conn)

    def wait_for_and_dispatch_events(self, timeout):
        super().wait_for_and_dispatch_events(SECONDS_TO_LOOK_AGAIN if self.turns else timeout)
        if self.turns:
            self.begin_what_is_due()

    def handle(self, conn):
        began = time.thread_time()
        try:
            return super().handle(conn)
        finally:
            conn.seconds = time.thread_time() - began

    def go_ahead(self, conn: Connection) -> None:
        if not conn.has_gone_ahead and expects_go_ahead(conn.received):
            conn.has_gone_ahead = True
            with suppress(OSError):
                conn.sock.send(GO_AHEAD)

    def _keepalive_after(self, conn, keepalive):
        return not conn.is_last and super()._keepalive_after(conn, keepalive)

    def handle_request(self, req, conn):
        req.connection = conn
        return super().handle_request(req, conn)

    def finish_request(self, conn, fs):
        """As ever; who was told to come back later is not heard at once, so that a flood of refusals costs little."""
        self.turns.end(conn.client_network, conn.seconds)
        super().finish_request(conn, fs)
        if conn.is_refused and self.keepalived_conns and self.keepalived_conns[-1] is conn:
            self.poller.unregister(self.keepalived_conns.pop().sock)
            conn.timeout = time.monotonic() + SECONDS_TO_COOL
            self.cooling.append(conn)

    def see_off(self, conn: Connection) -> None:
        """Close a connection as soon as its client has hung up, so that the last answer is not cut short."""
        try:
            conn.sock.shutdown(socket.SHUT_WR)
            conn.sock.setblocking(False)
        except OSError:
            conn.close()
            return
        self.nr_conns += 1
        conn.timeout = time.monotonic() + SECONDS_TO_LEAVE
        self.leaving.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self.on_leaving_socket_readable, conn))

    def on_leaving_socket_readable(self, conn: Connection, client) -> None:
        try:
            if client.recv(MOST_BYTES_AT_ONCE):
                return
        except BlockingIOError:
            return
        except OSError:
            pass
        self.leaving.remove(conn)
        self.let_go(conn)

    def let_go(self, conn: Connection) -> None:
        with suppress(KeyError):  # one that cools off or stands in line is not heard
            self.poller.unregister(conn.sock)
        self.nr_conns -= 1
        conn.close()

    def murder_pending(self):
        super().murder_pending()
        now = time.monotonic()
        while self.cooling and self.cooling[0].timeout <= now:
            self.gather(self.cooling.popleft())
        while self.leaving and self.leaving[0].timeout <= now:
            self.let_go(self.leaving.popleft())
        self.make_room()

    def make_room(self) -> None:
        """Let go who has kept us waiting for longest, where otherwise nobody else could come in; then who asks most."""
        if self.nr_conns < self.worker_connections:
            return
        waiting = next(filter(None, (self.pending_conns, self.keepalived_conns, self.cooling, self.leaving)), None)
        if conn := waiting.popleft() if waiting else self.turns.give_up():
            self.let_go(conn)

    def _cap_keepalive(self, deadline):
        """Let a worker that stops wait no longer for those who have not asked yet than for those who might again."""
        super()._cap_keepalive(deadline)
        for conn in (*self.pending_conns, *self.cooling):
            conn.timeout = min(conn.timeout, deadline)


def note_refusal(worker, req, environ, resp) -> None:
    req.connection.is_refused = resp is not None and resp.status_code == BUSY
