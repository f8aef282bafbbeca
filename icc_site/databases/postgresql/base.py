"""A server that is away is asked by one thread a second; all others hear at once that it is."""

import select

from django.db.backends.postgresql import base
from django.db.utils import OperationalError
from psycopg.pq import ConnStatus, TransactionStatus

from networks.faults.breaker import Breaker
from networks.faults.questions import seconds_open

SECONDS_STANDING_STILL = 2.0  # of a question that takes none, after which nobody else asks anything

connecting = Breaker()


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params):
        if connecting.refuses():
            raise self.Database.OperationalError("The server could not be reached a moment ago.")
        try:
            connection = super().get_new_connection(conn_params)
        except self.Database.Error:
            connecting.failed()
            raise
        connecting.worked()
        return connection

    def _cursor(self, name=None):
        if seconds_open() > SECONDS_STANDING_STILL:
            raise OperationalError("The server stands still.")
        return super()._cursor(name)

    def is_usable(self):
        """Whether nothing speaks against it, without a question: a server that ended the connection has said so."""
        return self.connection is not None and not self.errors_occurred and is_at_rest(self.connection.pgconn)


def is_at_rest(pgconn) -> bool:
    if (pgconn.status, pgconn.transaction_status) != (ConnStatus.OK, TransactionStatus.IDLE):
        return False
    waiting = select.poll()
    waiting.register(pgconn.socket, select.POLLIN)
    return not waiting.poll(0)
