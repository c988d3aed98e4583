"""What every table is, as operations of migrations: whose rows they are and what the application may do.

Each operation enables row-level security where rows belong to somebody, writes the policy, grants the
application role no more than it needs, and writes the kind of the table into its comment. A test reads the
comments of all tables and fails on one that says nothing.
"""

from __future__ import annotations

from typing import Any, Final, Literal

from django.conf import settings
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

Kind = Literal["tenant", "public when published", "personal", "system", "history", "jobs"]
EVERYTHING: Final = "SELECT, INSERT, UPDATE, DELETE"
READ_AND_ADD: Final = "SELECT, INSERT"

PARTNERSHIP: Final = "NULLIF(current_setting('seedbed.partnership', true), '')::uuid"
USER: Final = "NULLIF(current_setting('seedbed.user', true), '')::uuid"
SIGNING_IN: Final = "current_setting('seedbed.mode', true) = 'sign-in'"
WORKER: Final = "current_setting('seedbed.mode', true) = 'worker'"


class Protect(Operation):
    """Declares one table: its kind, who may see a row (SQL), and what the application may do.

    Args:
        table: name in the database.
        kind: what it is.
        rows: SQL that holds for the rows of the current scope; None only for a table of the system.
        readable: SQL for rows that may be read though they are not one's own, such as published ones.
        allow: what is granted to the application role.
    """

    reversible = True
    elidable = False

    def __init__(
        self,
        table: str,
        kind: Kind,
        rows: str | None,
        *,
        readable: str | None = None,
        allow: str = EVERYTHING,
    ) -> None:
        if rows is None and kind != "system":
            raise ValueError(f"{table}: only a table of the system may do without a policy")
        self.table, self.kind, self.rows, self.readable, self.allow = table, kind, rows, readable, allow

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """The operation as a migration writes it."""
        named = {"readable": self.readable, "allow": self.allow}
        return self.__class__.__name__, [self.table, self.kind, self.rows], named

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Changes the database only."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        """Writes policy, grant and comment."""
        for statement in self._statements():
            schema_editor.execute(statement)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        """Takes policy, grant and comment away again."""
        for name in ("own", "readable"):
            schema_editor.execute(f'DROP POLICY IF EXISTS {name} ON "{self.table}"')
        schema_editor.execute(f'ALTER TABLE "{self.table}" DISABLE ROW LEVEL SECURITY')
        schema_editor.execute(f'REVOKE ALL ON "{self.table}" FROM {role()}')
        schema_editor.execute(f'COMMENT ON TABLE "{self.table}" IS NULL')

    def describe(self) -> str:
        """One line for whoever runs the migration."""
        return f"{self.table} is a {self.kind} table"

    def _statements(self) -> list[str]:
        table = f'"{self.table}"'
        statements = [f"GRANT {self.allow} ON {table} TO {role()}"]
        if self.rows is not None:
            statements += [
                f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
                f"CREATE POLICY own ON {table} TO {role()} USING ({self.rows}) WITH CHECK ({self.rows})",
            ]
        if self.readable is not None:
            readable = f"CREATE POLICY readable ON {table} FOR SELECT TO {role()} USING ({self.readable})"
            statements.append(readable)
        return [*statements, f"COMMENT ON TABLE {table} IS 'seedbed: {self.kind}'"]


def role() -> str:
    """The application role, quoted; grants and policies name it."""
    return '"' + str(settings.SEEDBED_APPLICATION_ROLE).replace('"', '""') + '"'


def tenant(table: str, *, allow: str = EVERYTHING) -> Protect:
    """A table whose rows belong to a partnership and are seen by nobody else."""
    return Protect(table, "tenant", f"partnership_id = {PARTNERSHIP}", allow=allow)


def history(table: str) -> Protect:
    """What a row was before: read and added to, never changed, by the application."""
    return Protect(table, "history", f"partnership_id = {PARTNERSHIP}", allow=READ_AND_ADD)


def public_when(table: str, published: str, *, rows: str | None = None) -> Protect:
    """A table whose rows everybody may read once they are published; `published` is the SQL of that."""
    own = rows or f"partnership_id = {PARTNERSHIP}"
    return Protect(table, "public when published", own, readable=published)


def personal(table: str, user_column: str = "user_id", *, readable: str | None = None) -> Protect:
    """A table about a person: theirs alone, but for sign-in, which must find them first."""
    return Protect(table, "personal", f"{user_column} = {USER} OR {SIGNING_IN}", readable=readable)


def system(table: str, *, allow: str = EVERYTHING) -> Protect:
    """A table about nobody: it has no policy, and the grant is all the application may do."""
    return Protect(table, "system", None, allow=allow)
