"""What a child process may be asked to do, well behaved or not; each takes a page as the renderer does."""

import os
import resource
import signal
import sys
import time
from pathlib import Path

from icc_site.rendering.renderer import html_to_pdf


def answer(*page):
    return os.getpid()


def sleep(*page):
    time.sleep(60)


def spin(*page):
    while True:
        pass


def eat(*page):
    return len(bytearray(2_000_000_000))


def die(*page):
    os.kill(os.getpid(), signal.SIGKILL)


def die_after_three_chapters(html, base_url, told):
    """The real work, as far as that."""
    lay_out_three_chapters(html, base_url, told, then=die)


def hang_after_three_chapters(html, base_url, told):
    """The real work, as far as that."""
    lay_out_three_chapters(html, base_url, told, then=sleep)


def lay_out_three_chapters(html, base_url, told, then):
    def report(done, total):
        Path(told).write_text(f"{done} {total}")
        if done == 3:
            then()

    html_to_pdf(html, base_url, report)


def miss_a_module(*page):
    import no_such_library  # noqa: F401


def miss_a_library(*page):
    raise OSError("cannot load library 'libpango-1.0-0'")


def stumble(*page):
    class OddError(Exception):  # no other process can read it
        pass

    raise OddError("over an odd page")


def tell_limits(*page):
    limits = [resource.getrlimit(limit) for limit in (resource.RLIMIT_AS, resource.RLIMIT_CORE)]
    return os.nice(0), *limits


def tell_who_goes_first(*page):
    return int(Path("/proc/self/oom_score_adj").read_text())


def tell_modules(*page):
    return {"weasyprint", "django.contrib.auth"} & set(sys.modules)
