"""What is slow, in fair shares for all clients."""

from networks.requests.shares import Share

HEAVY_PAGES = Share(4)
MAKING_PDFS = Share(2)
