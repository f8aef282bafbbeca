"""Which errors are faults of what the site stands on, and which are its own."""

import errno
from sqlite3 import SQLITE_ERROR

from django.db.utils import InterfaceError, InternalError, OperationalError

from .fault import Fault

DATABASE = Fault("The database does not answer as it should")
WRITING = Fault("The database takes no changes")
DISK = Fault("The disk does not serve as it should")

DISK_ERRORS = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EFBIG),  # full
    *(errno.EROFS, errno.EACCES, errno.EPERM),  # closed
    *(errno.EIO, errno.ESTALE, errno.EMFILE, errno.ENFILE),  # broken, gone, or too many files
}
SIGNS_OF_WRITING = ("locked", "readonly", "read-only", "is full")  # in what databases say, also by way of Django
PRIMARY_CODE = 0xFF  # of SQLite's errors; the rest are kinds of the same


def fault_behind(error: BaseException | None) -> Fault | None:
    """The fault that an error shows; None for a programming error."""
    if isinstance(error, OSError):
        return DISK if error.errno in DISK_ERRORS else None
    if isinstance(error, OperationalError | InterfaceError | InternalError):
        takes_no_changes = any(sign in str(error) for sign in SIGNS_OF_WRITING)
        if takes_no_changes:
            return WRITING
        return None if isinstance(error, InternalError) or is_wrong_sql(error) else DATABASE
    return None


def is_wrong_sql(error: OperationalError | InterfaceError) -> bool:
    """Whether SQLite, which tells no programming errors from others by class, means a missing table or the like."""
    return getattr(error.__cause__, "sqlite_errorcode", 0) & PRIMARY_CODE == SQLITE_ERROR
