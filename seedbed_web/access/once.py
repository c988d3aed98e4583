"""Keys of requests that change something, kept in the transaction of the change."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID, uuid5

from seedbed_web.access.models import Done

SEE_OTHER = 303
LONGEST = 500
"""Characters of an address that are kept; addresses of pages are shorter."""


def key_of_request(key: UUID, *, path: str, content: bytes) -> UUID:
    """The key of one request, from the key that its page carried.

    One page may have several forms, and a form may be brought back, changed and sent again. These are other
    requests, although they carry the same key.
    """
    return uuid5(key, f"{path} {sha256(content).hexdigest()}")


def begin(key: UUID, *, user: UUID, path: str) -> str | None:
    """Claims a key for a request.

    Two requests with one key that arrive together wait for each other here: the second goes on only when
    the first has ended, and then gets its answer.

    Returns:
        Where the request with this key led before; None when it has changed nothing yet.
    """
    kept = {"path": path[:LONGEST]}
    done, new = Done.objects.select_for_update().get_or_create(user_id=user, key=key, defaults=kept)
    if new or done.status is None:
        return None
    return done.location or path


def finish(key: UUID, *, user: UUID, moved_to: str | None) -> None:
    """Notes that the change is made; a page that was shown again with faults has changed nothing."""
    if moved_to is None:
        Done.objects.filter(user_id=user, key=key).delete()
    else:
        Done.objects.filter(user_id=user, key=key).update(status=SEE_OTHER, location=moved_to)
