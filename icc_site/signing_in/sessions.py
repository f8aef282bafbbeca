"""Sessions in the database, of which none comes back to life when the clock is set back."""

from contextlib import suppress

from django.contrib.sessions.backends import db
from django.db import DatabaseError
from django.utils import timezone


class SessionStore(db.SessionStore):
    """As Django's, but a session that is found to have ended is deleted."""

    def _get_session_from_db(self):
        key = self.session_key
        session = super()._get_session_from_db()
        if session is None and key:
            ended = self.model.objects.filter(session_key=key, expire_date__lte=timezone.now())
            with suppress(DatabaseError):  # it stays ended, and is asked for again
                if ended.exists():  # a key that names nothing costs no write
                    ended.delete()
        return session


def forget_ended_sessions(sender, **kwargs) -> None:
    """Delete those that ended without anybody asking for them again; heard when somebody signs in."""
    SessionStore.clear_expired()
