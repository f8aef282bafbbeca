"""Who has booklets on their way, in this process: a share for each client, so that none fills the queue."""

from icc_site.models import BookletOrder
from networks.requests.shares import Share, ShareTakenError

MOST_ON_THEIR_WAY = 2  # booklets of one client

ORDERING = Share(1)  # so that nobody orders a third while the first two are being noted
_clients: dict[str, str] = {}  # by the key of an order that is on its way


def refuse_beyond_share(client: str) -> None:
    """ShareTakenError if the client has its share on their way; what is not on its way any more is forgotten."""
    waited_for = set(BookletOrder.objects.on_their_way().values_list("key", flat=True))
    for key in set(_clients) - waited_for:
        _clients.pop(key, None)
    if list(_clients.values()).count(client) >= MOST_ON_THEIR_WAY:
        raise ShareTakenError


def note(order: BookletOrder, client: str) -> None:
    _clients[order.key] = client
