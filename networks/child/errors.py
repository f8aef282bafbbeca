"""Why there is no answer now: a word for the page that says so, and the seconds until another try is worth it."""


class ChildError(Exception):
    reason = ""
    retry_after = 60


class BusyError(ChildError):
    """Too much is being worked on."""

    reason = "busy"
    retry_after = 10


class FailedError(ChildError):
    """This work hung, grew, or broke."""

    reason = "failed"


class UnableError(ChildError):
    """This machine lacks a library, or room on its disk."""

    reason = "unable"
    retry_after = 600
