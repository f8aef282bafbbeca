"""What a child process may be asked to do, well behaved or not; each takes a page as the renderer does."""

import os
import resource
import signal
import sys
import time


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


def tell_modules(*page):
    return {"weasyprint", "django.contrib.auth"} & set(sys.modules)
