"""The passwords of the embedded server: random, made once, in a file that only its owner can read."""

from __future__ import annotations

import secrets
import tomllib
from dataclasses import asdict, dataclass, field
from pathlib import Path

from seedbed.foundations.faults import WrongUse
from seedbed_web.database.private_file import write_private

_HEADING = (
    "# Passwords of Seedbed's own PostgreSQL. They belong to the data: keep them together, in backups too.\n"
)


@dataclass(frozen=True, slots=True)
class Passwords:
    """One password for each role. They are kept out of tracebacks and logs."""

    postgres: str = field(repr=False)
    seedbed_owner: str = field(repr=False)
    seedbed_app: str = field(repr=False)


def read_passwords(home: Path) -> Passwords:
    """The passwords of a home.

    Raises:
        WrongUse: the file is missing or spoilt.
    """
    file = home / "postgres.toml"
    try:
        return Passwords(**tomllib.loads(file.read_text(encoding="utf-8")))
    except (FileNotFoundError, tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as error:
        raise WrongUse(
            f"{file} holds the passwords of the database and cannot be read. Restore it."
        ) from error


def make_passwords(home: Path) -> Passwords:
    """The passwords of a home that has no data yet, made unless an attempt that broke off left some."""
    file = home / "postgres.toml"
    if not file.exists():
        # Letters, digits, `-` and `_` only: they stand in URLs as they are.
        _write(file, Passwords(*(secrets.token_urlsafe(32) for _ in range(3))))
    return read_passwords(home)


def _write(file: Path, passwords: Passwords) -> None:
    lines = (f'{role} = "{word}"\n' for role, word in asdict(passwords).items())
    write_private(file, _HEADING + "".join(lines))
