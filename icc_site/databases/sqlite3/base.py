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

    def get_connection_params(self):
        """As ever; a file that nobody writes and that has no log beside it is opened without making one."""
        params = super().get_connection_params()
        if self._is_closed_to_writing() and not Path(f"{self._file}-wal").exists():
            params["database"] = f"file:{quote(str(self._file))}?mode=ro&immutable=1"
            self.init_commands = []
        return params

    def _is_closed_to_writing(self) -> bool:
        return self._file.is_file() and not all(os.access(path, os.W_OK) for path in (self._file, self._file.parent))

    @property
    def _file(self) -> Path:
        return Path(str(self.settings_dict["NAME"]))
