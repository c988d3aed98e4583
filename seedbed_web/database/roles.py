"""The site refuses to work through a role for which row-level security would not hold."""

from __future__ import annotations

from typing import Final

from django.db import DEFAULT_DB_ALIAS, connections

from seedbed.foundations.faults import WrongUse

OLDEST: Final = 150000
"""PostgreSQL 15: the oldest release this site is tested with."""

_ROLE: Final = """
SELECT rolname, rolsuper, rolbypassrls, rolcreaterole,
    EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
              AND pg_has_role(r.oid, c.relowner, 'MEMBER'))
FROM pg_roles r WHERE rolname = current_user
"""
_MEND: Final = (
    "docs/guides/running-the-site.md gives the three commands that make the two roles; DATABASE_URL must "
    "name the application role, and only SEEDBED_OWNER_URL the owner"
)


def refuse_unsafe_role(using: str = DEFAULT_DB_ALIAS) -> None:
    """Looks whether row-level security holds for the role that the site connects as.

    Raises:
        WrongUse: it is a superuser, passes over policies, may make roles, or owns the tables; or the
            server is too old.
    """
    connection = connections[using]
    with connection.cursor() as cursor:
        cursor.execute(_ROLE)
        name, *marks = cursor.fetchone()
        version = connection.connection.info.server_version
    faults = ("is a superuser", "passes over row-level security", "may make roles", "owns tables of the site")
    found = [words for words, held in zip(faults, marks, strict=True) if held]
    if found:
        raise WrongUse(
            f"the database role {name} {' and '.join(found)}, so nothing would be kept apart; {_MEND}"
        )
    if version < OLDEST:
        raise WrongUse(f"PostgreSQL {version // 10000} is too old: the site needs 15 or newer")
