"""The data folder and what has to be in it before the site's own tables: two roles and a database."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql

from seedbed.foundations.faults import WrongUse
from seedbed_web.database.embedded.account import Account
from seedbed_web.database.embedded.passwords import Passwords
from seedbed_web.database.embedded.programs import MAJOR

_ROLE = "CREATE ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD {}"
# Repeated at each start: a start that broke off is completed by the next.
_RIGHTS: tuple[LiteralString, ...] = (
    "REVOKE ALL ON DATABASE postgres, template1, seedbed FROM PUBLIC",
    "GRANT CONNECT ON DATABASE seedbed TO seedbed_app",
    "ALTER SCHEMA public OWNER TO seedbed_owner",
    "REVOKE ALL ON SCHEMA public FROM PUBLIC",
    "GRANT USAGE ON SCHEMA public TO seedbed_app",
)


def cluster_is_there(data: Path) -> bool:
    """Whether there is a data folder, and one that our version can read.

    Raises:
        WrongUse: something else is in its place, or another version wrote it.
    """
    if not data.exists():
        return False
    try:
        version = (data / "PG_VERSION").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        raise WrongUse(
            f"{data} holds no PostgreSQL data. Move it away; Seedbed then makes its own."
        ) from None
    if version != MAJOR:
        raise WrongUse(
            f"{data} was written by PostgreSQL {version}; this Seedbed brings PostgreSQL {MAJOR}. With the "
            f"Seedbed that wrote it, export what is there; move {data} away; start this one and restore "
            "the export."
        )
    return True


def make_cluster(
    data: Path, programs: Path, account: Account, superuser: str, *, in_use: int, durable: bool
) -> None:
    """Makes the data folder, whole or not at all.

    Args:
        data: the folder that shall exist.
        programs: the folder of `initdb`.
        account: who shall own it.
        superuser: the password of `postgres`.
        in_use: the lock on the data, which `initdb` keeps too, should it outlive us.
        durable: whether it is on the disk when we return.

    Raises:
        WrongUse: `initdb` failed; its last lines say why.
    """
    new = data.with_name(f".{data.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        new.mkdir()
        new.chmod(0o711)
        _write_password(new / "password", account, superuser)
        (new / "data").mkdir(mode=0o700)
        account.own(new / "data")
        _initdb(new, programs, account, in_use, [] if durable else ["--no-sync"])
        (new / "data").rename(data)
        _sync(data.parent)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _write_password(file: Path, account: Account, password: str) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as text:
        text.write(password)
    account.own(file)


def _initdb(new: Path, programs: Path, account: Account, in_use: int, more: list[str]) -> None:
    arguments = [
        str(programs / "initdb"), f"--pgdata={new / 'data'}", f"--pwfile={new / 'password'}",
        "--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
        "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions", *more,
    ]  # fmt: skip
    done = account.run(arguments, keep=[in_use])
    if done.returncode:
        said = "\n".join(done.stdout.strip().splitlines()[-6:])
        raise WrongUse(f"PostgreSQL's data folder could not be made:\n{said}")


def settle_roles(port: int, passwords: Passwords) -> None:
    """Makes the roles and the database where they are missing, and sets their rights.

    Raises:
        psycopg.Error: the server does not let us in, or something could not be made.
    """
    with _as_superuser(port, passwords, "postgres") as connection:
        there = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
        for role, password in (
            ("seedbed_owner", passwords.seedbed_owner),
            ("seedbed_app", passwords.seedbed_app),
        ):
            if role not in there:
                connection.execute(sql.SQL(_ROLE).format(sql.Identifier(role), sql.Literal(password)))
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'seedbed'").fetchone():
            connection.execute("CREATE DATABASE seedbed OWNER seedbed_owner")
    with _as_superuser(port, passwords, "seedbed") as connection, connection.transaction():
        for statement in _RIGHTS:
            connection.execute(statement)


def _as_superuser(port: int, passwords: Passwords, database: str) -> psycopg.Connection:
    return psycopg.connect(
        host="127.0.0.1", port=port, user="postgres", password=passwords.postgres, dbname=database,
        sslmode="disable", gssencmode="disable", connect_timeout=30, autocommit=True,
    )  # fmt: skip


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
