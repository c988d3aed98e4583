"""Starts the embedded PostgreSQL of a home, and sees that it ends."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from seedbed.foundations.faults import WrongUse
from seedbed_web.database.embedded.account import Account, account_for
from seedbed_web.database.embedded.cluster import cluster_is_there, make_cluster, settle_roles
from seedbed_web.database.embedded.locks import lock, lock_against_a_second
from seedbed_web.database.embedded.logfile import LogFile
from seedbed_web.database.embedded.passwords import Passwords, make_passwords, read_passwords
from seedbed_web.database.embedded.place import place_of_data
from seedbed_web.database.embedded.process import (
    forget_the_ended,
    is_server_of,
    postmaster,
    stop,
    stop_left_behind,
)
from seedbed_web.database.embedded.programs import programs
from seedbed_web.database.embedded.server import Server, server_at
from seedbed_web.database.embedded.settings import settings
from seedbed_web.database.embedded.signals import signals_at_once_are_one, signals_wait

_PATIENCE = 600.0  # seconds; after a power cut PostgreSQL first mends what it had begun
_TRIES = 5


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a server stands on."""

    home: Path
    data: Path
    account: Account
    programs: Path
    passwords: Passwords
    durable: bool


@contextmanager
def running(home: Path, *, durable: bool = True) -> Iterator[Server]:
    """A PostgreSQL for as long as the block lasts, with the roles and the database of Seedbed.

    However the block is left, by INT too, the server is stopped and its data written; several signals
    at once count as one, so that none interrupts this. TERM and HUP end Python
    without leaving any block, so a command that runs for long turns them into `SystemExit` first. A server
    that a killed Seedbed left behind is stopped before the new one starts.

    Args:
        home: `seedbed.foundations.home.home()`; made where there is none.
        durable: whether what is committed survives a power cut. False is for tests only.

    Raises:
        WrongUse: Seedbed already runs on this home, or the server cannot be started; the sentence says why.
    """
    with signals_at_once_are_one(), ExitStack() as stack:
        with _said_plainly(home):
            server = _start(home, stack, durable=durable)
        yield server


def attached(home: Path) -> Server:
    """The server that another process runs on a home, for a command that works beside the site.

    Raises:
        WrongUse: none runs there.
    """
    with _said_plainly(home):
        data = (home / "postgres").resolve()
        found = postmaster(data)
        if found is None or not found.ready or not is_server_of(data, found.pid):
            raise WrongUse(f"no Seedbed runs on {home}. Start it first.")
        binaries = programs(account_for(data), data.parent)
        return server_at(found.port, read_passwords(home), binaries=binaries, data=data, pid=found.pid)


def is_running(server: Server) -> bool:
    """Whether a server has not ended meanwhile, by itself or by somebody else's hand."""
    return is_server_of(server.data, server.pid)


def _start(home: Path, stack: ExitStack, *, durable: bool) -> Server:
    if os.name != "posix":
        raise WrongUse("Seedbed brings its own PostgreSQL on Linux and macOS only: set DATABASE_URL.")
    home.mkdir(parents=True, exist_ok=True)
    home = home.resolve()  # the data is named without links, so the home has to be
    lock_against_a_second(home, home, stack)
    ground = _ground(home, stack, durable=durable)
    in_use = _take_over(ground.data, stack)
    if not cluster_is_there(ground.data):
        superuser = ground.passwords.postgres
        make_cluster(ground.data, ground.programs, ground.account, superuser, in_use=in_use, durable=durable)
    pid, port = _serve(ground, in_use, stack)
    settle_roles(port, ground.passwords)
    return server_at(port, ground.passwords, binaries=ground.programs, data=ground.data, pid=pid)


def _ground(home: Path, stack: ExitStack, *, durable: bool) -> _Ground:
    account = account_for(home / "postgres")
    data = place_of_data(home, account)
    if data.parent != home:  # a copy of the home links to the same data
        lock_against_a_second(data.parent, home, stack)
    passwords = read_passwords(home) if cluster_is_there(data) else make_passwords(home)
    return _Ground(home, data, account, programs(account, data.parent), passwords, durable)


def _take_over(data: Path, stack: ExitStack) -> int:
    """Sees that no server uses the data and that none but ours will; returns the lock that ours shall keep.

    Server and children hold that lock open, so it is free only when the last of them has ended. This tells
    even of one in another container, whose process cannot be seen from here.
    """
    stop_left_behind(data)
    in_use = lock(data.parent / "postgres.in-use", stack, patience=10)
    if in_use is None:
        raise WrongUse(f"another PostgreSQL still uses {data}, perhaps in another container. Stop it first.")
    forget_the_ended(data)
    return in_use


def _serve(ground: _Ground, in_use: int, stack: ExitStack) -> tuple[int, int]:
    """Starts the server and returns its process and port when it is ready."""
    log = LogFile(ground.home / "postgres.log")
    stack.callback(log.close)
    for _ in range(_TRIES):
        port = _free_port()
        command = [str(ground.programs / "postgres"), "-D", str(ground.data), "-p", str(port)]
        with signals_wait():
            child = ground.account.start(
                [*command, *settings(durable=ground.durable)], log=log.handle, keep=in_use
            )
            stack.callback(stop, child)
        if _becomes_ready(child, ground.data):
            return child.pid, port
        if "could not create any TCP/IP sockets" not in log.last_lines():
            break  # otherwise somebody took the port between our look and the server's
    raise WrongUse(f"PostgreSQL did not start. The last lines of {log.file}:\n{log.last_lines()}")


def _becomes_ready(child: subprocess.Popen[bytes], data: Path) -> bool:
    """Waits for the word of the server itself: an answer at the port might be somebody else's."""
    until = time.monotonic() + _PATIENCE
    while child.poll() is None and time.monotonic() < until:
        said = postmaster(data)
        if said and said.pid == child.pid and said.ready:
            return True
        time.sleep(0.02)
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def _said_plainly(home: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        place = error.filename or home
        raise WrongUse(
            f"Seedbed's own PostgreSQL cannot be used: {place}: {error.strerror or error}"
        ) from error
    except psycopg.Error as error:
        said = str(error).strip()
        hint = f"\n{home / 'postgres.toml'} and the data do not belong together."
        raise WrongUse(
            f"PostgreSQL started, but Seedbed cannot work with it: {said}"
            f"{hint if 'password authentication failed' in said else ''}"
        ) from error
