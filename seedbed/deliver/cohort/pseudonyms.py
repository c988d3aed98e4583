"""Names that say nothing: the same person has the same one within a purpose, and another for another purpose.

HMAC-SHA-256 of the person's identifier under a key made of the secret key and the purpose, the first 100
bits in base 32. Without the secret key nobody can make one, undo one, or tell that two of different purposes
are of one person.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable
from typing import Final

LENGTH: Final = 20
"""Letters of five bits: two of a hundred million people meet with less than one chance in 10^14."""


class Pseudonyms:
    """Pseudonyms for one purpose.

    >>> names = Pseudonyms(b"a key for this example", "evaluation")
    >>> names.of("P1") == names.of("P1"), names.of("P1") == names.of("P2"), len(names.of("P1"))
    (True, False, 20)
    >>> names.of("P1") == Pseudonyms(b"a key for this example", "planning").of("P1")
    False
    """

    def __init__(self, key: bytes, purpose: str) -> None:
        self._key = hmac.new(key, f"purpose:{purpose}".encode(), hashlib.sha256).digest()

    def of(self, identifier: str) -> str:
        """The pseudonym of an identifier."""
        made = hmac.new(self._key, identifier.encode(), hashlib.sha256).digest()
        return base64.b32encode(made).decode()[:LENGTH].lower()

    def table(self, identifiers: Iterable[str]) -> dict[str, str]:
        """The pseudonym of each of several."""
        return {one: self.of(one) for one in identifiers}
