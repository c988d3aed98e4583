"""How often one address on the network may send something without signing in.

Counted in this process and forgotten within two hours; the address is kept as a digest only.
"""

from __future__ import annotations

from hashlib import sha256
from time import time
from typing import Final

from django.core.cache import cache
from django.http import HttpRequest

HOUR: Final = 3_600
MOST: Final = 20
"""Forms an hour: a library or a family hub is one address for everybody in it."""


def may_send(request: HttpRequest, what: str, *, most: int = MOST) -> bool:
    """Counts one sending, and says whether it is still one of those that are taken.

    Args:
        request: who sends; the address is the network's, as the server or its proxy has it.
        what: what is sent, and for which partnership or consultation: each is counted by itself.
        most: how many are taken in an hour.
    """
    address = sha256(str(request.META.get("REMOTE_ADDR", "")).encode()).hexdigest()
    key = f"flood:{what}:{address}:{int(time()) // HOUR}"
    cache.add(key, 0, 2 * HOUR)
    return cache.incr(key) <= most
