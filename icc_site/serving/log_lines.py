"""What a line of the ordinary log holds: nothing of who asks, and one line for what anybody can bring about."""

import logging

OF_STRANGERS = "django.security"  # requests that Django refuses, such as one for a foreign host
MALFORMED = "Invalid request from ip="  # as gunicorn begins a line, with the address and what was sent
HUNG_UP = "Socket error processing request."  # likewise, where a client does not take its answer


class OneLineForStrangers(logging.Filter):
    """A refused request is a line; its traceback would tell nothing, and fill the disk for whoever likes."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.startswith(OF_STRANGERS):
            record.exc_info = record.exc_text = None
        return True


class NothingOfClients(logging.Filter):
    """Leaves out what gunicorn says of single clients that speak no HTTP, or go without their answer."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith((MALFORMED, HUNG_UP))
