"""A database whose folder cannot be written is read as it stands there, and written as soon as it can be."""

import os
import time
from pathlib import Path
from threading import Lock
from urllib.parse import quote

from django.conf import settings
from django.db.backends.sqlite3 import base

from networks.languages.collation import collation_name, compare

_lock = Lock()
_reading_alone: set[int] = set()  # connections of this process, by the ids of their wrappers


def with_collations(connection):
    """The connection, which now sorts by the rules of each language under the names that PostgreSQL has for them."""
    for language, _own_name in settings.LANGUAGES:
        connection.create_collation(collation_name(language), compare(language))
    return connection


class DatabaseWrapper(base.DatabaseWrapper):
    def connect(self):
        """As ever; a connection that only reads ends with its request.

        So does one that is opened meanwhile: all connections of a process share what SQLite remembers of the file,
        that it cannot be written too, for as long as one of them is open.
        """
        super().connect()
        with _lock:
            if _reading_alone or self._is_closed_to_writing():
                _reading_alone.add(id(self))
                self.close_at = time.monotonic()

    def _close(self):
        super()._close()
        with _lock:
            _reading_alone.discard(id(self))

    def get_new_connection(self, conn_params):
        """As ever; where SQLite would first write beside the database and may not, without that."""
        try:
            return with_collations(super().get_new_connection(conn_params))
        except self.Database.OperationalError:
            if not self._is_closed_to_writing():
                raise
        self.init_commands = []
        return with_collations(super().get_new_connection(conn_params | {"database": self._as_it_stands()}))

    def _as_it_stands(self) -> str:
        """The database for reading alone; one without a log is whole, and nobody writes it meanwhile."""
        immutable = "" if Path(f"{self._file}-wal").exists() else "&immutable=1"
        return f"file:{quote(str(self._file))}?mode=ro{immutable}"

    def _is_closed_to_writing(self) -> bool:
        both = (self._file, self._file.parent)
        return self._file.is_file() and not all(os.access(path, os.W_OK, effective_ids=True) for path in both)

    @property
    def _file(self) -> Path:
        return Path(str(self.settings_dict["NAME"]))
