"""For whom the current transaction works: what row-level security lets it see and write.

Three settings live as long as the transaction and no longer: the partnership, the user, and a mode. Unset
means nobody, and nobody sees nothing. The policies that read them are in `policies.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections, transaction

Mode = Literal["", "sign-in", "worker"]
"""`sign-in`: no user is known yet and accounts must be looked up. `worker`: jobs are being handed out."""

_SET: Final = (
    "SELECT set_config('seedbed.partnership', %s, true), set_config('seedbed.user', %s, true),"
    " set_config('seedbed.mode', %s, true)"
)


class OutsideTransaction(RuntimeError):  # noqa: N818  # named for where it happened
    """A scope was set where no transaction would end it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Who and for which partnership; the default is nobody."""

    partnership: UUID | None = None
    user: UUID | None = None
    mode: Mode = ""


NOBODY: Final = Scope()


def set_scope(scope: Scope, using: str = DEFAULT_DB_ALIAS) -> None:
    """Tells the database for whom the rest of this transaction works.

    Raises:
        OutsideTransaction: there is no transaction, so that the setting would last for nothing or too long.
    """
    connection = connections[using]
    if not connection.in_atomic_block:
        raise OutsideTransaction("a scope is set inside a transaction, which ends it")
    with connection.cursor() as cursor:
        cursor.execute(_SET, [str(scope.partnership or ""), str(scope.user or ""), scope.mode])


def current_scope(using: str = DEFAULT_DB_ALIAS) -> Scope:
    """For whom the current transaction works, as the database has it."""
    asked = "SELECT " + ", ".join(f"current_setting('seedbed.{name}', true)" for name in _NAMES)
    with connections[using].cursor() as cursor:
        cursor.execute(asked)
        partnership, user, mode = cursor.fetchone()
    return Scope(UUID(partnership) if partnership else None, UUID(user) if user else None, mode or "")


_NAMES: Final = ("partnership", "user", "mode")


@contextmanager
def working_for(scope: Scope, using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """One transaction, or a part of one, that works for somebody; what was set before comes back after.

    A savepoint alone would not do that: what is set in an inner block survives its release.
    """
    outer = connections[using].in_atomic_block
    with transaction.atomic(using=using):
        before = current_scope(using) if outer else NOBODY
        set_scope(scope, using)
        yield
        if outer:
            set_scope(before, using)
