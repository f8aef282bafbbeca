"""What a child process may be asked to do, well behaved or not; each takes whatever it is given."""

import os
import resource
import signal
import sys
import time
from pathlib import Path


def answer(*given):
    return os.getpid()


def sleep(*given):
    time.sleep(60)


def spin(*given):
    while True:
        pass


def eat(*given):
    return len(bytearray(2_000_000_000))


def die(*given):
    os.kill(os.getpid(), signal.SIGKILL)


def miss_a_module(*given):
    import no_such_library  # noqa: F401


def miss_a_library(*given):
    raise OSError("cannot load library 'libpango-1.0-0'")


def stumble(*given):
    class OddError(Exception):  # no other process can read it
        pass

    raise OddError("over an odd page")


def tell_limits(*given):
    limits = [resource.getrlimit(limit) for limit in (resource.RLIMIT_AS, resource.RLIMIT_CORE)]
    return os.nice(0), *limits


def tell_who_goes_first(*given):
    return int(Path("/proc/self/oom_score_adj").read_text())


def tell_modules(*given):
    return {"weasyprint", "django.contrib.auth"} & set(sys.modules)
