"""The line of ordered booklets: what a dead worker left in it is taken up again, what no longer counts leaves it."""


def look_after_queue() -> None:
    """Take up again what nobody works on any more, and let go of what nobody waits for."""
