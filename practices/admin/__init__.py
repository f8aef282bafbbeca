"""How editors keep practices and topics."""

from . import practices, topics

__all__ = ["practices", "topics"]
