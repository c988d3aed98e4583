"""Who may do what on the server, and what its files tell."""

import socket
import stat
from contextlib import suppress

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from seedbed_web.database.embedded.settings import settings

NOBODY_TOLD = "somebody@example.org"


def test_owner_and_application_are_neither_superuser_nor_above_row_level_security(server, ask):
    rights = (
        "SELECT rolcanlogin AND NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole"
        " OR rolreplication)"
    )
    for role in ("seedbed_owner", "seedbed_app"):
        assert ask(server.superuser_url, f"{rights} FROM pg_roles WHERE rolname = %s", role)
    assert ask(
        server.owner_url, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'seedbed'"
    ) == ("seedbed_owner")
    assert ask(
        server.owner_url, "SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'public'"
    ) == ("seedbed_owner")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (a int)",
        "CREATE TEMPORARY TABLE mine (a int)",
        "CREATE SCHEMA mine",
        "CREATE ROLE mine",
        "CREATE DATABASE mine",
        "SELECT * FROM owned",
        "SET ROLE seedbed_owner",
    ],
)
def test_the_application_owns_nothing_and_may_only_do_what_is_granted(server, ask, statement):
    ask(server.owner_url, "CREATE TABLE IF NOT EXISTS owned (a int)")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ask(server.app_url, statement)


@pytest.mark.parametrize("database", ["postgres", "template1"])
def test_the_application_enters_no_other_database(server, database):
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(server.app_url, dbname=database)


@pytest.mark.parametrize("role", ["postgres", "seedbed_owner", "seedbed_app"])
def test_nobody_is_trusted_without_the_password(server, role):
    told = conninfo_to_dict(server.app_url) | {"user": role}
    for password in ("", "wrong"):
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(make_conninfo(**told | {"password": password}))
    rules = (server.data / "pg_hba.conf").read_text().splitlines()
    assert {line.split()[-1] for line in rules if line and not line.startswith("#")} == {"scram-sha-256"}


def test_it_listens_on_the_loopback_alone(server, ask):
    assert ask(server.superuser_url, "SHOW listen_addresses") == "127.0.0.1"
    assert ask(server.superuser_url, "SHOW unix_socket_directories") == ""
    port = int(conninfo_to_dict(server.app_url)["port"])
    with socket.socket() as free:
        free.bind(("127.0.0.2", port))  # would be taken if it listened everywhere


def test_text_is_unicode_and_time_is_utc(server, ask):
    assert ask(server.app_url, "SELECT upper('ŵyna ŷd é')") == "ŴYNA ŶD É"
    assert ask(server.app_url, "SHOW timezone") == "UTC"


def test_users_get_a_disk_that_is_waited_for():
    assert not [
        part for part in settings(durable=True) if part.startswith(("fsync", "synchronous", "full_page"))
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO told VALUES (%s)",  # the detail would quote the key
        "SELECT %s::text::int",  # the text itself would
        "DO $$ BEGIN RAISE WARNING 'somebody@example.org'; END $$",
    ],
)
def test_the_log_repeats_nothing_that_anybody_typed(server, ask, statement):
    ask(server.owner_url, "CREATE TABLE IF NOT EXISTS told (a text PRIMARY KEY)")
    ask(server.owner_url, "INSERT INTO told VALUES (%s) ON CONFLICT DO NOTHING", NOBODY_TOLD)
    told = [NOBODY_TOLD] if "%s" in statement else []
    with suppress(psycopg.Error):
        ask(server.owner_url, statement, *told)
    log = (server.data.parent / "postgres.log").read_text()
    assert "ready to accept connections" in log
    assert NOBODY_TOLD not in log


def test_passwords_are_long_kept_to_their_owner_and_not_shown(server):
    home = server.data.parent
    for name in ("postgres.toml", "postgres.log", "postgres.lock"):
        assert stat.S_IMODE((home / name).stat().st_mode) == 0o600
    passwords = {
        conninfo_to_dict(url)["password"] for url in (server.owner_url, server.app_url, server.superuser_url)
    }
    assert len(passwords) == 3
    for password in passwords:
        assert len(password) > 40
        assert password not in repr(server)
