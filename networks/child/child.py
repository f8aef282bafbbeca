"""What runs in a child process: its limits, and one job at a time within them."""

import multiprocessing
import os
import resource
import signal
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.utils.log import configure_logging

from .errors import FailedError

NICENESS = 5  # pages come first; more would starve the work wherever else the machine is busy


def prepare(memory: int) -> None:
    """Step back behind the pages, take no more memory than so many bytes, and end with the web process."""
    os.nice(NICENESS)
    be_first_to_go()
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the web process
    configure_logging(settings.LOGGING_CONFIG, settings.LOGGING)
    threading.Thread(target=end_with_parent, daemon=True).start()


def be_first_to_go() -> None:
    """Where the whole machine runs out of memory, have the kernel end this process, not the database or the site."""
    with suppress(OSError):  # not Linux
        Path("/proc/self/oom_score_adj").write_text("1000")


def end_with_parent() -> None:
    """Leave nothing behind where the web process was killed and could not say goodbye."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def within_seconds(seconds: float, job: Callable, args: tuple):
    """Do the job; the kernel itself ends this process if it takes longer, whatever code it hangs in."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return job(*args)
    except (ImportError, MemoryError, OSError):
        raise
    except Exception:
        raise FailedError(traceback.format_exc()) from None  # the web process could not read a library's own error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
