"""What every template knows."""

from .here import Here


def site(request):
    return {"here": Here(request)}
