"""What a command of the site works in: the database it is told of or one of its own, and its secrets."""

from __future__ import annotations

import os
import secrets
import signal
import sys
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.home import home

if TYPE_CHECKING:
    from seedbed_web.database.embedded import Server

SECRETS: Final = ("SEEDBED_SECRET_KEY", "SEEDBED_AUDIT_KEY")
SETTINGS: Final = "seedbed_web.config.settings"
IMPORTING: Final = "<frozen importlib._bootstrap>"
"""Where Python swallows what is raised while it lets go of a module: a signal waits until that is over."""


@contextmanager
def surroundings(place: Path | None = None, *, beside: bool = False) -> Iterator[Server | None]:
    """Everything a command of the site needs, for as long as the block lasts.

    Without `DATABASE_URL` a PostgreSQL of our own runs meanwhile, which is what is given; a command that may
    work `beside` a site that is being served uses that one's. Secrets that the environment does not
    bring are made once and kept in Seedbed's home, readable by its owner alone.
    """
    place = place or home()
    stop_on_signals()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    if os.environ.get("DATABASE_URL"):
        _refuse_silent("DATABASE_URL")
        _refuse_silent("SEEDBED_OWNER_URL")
        _bring_secrets(place / "secrets.toml")
        yield None
        return
    with _own_server(place, beside=beside) as server:
        _bring_secrets(place / "secrets.toml")  # here two first starts at once cannot each make their own
        brought = {
            "DATABASE_URL": server.app_url,
            "SEEDBED_OWNER_URL": server.owner_url,
            "SEEDBED_PROGRAMS": str(server.binaries),
        }
        os.environ |= brought
        try:
            yield server
        finally:
            _let_go()
            for name in brought:
                os.environ.pop(name, None)


def _let_go() -> None:
    """Closes what the site holds open before the server stops: it would complain of losing it."""
    from django.apps import apps
    from django.db import connections

    if not apps.ready:
        return
    for connection in connections.all(initialized_only=True):
        connection.close()
        connection.close_pool()  # type: ignore[attr-defined]  # the stubs do not know pools


def _refuse_silent(name: str) -> None:
    """A pool would go on trying for half a minute, and then not say why it failed."""
    from seedbed_web.config.environment import database

    if database(name) is None:
        return
    import psycopg

    try:
        psycopg.connect(os.environ[name], connect_timeout=10).close()
    except psycopg.OperationalError as error:
        said = str(error).strip().splitlines()[0].removeprefix("connection failed: ")
        raise WrongUse(f"the database that {name} names cannot be reached: {said}") from error


@contextmanager
def _own_server(place: Path, *, beside: bool) -> Iterator[Server]:
    from seedbed_web.database.embedded import attached, running

    served = None
    if beside:
        with suppress(WrongUse):
            served = attached(place)
    with nullcontext(served) if served else running(place) as server:
        yield server


def stop_on_signals() -> None:
    """TERM and HUP end a command as Ctrl-C does, so that what it started is stopped."""

    def end(number: int, frame: FrameType | None) -> None:
        if frame is not None and frame.f_code.co_filename == IMPORTING:
            threading.Timer(0.05, os.kill, (os.getpid(), number)).start()
        else:
            sys.exit(128 + number)

    signal.signal(signal.SIGTERM, end)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, end)


def start_django() -> None:
    """Loads the site, after its surroundings are there."""
    import django

    django.setup()


def _bring_secrets(file: Path) -> None:
    missing = [name for name in SECRETS if not os.environ.get(name)]
    if not missing:
        return
    kept = _read(file)
    new = {name: secrets.token_urlsafe(48) for name in missing if name not in kept}
    if new:
        try:
            _write(file, kept | new)
        except OSError as error:
            raise WrongUse(
                f"{file}, for the secrets of this site, cannot be written: {error.strerror}"
            ) from error
    os.environ |= {name: (kept | new)[name] for name in missing}


def _read(file: Path) -> dict[str, str]:
    if not file.is_file():
        return {}
    try:
        return {name: str(value) for name, value in tomllib.loads(file.read_text(encoding="utf-8")).items()}
    except (tomllib.TOMLDecodeError, OSError) as error:
        raise WrongUse(f"{file} cannot be read ({error}); it holds the secrets of this site") from error


def _write(file: Path, values: dict[str, str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = ["# Secrets of this Seedbed. Keep a copy with your back-ups, and show them to nobody.", ""]
    lines += [f'{name} = "{value}"' for name, value in sorted(values.items())]
    from seedbed_web.database.private_file import write_private

    write_private(file, "\n".join(lines) + "\n")
