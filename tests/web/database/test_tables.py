"""Every table says what it is, and is protected accordingly: as the database itself has it."""

import psycopg
import pytest
from django.apps import apps
from django.db import connection

from seedbed_web.database.policies import READ_AND_ADD

KINDS = {"tenant", "public when published", "personal", "system", "history", "jobs"}
NEVER_CHANGED = {"audit_event"}
TABLES = """
SELECT c.relname, coalesce(obj_description(c.oid, 'pg_class'), ''), c.relrowsecurity,
       (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid),
       pg_get_userbyid(c.relowner),
       ARRAY(SELECT privilege_type::text FROM aclexplode(c.relacl) WHERE grantee = 'seedbed_app'::regrole),
       EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'partnership_id')
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1
"""


@pytest.fixture
def tables(db):
    return read_tables()


def read_tables():
    columns = ("name", "comment", "protected", "policies", "owner", "granted", "has_partnership")
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    for row in rows:
        row["kind"] = row["comment"].removeprefix("seedbed: ")
        row["granted"] = set(row["granted"]) - {"TRUNCATE"}  # granted by the tests themselves
    return rows


def names(tables, holds):
    return [row["name"] for row in tables if holds(row)]


def test_every_table_says_what_it_is(tables):
    assert len(tables) > 30
    assert names(tables, lambda row: row["kind"] not in KINDS) == []


def test_every_table_that_belongs_to_somebody_has_a_policy(tables):
    unprotected = names(
        tables, lambda row: row["kind"] != "system" and not (row["protected"] and row["policies"])
    )
    assert unprotected == []


def test_what_has_a_partnership_is_not_a_table_of_the_system(tables):
    assert names(tables, lambda row: row["has_partnership"] and row["kind"] in ("system", "personal")) == []


def test_history_and_audit_are_read_and_added_to_only(tables):
    kept = [row for row in tables if row["kind"] == "history" or row["name"] in NEVER_CHANGED]
    assert len(kept) > 5
    assert {frozenset(row["granted"]) for row in kept} == {frozenset(READ_AND_ADD.split(", "))}


def test_what_is_ended_and_never_removed_cannot_be_removed(tables):
    ended = {f"organisations_{name}" for name in ("partnership", "membership", "invitation")} | {
        "accounts_user"
    }
    granted = [row["granted"] for row in tables if row["name"] in ended]
    assert granted == [{"SELECT", "INSERT", "UPDATE"}] * 4


def test_history_tables_are_declared_as_history(tables):
    kept = {model._meta.db_table for model in apps.get_models() if hasattr(model, "pgh_tracked_model")}
    assert set(names(tables, lambda row: row["kind"] == "history")) == kept


def test_the_application_owns_nothing(tables):
    assert {row["owner"] for row in tables} == {"seedbed_owner"}


def test_a_table_that_nobody_declared_is_found(real_database, postgres):
    """Planted as the owner, as a migration without a declaration would make it."""
    with psycopg.connect(postgres.owner_url, autocommit=True) as owner:
        owner.execute("CREATE TABLE planted (partnership_id uuid)")
        try:
            [row] = [row for row in read_tables() if row["name"] == "planted"]
        finally:
            owner.execute("DROP TABLE planted")
    assert row["kind"] not in KINDS
    assert not row["protected"]
