"""Identity providers of councils and the NHS that people may sign in with: `identity.toml` in the home.

    [[provider]]
    id = "fernshire"                                    # stands in addresses; never change it
    name_en = "Fernshire Council"
    name_cy = "Cyngor Swydd Rhedyn"
    server_url = "https://login.fernshire.example/"     # OpenID Connect discovery starts here
    client_id = "seedbed"
    client_secret = "…"                                 # or SEEDBED_IDENTITY_FERNSHIRE_SECRET
    verified_domains = ["fernshire.example"]            # only for a provider that says of no address whether
                                                        # it is verified: those it vouches for by itself

Only providers that are trusted to speak the truth about addresses belong here.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.faults import WrongUse

NEEDED: Final = ("id", "name_en", "server_url", "client_id")
IDENTIFIER: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,38}")
AT_HOME: Final = ("http://127.0.0.1", "http://localhost", "http://[::1]")
"""Without TLS a provider is believed on this machine only."""


def identities(home: Path, environ: Mapping[str, str] = os.environ) -> list[dict[str, Any]]:
    """The providers, as the sign-in library takes them; none when there is no file.

    `SEEDBED_IDENTITY` names another file.

    Raises:
        WrongUse: the file cannot be read, or a provider lacks something.
    """
    named = environ.get("SEEDBED_IDENTITY")
    file = Path(named) if named else home / "identity.toml"
    if not named and not file.is_file():
        return []
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8")).get("provider", [])
    except (tomllib.TOMLDecodeError, OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"{file} cannot be read ({error})") from error
    return [_app(file, provider, environ) for provider in found]


def _app(file: Path, provider: Mapping[str, Any], environ: Mapping[str, str]) -> dict[str, Any]:
    missing = [name for name in NEEDED if not provider.get(name)]
    if missing:
        raise WrongUse(f"{file}: a provider lacks {', '.join(missing)}")
    name = str(provider["id"])
    if not IDENTIFIER.fullmatch(name):
        raise WrongUse(f"{file}: the id {name!r} may hold small letters, digits and hyphens only")
    if not str(provider["server_url"]).startswith(("https://", *AT_HOME)):
        raise WrongUse(f"{file}: the server_url of {name} must begin with https://")
    return {
        "provider_id": name,
        "name": provider["name_en"],
        "client_id": provider["client_id"],
        "secret": _secret(file, provider, environ),
        "settings": {
            "server_url": str(provider["server_url"]).rstrip("/"),
            "name_cy": provider.get("name_cy") or provider["name_en"],
            "email_authentication": True,
            "verified_email": list(provider.get("verified_domains", [])),
        },
    }


def _secret(file: Path, provider: Mapping[str, Any], environ: Mapping[str, str]) -> str:
    variable = f"SEEDBED_IDENTITY_{str(provider['id']).upper().replace('-', '_')}_SECRET"
    secret = environ.get(variable) or provider.get("client_secret")
    if not secret:
        raise WrongUse(f"{file}: {provider['id']} has no client_secret, and {variable} is not set")
    return str(secret)
