"""A bounded, constant load: readers of a page that is kept, of pages that are not, and an editor who saves."""

import itertools
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from typing import NamedTuple
from urllib.parse import urlencode

from django.core.files.base import ContentFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from lxml import html

from .site import EDITOR, PASSWORD, Site

LONGEST_ANSWER = 40  # seconds, after which a client gives up
PAUSES = {"kept": 0.05, "fresh": 0.1, "save": 0.3}  # seconds between an answer and the next request
WELL = {"kept": 200, "fresh": 200, "save": 302}
SECONDS_TO_SETTLE = 3.0  # of good answers, after which a fault counts as over


class Answer(NamedTuple):
    """One request: when it began and ended on the monotonic clock, and its status, 0 for no answer."""

    kind: str
    began: float
    ended: float
    status: int
    body: str = ""


class Browser:
    """A client with cookies, each request on a connection of its own."""

    def __init__(self, port: int):
        self.port, self.cookies = port, {}

    def ask(
        self, path: str, fields: dict | None = None, files: dict[str, tuple[str, bytes]] | None = None
    ) -> tuple[int, dict[str, str], str]:
        """Status, headers and text of the answer; status 0 where there is none. Files are called, and hold."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers, body = {"Cookie": cookies, "Accept-Language": "en"}, None
        if fields is not None:
            body, headers["Content-Type"] = encoded(fields, files)
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST_ANSWER)
        try:
            connection.request("POST" if body is not None else "GET", path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace")
        except (OSError, HTTPException):
            return 0, {}, ""
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, dict(answer.headers), text

    def sign_in(self) -> None:
        _, _, page = self.ask("/admin/login/")
        token = html.fromstring(page).xpath("//input[@name='csrfmiddlewaretoken']/@value")[0]
        fields = {"csrfmiddlewaretoken": token, "username": EDITOR, "password": PASSWORD, "next": "/admin/"}
        status, _, page = self.ask("/admin/login/", fields)
        assert status == 302, page

    def form(self, path: str) -> dict:
        """The fields of a change form, as a browser would send them."""
        status, _, page = self.ask(path)
        assert status == 200, status
        form = next(form for form in html.fromstring(page).forms if form.get("id", "").endswith("_form"))
        fields: dict = {}
        for name, value in form.form_values():
            fields.setdefault(name, []).append(value)
        return fields


def encoded(fields: dict, files: dict[str, tuple[str, bytes]] | None) -> tuple[str | bytes, str]:
    """The body of a form and its type, as a browser sends it."""
    if not files:
        return urlencode(fields, doseq=True), "application/x-www-form-urlencoded"
    lists = {name: value if isinstance(value, list) else [value] for name, value in fields.items()}
    uploads = {name: ContentFile(content, called) for name, (called, content) in files.items()}
    return encode_multipart(BOUNDARY, lists | uploads), MULTIPART_CONTENT


def unkept_pages() -> Iterator[str]:
    """Lists that nobody has asked for yet, in all languages that are not asked for otherwise."""
    topics = ("education", "housing", "mediation", "public-space", "anti-rumour", "business-and-employment")
    for sort, year, language, topic in itertools.product(
        ("title", "oldest"), range(2008, 2026), ("fr", "fi", "uk", "eu", "it", "sq", "tr"), topics
    ):
        yield f"/{language}/practices/?" + urlencode({"sort": sort, "topic": topic, "year": year})


class Load:
    """What the clients of a site see, while it is under way."""

    def __init__(self, site: Site, kinds: tuple[str, ...] = ("kept", "fresh", "save"), kept: str = "/en/"):
        self.site, self.kinds, self.kept = site, kinds, kept
        self.answers: list[Answer] = []
        self.saved = ""  # what the editor was last told is saved
        self.stopped = threading.Event()
        self.pages = unkept_pages()

    def __enter__(self):
        browser = Browser(self.site.port)
        if "save" in self.kinds:
            self.editor = browser
            browser.sign_in()
            self.form = browser.form(self.account)
        assert Browser(self.site.port).ask(self.kept)[0] == 200
        doings = {"kept": self.read_kept, "fresh": self.read_fresh, "save": self.save}
        self.threads = [threading.Thread(target=self.go_on, args=(kind, doings[kind])) for kind in self.kinds]
        for thread in self.threads:
            thread.start()
        self.run(2)
        return self

    def __exit__(self, *_):
        self.stopped.set()
        for thread in self.threads:
            thread.join()

    account = "/admin/auth/user/1/change/"

    def go_on(self, kind: str, do: Callable[[], tuple[int, str]]) -> None:
        while not self.stopped.wait(PAUSES[kind]):
            began = time.monotonic()
            status, body = do()
            self.answers.append(Answer(kind, began, time.monotonic(), status, body))

    def read_kept(self) -> tuple[int, str]:
        status, _, body = Browser(self.site.port).ask(self.kept)
        return status, "" if status == 200 else body

    def read_fresh(self) -> tuple[int, str]:
        status, _, body = Browser(self.site.port).ask(next(self.pages))
        return status, "" if status == 200 else body

    def save(self) -> tuple[int, str]:
        name = f"Ada {len(self.answers)}"
        status, _, body = self.editor.ask(self.account, self.form | {"first_name": name})
        if status == 302:
            self.saved = name
        return status, "" if status == 302 else body

    def run(self, seconds: float) -> None:
        time.sleep(seconds)

    def seen(self, since: float, until: float | None = None) -> dict[str, Counter]:
        """How often each status was seen of what began in a span of the monotonic clock, by kind."""
        until = until or time.monotonic()
        counts = {kind: Counter() for kind in self.kinds}
        for answer in self.answers:
            if since <= answer.began < until:
                counts[answer.kind][answer.status] += 1
        return counts

    def in_words(self, kinds: tuple[str, ...], since: float, until: float | None = None) -> str:
        """What was seen of these kinds, such as “kept 200 (97), none (2)”."""
        seen = self.seen(since, until)
        told = {
            kind: ", ".join(f"{status or 'none'} ({count})" for status, count in sorted(seen[kind].items()))
            for kind in kinds
            if kind in seen
        }
        return "; ".join(f"{kind} {counts}" for kind, counts in told.items() if counts)

    def bodies(self, kind: str, status: int) -> set[str]:
        """The pages that said so, by their headings."""
        texts = [answer.body for answer in self.answers if (answer.kind, answer.status) == (kind, status)]
        return {" ".join(re.findall(r"<h1[^>]*>(.*?)</h1>", text)) for text in texts}

    def seconds_until_well(self, since: float, most: float) -> float:
        """How long after a moment the last bad answer ended, once all have been good for a while."""
        while True:
            self.run(0.2)
            bad = [each for each in self.answers if each.ended > since and each.status != WELL[each.kind]]
            last = max((each.ended for each in bad), default=since)
            latest = [max((a.ended for a in self.answers if a.kind == kind), default=0) for kind in self.kinds]
            if min(latest) - last > SECONDS_TO_SETTLE:
                return round(last - since, 1)
            still = self.in_words(self.kinds, last - 1)
            assert time.monotonic() - since < most + LONGEST_ANSWER + SECONDS_TO_SETTLE, still

    def slowest(self, kind: str, since: float) -> float:
        return max(each.ended - each.began for each in self.answers if each.kind == kind and each.began >= since)


@contextmanager
def under_load(site: Site, **options) -> Iterator[Load]:
    with Load(site, **options) as load:
        yield load
