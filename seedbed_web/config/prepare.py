"""Bringing the database to what this version of the site needs: tables, policies and grants, by the owner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from django.apps import apps
from django.core.management import call_command
from django.db import ProgrammingError, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from seedbed.foundations.faults import WrongUse

OWNER: Final = "owner"
_HOW: Final = (
    "run 'seedbed site prepare', with SEEDBED_OWNER_URL naming the tables' owner where the server is yours"
)


@contextmanager
def as_owner() -> Iterator[str]:
    """The connection of the owner, for a command that must see every partnership; let go at the end.

    Raises:
        WrongUse: the owner was not named.
    """
    if OWNER not in connections.databases:
        raise WrongUse("this command sees every partnership: set SEEDBED_OWNER_URL to the tables' owner")
    try:
        yield OWNER
    finally:
        _let_go()


def is_prepared(using: str = "default") -> bool:
    """Whether every migration of this version has been made."""
    try:
        made = set(MigrationRecorder(connections[using]).applied_migrations())
    except ProgrammingError:
        return False  # what lets the application look is itself still to be made
    if made >= _on_disk():
        return True  # what follows reads every migration, which takes most of a second
    executor = MigrationExecutor(connections[using])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _on_disk() -> set[tuple[str, str]]:
    """Every migration of every part by name, without reading any."""
    folders = [(app.label, Path(app.path) / "migrations") for app in apps.get_app_configs()]
    return {
        (label, file.stem) for label, folder in folders for file in folder.glob("[!_~]*.py") if file.is_file()
    }


def prepare() -> bool:
    """Makes what is missing, as `make_missing` does, and then lets go of the owner's connection."""
    if OWNER not in connections.databases:
        return make_missing()
    with as_owner():
        return make_missing()


def make_missing() -> bool:
    """Makes what is missing, as the owner.

    Returns:
        Whether anything was missing.

    Raises:
        WrongUse: something is missing and the owner was not named.
    """
    if OWNER not in connections.databases:
        refuse_unprepared()
        return False
    missing = not is_prepared(OWNER)
    if missing:
        call_command("migrate", database=OWNER, verbosity=0)
    return missing


def refuse_unprepared(using: str = "default") -> None:
    """For what must not change the database.

    Raises:
        WrongUse: something is missing in it.
    """
    if not is_prepared(using):
        raise WrongUse(f"the database is not prepared for this version: {_HOW}")


def _let_go() -> None:
    """The site that serves pages must not be able to reach the owner's connection."""
    connections[OWNER].close()
    databases: dict[str, Any] = connections.databases
    del databases[OWNER]
