"""Bringing the database to what this version of the site needs: tables, policies and grants, by the owner."""

from __future__ import annotations

from typing import Any, Final

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from seedbed.foundations.faults import WrongUse

OWNER: Final = "owner"
_HOW: Final = "run 'seedbed site prepare' with SEEDBED_OWNER_URL naming the owner of the tables"


def is_prepared(using: str = "default") -> bool:
    """Whether every migration of this version has been made."""
    executor = MigrationExecutor(connections[using])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def prepare() -> bool:
    """Makes what is missing, as the owner, and then lets go of the owner's connection.

    Returns:
        Whether anything was missing.

    Raises:
        WrongUse: something is missing and the owner was not named.
    """
    if OWNER not in connections.databases:
        if not is_prepared():
            raise WrongUse(f"the database is not prepared for this version: {_HOW}")
        return False
    try:
        missing = not is_prepared(OWNER)
        if missing:
            call_command("migrate", database=OWNER, verbosity=0)
    finally:
        _let_go()
    return missing


def _let_go() -> None:
    """The site that serves pages must not be able to reach the owner's connection."""
    connections[OWNER].close()
    databases: dict[str, Any] = connections.databases
    del databases[OWNER]
