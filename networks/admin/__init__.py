"""How editors keep places and networks."""

from . import cities, countries, networks

__all__ = ["cities", "countries", "networks"]
