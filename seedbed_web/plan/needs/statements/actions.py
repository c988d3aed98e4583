"""Adding, changing and taking away a statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed_web.evidence import keeping
from seedbed_web.plan.needs.models import Statement


def add_statement(*, partnership: UUID, name: str, by: UUID, values: Mapping[str, Any]) -> Statement:
    """Adds a statement; the name by which text cites it is made from `name` and never changes."""
    return keeping.add(Statement, partnership=partnership, by=by, title=name, values=values)


def change_statement(*, statement: Statement, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what a statement says.

    Raises:
        StaleEdit: somebody else saved first.
    """
    keeping.change(statement, version=version, by=by, values=values)


def take_statement_away(*, statement: Statement, by: UUID) -> None:
    """Takes a statement out; whoever asks has made sure that nothing cites it. Its history stays."""
    keeping.take_away(statement, by=by)
