"""Keys of requests that change something, kept in the transaction of the change."""

from __future__ import annotations

from uuid import UUID

from seedbed_web.access.models import Done

SEE_OTHER = 303


def begin(key: UUID, *, user: UUID, path: str) -> str | None:
    """Claims a key for a request.

    Two requests with one key that arrive together wait for each other here: the second goes on only when
    the first has ended, and then gets its answer.

    Returns:
        Where the request with this key led before; None when it has changed nothing yet.
    """
    done, new = Done.objects.select_for_update().get_or_create(user_id=user, key=key, defaults={"path": path})
    if new or done.status is None:
        return None
    return done.location or path


def finish(key: UUID, *, user: UUID, moved_to: str | None) -> None:
    """Notes that the change is made; a page that was shown again with faults has changed nothing."""
    if moved_to is None:
        Done.objects.filter(user_id=user, key=key).delete()
    else:
        Done.objects.filter(user_id=user, key=key).update(status=SEE_OTHER, location=moved_to)
