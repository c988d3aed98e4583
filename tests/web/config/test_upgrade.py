"""From the state before the newest migration of each part to this version, with rows in every table."""

import signal
from contextlib import contextmanager

import psycopg
import pytest
from django.core.management import call_command
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from web.database.rows_of_every_kind import OURS, fill
from web.database.test_tables import TABLES
from web.postgres import as_owner_of, new_home
from web.served import Served, seedbed

from seedbed_web.database.embedded import attached, running

CATALOGUE = {
    "tables": TABLES,
    "columns": "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns"
    " WHERE table_schema = 'public'",
    "policies": "SELECT tablename, policyname, roles::text, cmd, qual, with_check FROM pg_policies",
    "triggers": "SELECT tgrelid::regclass::text, tgname, tgenabled, pg_get_triggerdef(oid) FROM pg_trigger"
    " WHERE NOT tgisinternal",
    "constraints": "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace AND contype <> 'n'",
    "indexes": "SELECT tablename, regexp_replace(indexdef, 'INDEX \\S+ ON', 'ON') FROM pg_indexes"
    " WHERE schemaname = 'public'",
}


def steps_back():
    """For each part with more than one migration: the one before its newest."""
    graph = MigrationLoader(None).graph
    newest = [node for node in graph.leaf_nodes() if node[0] in OURS]
    return [
        parent.key for node in newest for parent in graph.node_map[node].parents if parent.key[0] == node[0]
    ]


@pytest.fixture(scope="module")
def home(django_db_setup, django_db_blocker):
    """A home at the newest state."""
    with django_db_blocker.unblock(), new_home() as home:
        with at_work(home):
            call_command("migrate", database="owner", verbosity=0)
        yield home


@contextmanager
def at_work(home):
    with running(home, durable=False) as server, as_owner_of(server) as owner:
        yield server, owner


def move(owner, *targets):
    """Migrates to some states; gives the models as they are there."""
    executor = MigrationExecutor(owner)
    executor.migrate(list(targets))
    owner.close()
    return MigrationExecutor(owner)._create_project_state(with_applied_migrations=True).apps


def one_version_back(owner):
    """Takes each part one step back, but for a part that another's step has taken further."""
    for before in steps_back():
        if before in MigrationLoader(owner).applied_migrations:
            move(owner, before)


def newest(owner):
    return MigrationExecutor(owner).loader.graph.leaf_nodes()


def catalogue(server):
    with psycopg.connect(server.owner_url) as owner:
        return {name: {repr(row) for row in owner.execute(asked)} for name, asked in CATALOGUE.items()}


def rows(server, tables):
    """Every row of some tables, as its columns by name."""
    with psycopg.connect(server.owner_url, row_factory=psycopg.rows.dict_row) as owner:
        return {table: owner.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}


@pytest.mark.parametrize("before", steps_back(), ids=".".join)
def test_an_upgrade_keeps_every_row_and_ends_where_a_new_site_begins(home, before):
    with at_work(home) as (server, owner):
        wanted = catalogue(server)
        filled = fill(move(owner, before), "owner")
        assert "accounts_user" in filled
        kept = rows(server, filled)
        move(owner, *newest(owner))
        assert catalogue(server) == wanted
        now = rows(server, filled)
    for table, held in kept.items():
        assert [_columns(row, of=held) for row in now[table]] == [_columns(row, of=held) for row in held], (
            table
        )


def _columns(row, of):
    """A row, without columns that came or went with the upgrade."""
    return {name: value for name, value in row.items() if name in of[0]}


def test_after_an_upgrade_partnerships_are_apart_and_history_is_kept(home):
    """Behaviour, beside what the catalogue says: as the application, which owns nothing."""
    with at_work(home) as (server, owner):
        for before in steps_back():
            fill(move(owner, before), "owner")
            move(owner, *newest(owner))
        kept = "SELECT count(*) FROM organisations_organisationevent"
        with psycopg.connect(server.app_url) as application:
            assert application.execute("SELECT count(*) FROM organisations_organisation").fetchone() == (0,)
        with psycopg.connect(server.owner_url) as everybody:
            [(place,)] = everybody.execute("SELECT id FROM organisations_partnership").fetchall()
        with psycopg.connect(server.app_url) as application:
            application.execute("SELECT set_config('seedbed.partnership', %s, true)", [str(place)])
            [(first,)] = application.execute(kept).fetchall()
            application.execute("UPDATE organisations_organisation SET name_en = 'Another'")
            assert application.execute(kept).fetchone() == (first + 1,)


def test_a_site_that_was_not_upgraded_is_refused_where_the_server_is_ones_own(home):
    with at_work(home) as (server, owner):
        one_version_back(owner)
        refused = seedbed(home.with_name("other"), "serve", "--port", "0", DATABASE_URL=server.app_url)
        assert refused.returncode == 2
        assert "not prepared for this version" in refused.stderr
        move(owner, *newest(owner))


def test_a_server_of_seedbeds_own_is_upgraded_by_the_next_start(home):
    with at_work(home) as (_, owner):
        one_version_back(owner)
    site = Served(home)
    try:
        assert site.get("/health") == 200
        with psycopg.connect(attached(home).owner_url) as owner:
            made = owner.execute("SELECT app, name FROM django_migrations").fetchall()
        assert set(made) >= {key for key in MigrationLoader(None).graph.nodes if key[0] in OURS}
    finally:
        assert site.told(signal.SIGTERM) == 0


@pytest.mark.django_db
def test_models_and_migrations_are_in_step():
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)
