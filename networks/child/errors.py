"""Why there is no PDF now: a word for the page that says so, and the seconds until another try is worth it."""


class RenderError(Exception):
    reason = ""
    retry_after = 60


class BusyError(RenderError):
    """Too many are being made."""

    reason = "busy"
    retry_after = 10


class FailedError(RenderError):
    """This one hung, grew, or broke."""

    reason = "failed"


class UnableError(RenderError):
    """This machine lacks a library, or room on its disk."""

    reason = "unable"
    retry_after = 600
