"""Personal links: what is made anew for each letter, and what is kept of it."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Final

from seedbed_web.organisations.invitations.queries import digest_of

LASTS: Final = timedelta(days=60)
"""A link works for so long after its letter, and no longer than the round is open."""
BYTES: Final = 32
LETTERS: Final = "23456789bcdfghjkmnpqrstvwxyz"
"""Of a code that people type: nothing that looks like something else, and no vowels, so it spells nothing."""
GROUPS: Final = 4
IN_A_GROUP: Final = 4


def new_token() -> str:
    """A token for a link that is pressed."""
    return secrets.token_urlsafe(BYTES)


def new_code() -> str:
    """A token for a link that is typed: `b7kp-2mxd-9trw-hh4c`, one of 28 to the power of 16."""
    groups = ("".join(secrets.choice(LETTERS) for _ in range(IN_A_GROUP)) for _ in range(GROUPS))
    return "-".join(groups)


def as_written(token: str) -> str:
    """A token as it was given: a typed code in small letters with its hyphens, anything else as it stands."""
    plain = "".join(token.lower().replace("-", " ").split())
    if len(plain) != GROUPS * IN_A_GROUP or not set(plain) <= set(LETTERS):
        return token
    return "-".join(plain[at : at + IN_A_GROUP] for at in range(0, len(plain), IN_A_GROUP))


def digest_of_link(token: str) -> str:
    """What is kept of a token."""
    return digest_of(as_written(token))
