"""Clients that are slow: they cost themselves time, and nobody else."""

import select
import socket
import threading
import time
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPConnection

import pytest

from icc_site.serving.patient_worker import SECONDS_TO_ASK
from tests.benchmarks.databases import ROOT
from tests.benchmarks.flood import READER, flooded
from tests.benchmarks.server import ONE_WORKER, cpu

from .load import Browser, under_load
from .servers import nginx
from .site import Site, environment

EXAMPLE = ROOT / "icc_site" / "serving" / "nginx.conf"
LONG = b"".join(b"X-%d: %s\r\n" % (number, b"a" * 7000) for number in range(9))
DRIPS = {
    "head": b"GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
    "body": b"POST /admin/login/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 5000\r\n\r\n",
    "expected body": b"POST /admin/login/ HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
    b"Content-Length: 5000\r\n\r\n",
    "body after zeros": b"POST /text-size/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0000000005000\r\n\r\n",
    "body after a long head": b"POST /text-size/ HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: 5000\r\n\r\n" % LONG,
    "long head": b"GET /en/ HTTP/1.1\r\nHost: localhost\r\n%sX-Slow: %s\r\nX-Slower: " % (LONG, b"a" * 4000),
    "second request": b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\nGET /en/ HTTP/1.1\r\nHost: loc",
    "farewell": b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",  # and never hangs up
}


@contextmanager
def slow_clients(port: int, number: int):
    """So many connections that send a byte a second; those that were closed on them have ended when asked again."""
    stopped = threading.Event()
    beginnings = list(DRIPS.values())
    connections = []
    for each in range(number):
        connection = socket.create_connection(("127.0.0.1", port))
        connection.sendall(beginnings[each % len(beginnings)])
        connections.append(connection)

    def drip():
        while not stopped.wait(1):
            for connection in connections:
                with suppress(OSError):
                    connection.send(b"a")

    thread = threading.Thread(target=drip)
    thread.start()
    try:
        yield connections
    finally:
        stopped.set()
        thread.join()
        for connection in connections:
            connection.close()


def is_closed(connection: socket.socket) -> bool:
    connection.settimeout(0.1)
    try:
        while connection.recv(4096):
            pass
    except TimeoutError:
        return False
    except OSError:
        pass
    return True


def test_fifty_slow_clients_cost_nobody_else_time(site, record):
    with under_load(site) as load:
        began = time.monotonic()
        with slow_clients(site.port, 50) as connections:
            load.run(SECONDS_TO_ASK + 3)
            closed = sum(map(is_closed, connections))
        seen, slowest = load.seen(began), load.slowest("kept", began)

    assert (set(seen["kept"]), set(seen["fresh"]), set(seen["save"])) == ({200}, {200}, {302})
    assert slowest < 2
    assert closed == 50
    record("slow-clients-directly", 0, load, began)


def test_connections_that_say_nothing_keep_nobody_out(disk):
    most = 20  # in each of two processes
    with Site(environment(disk), flags=("--worker-connections", str(most))) as site, ExitStack() as silent:
        for _ in range(3 * most):
            silent.enter_context(socket.create_connection(("127.0.0.1", site.port)))
        began = time.monotonic()
        statuses = [Browser(site.port).ask("/robots.txt")[0] for _ in range(5)]

    assert statuses == [200] * 5
    assert time.monotonic() - began < SECONDS_TO_ASK / 3


@contextmanager
def crowd(port: int, number: int, page: str = "/en/practices/"):
    """So many connections of one client, each of which has asked for a page that nobody has read yet."""
    with ExitStack() as stack:
        connections = [stack.enter_context(socket.create_connection(("127.0.0.1", port))) for _ in range(number)]
        for each, connection in enumerate(connections):
            connection.sendall(f"GET {page}?q=-x{each}+city HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        yield connections


def received(connection: socket.socket) -> bytes:
    try:
        return connection.recv(1)
    except OSError:  # let go
        return b""


def status_for(client: str, port: int) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=10, source_address=(client, 0))
    connection.request("GET", "/en/", headers={"Host": "localhost"})
    return connection.getresponse().status


@pytest.mark.parametrize("most", [1000, 100])
def test_client_that_asks_for_much_at_once_is_not_ahead_of_others(disk, most):
    with Site(environment(disk), flags=(*ONE_WORKER, "--worker-connections", str(most))) as site:
        Browser(site.port).ask("/en/")
        with crowd(site.port, 400) as connections:
            time.sleep(0.5)
            status = status_for(READER, site.port)
            heard, _, _ = select.select(connections, [], [], 0)
            answered = [connection for connection in heard if received(connection)]

    assert status == 200
    assert len(answered) < 200


def test_who_asks_for_many_heavy_pages_leaves_others_at_the_same_address_a_thread(disk):
    with Site(environment(disk), flags=ONE_WORKER) as site:
        Browser(site.port).ask("/en/")
        with crowd(site.port, 400, "/en/booklet/"):
            time.sleep(0.5)
            assert status_for("127.0.0.1", site.port) == 200


def test_who_asks_without_a_pause_leaves_the_processor_to_others(disk):
    with Site(environment(disk), flags=ONE_WORKER) as site, flooded(site.port, "/en/"):
        began, used = time.monotonic(), cpu(site.workers[0])
        while time.monotonic() - began < 3:
            assert status_for(READER, site.port) == 200
            time.sleep(0.2)
        share = (cpu(site.workers[0]) - used) / (time.monotonic() - began)

    assert share < 0.6


@pytest.mark.nightly
def test_fifty_slow_clients_do_not_come_through_the_proxy(site, tmp_path, record):
    with nginx(tmp_path / "nginx", EXAMPLE.read_text(), site.port) as proxy, under_load(site) as load:
        began = time.monotonic()
        with slow_clients(proxy.port, 50):
            load.run(10)
            status, _, _ = Browser(proxy.port).ask("/en/")
        seen, slowest = load.seen(began), load.slowest("kept", began)

    assert status == 200
    assert (set(seen["kept"]), set(seen["fresh"]), set(seen["save"])) == ({200}, {200}, {302})
    assert slowest < 2
    record("slow-clients", 0, load, began)


def test_client_that_speaks_no_http_leaves_nothing_of_itself_in_the_log(site):
    with socket.create_connection(("127.0.0.1", site.port)) as connection:
        connection.sendall(b"GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Name: Ada\x01\r\n\r\n")
        answer = connection.recv(4096)

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert site.log_lines() == []


def test_client_does_not_move_the_site_below_another_address(site):
    with socket.create_connection(("127.0.0.1", site.port)) as connection:
        connection.sendall(b"GET //evil.example/en/ HTTP/1.1\r\nHost: localhost\r\nSCRIPT_NAME: //evil.example\r\n\r\n")
        answer = connection.recv(4096)

    assert answer.startswith(b"HTTP/1.1 404 ")
