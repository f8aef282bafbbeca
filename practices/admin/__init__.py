"""How editors keep practices, topics and special pages."""

from . import practices, special, topics

__all__ = ["practices", "special", "topics"]
