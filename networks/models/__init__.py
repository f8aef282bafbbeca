"""Who takes part in the Intercultural Cities."""

from . import folded  # noqa: F401 - registers itself
from .announcements import Announcement
from .networks import Membership, Network, NetworkSource, Objective, Partner
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
