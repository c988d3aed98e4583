"""Sessions: the cookie goes when the browser closes, the session itself ends a working day after sign-in."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore as InDatabase
from django.utils import timezone


class SessionStore(InDatabase):
    """Django ends a session either at a moment or with the browser; here both hold."""

    def get_expire_at_browser_close(self) -> bool:
        """Always: desks in family hubs are shared."""
        return True

    def hold(self) -> None:
        """Lets no other request of this session in until the transaction ends; reads what the last one left.

        Tries that are sent at the same moment would otherwise all be the first try.
        """
        if self.session_key:
            self.model.objects.select_for_update().filter(session_key=self.session_key).first()
            vars(self).pop("_session_cache", None)


def end_after_working_day(session: SessionBase) -> None:
    """Sets the moment at which a session ends, whatever happens in it until then."""
    session.set_expiry(timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE))
