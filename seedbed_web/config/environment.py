"""What the surroundings decide: addresses of databases, secrets, how the site is reached.

Everything comes from environment variables, so that systemd, a container and `seedbed serve` set it alike.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from seedbed.foundations.faults import WrongUse

_DATABASE: Final = "postgresql://role:password@host:5432/name"


def switched_on(name: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a variable is set to 1, true, yes or on."""
    return environ.get(name, "").strip().lower() in ("1", "true", "yes", "on")


def words(name: str, otherwise: str, environ: Mapping[str, str] = os.environ) -> list[str]:
    """The words of a variable, separated by commas."""
    return [word for word in (part.strip() for part in environ.get(name, otherwise).split(",")) if word]


def secret(name: str, environ: Mapping[str, str] = os.environ) -> str:
    """A secret that must be there; `seedbed serve` makes one for who has none.

    Raises:
        WrongUse: it is not set, or too short to be one.
    """
    value = environ.get(name, "")
    if len(value) < 32:
        raise WrongUse(f"{name} must be set to a secret of at least 32 characters; 'seedbed serve' makes one")
    return value


def database(name: str, environ: Mapping[str, str] = os.environ) -> dict[str, Any] | None:
    """The database that a variable names, as Django takes it; None when it is not set.

    Raises:
        WrongUse: it does not name a PostgreSQL database.
    """
    address = environ.get(name)
    if not address:
        return None
    parts = urlsplit(address)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        raise WrongUse(f"{name} must look like {_DATABASE}")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
    }
