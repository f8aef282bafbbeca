"""Who takes part in the Intercultural Cities."""

from .networks import Announcement, Membership, Network, NetworkSource, Objective, Partner
from .places import City, Country, OtherName

__all__ = [
    "Announcement",
    "City",
    "Country",
    "Membership",
    "Network",
    "NetworkSource",
    "Objective",
    "OtherName",
    "Partner",
]
