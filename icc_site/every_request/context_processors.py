"""What every template knows."""

from .here import Here


def site(request):
    """The page's own addresses, as `here`."""
    return {"here": Here(request)}
