"""A database whose folder cannot be written is read as it stands there, and looked at again soon."""

import os
import time
from pathlib import Path
from urllib.parse import quote

from django.db.backends.sqlite3 import base

SECONDS_READ_ONLY = 1.0  # after which a connection that cannot write makes way for another, which perhaps can


class DatabaseWrapper(base.DatabaseWrapper):
    def connect(self):
        super().connect()
        if self._is_closed_to_writing():
            self.close_at = time.monotonic() + SECONDS_READ_ONLY

    def get_new_connection(self, conn_params):
        """As ever; where SQLite would first write beside the database and may not, without that."""
        try:
            return super().get_new_connection(conn_params)
        except self.Database.OperationalError:
            if not self._is_closed_to_writing():
                raise
        self.init_commands = []
        return super().get_new_connection(conn_params | {"database": self._as_it_stands()})

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
