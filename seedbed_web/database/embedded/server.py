"""What a running server is to those who use it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from seedbed_web.database.embedded.passwords import Passwords


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL that runs on this machine. The addresses hold passwords and are not shown.

    Attributes:
        owner_url: as `seedbed_owner`, who owns the database and makes its tables.
        app_url: as `seedbed_app`, who owns nothing and is held by row-level security.
        superuser_url: as `postgres`; for backups and for tests.
        binaries: the folder of `pg_dump`, `psql` and the others, of the server's version.
        data: the data folder.
        pid: the process.
    """

    owner_url: str = field(repr=False)
    app_url: str = field(repr=False)
    superuser_url: str = field(repr=False)
    binaries: Path
    data: Path
    pid: int


def server_at(port: int, passwords: Passwords, *, binaries: Path, data: Path, pid: int) -> Server:
    """The server that listens at a port of this machine."""

    def url(role: str, password: str) -> str:
        return f"postgresql://{role}:{password}@127.0.0.1:{port}/seedbed"

    return Server(
        owner_url=url("seedbed_owner", passwords.seedbed_owner),
        app_url=url("seedbed_app", passwords.seedbed_app),
        superuser_url=url("postgres", passwords.postgres),
        binaries=binaries,
        data=data,
        pid=pid,
    )
