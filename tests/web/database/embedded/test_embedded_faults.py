"""What cannot work is said in one message, and what broke off is completed."""

import os
import socket

import psycopg
import pytest

from seedbed.foundations.faults import WrongUse
from seedbed_web.database.embedded import cluster, launcher, running
from seedbed_web.database.embedded.process import postmaster


def _refused(home):
    with pytest.raises(WrongUse) as refused, running(home, durable=False):
        pass
    assert postmaster(home / "postgres") is None
    return str(refused.value)


def test_data_of_another_version(settled_home):
    (settled_home / "postgres" / "PG_VERSION").write_text("16\n")
    said = _refused(settled_home)
    assert "was written by PostgreSQL 16" in said
    assert "export" in said


def test_a_folder_that_is_not_data(home):
    (home / "postgres").mkdir(parents=True)
    if os.geteuid() == 0:
        assert "belongs to root" in _refused(home)
        os.chown(home / "postgres", 65534, 65534)
    assert "holds no PostgreSQL data" in _refused(home)
    assert list((home / "postgres").iterdir()) == []


def test_lost_and_wrong_passwords(settled_home):
    file = settled_home / "postgres.toml"
    kept = file.read_text()
    for spoilt in ("", "nonsense", kept + 'more = "1"\n'):
        file.write_text(spoilt)
        assert f"{file} holds the passwords" in _refused(settled_home)
    file.unlink()
    assert f"{file} holds the passwords" in _refused(settled_home)
    file.write_text(kept.replace('postgres = "', 'postgres = "no'))
    assert "the data do not belong together" in _refused(settled_home)


def test_a_server_that_does_not_start_says_what_its_log_says(settled_home):
    with (settled_home / "postgres" / "postgresql.conf").open("a") as configuration:
        configuration.write("nonsense = 1\n")
    said = _refused(settled_home)
    assert "PostgreSQL did not start" in said
    assert 'unrecognized configuration parameter "nonsense"' in said


def test_a_home_that_cannot_be_made(home):
    home.parent.joinpath("file").write_text("")
    with (
        pytest.raises(WrongUse, match=r"cannot be used: .*: Not a directory"),
        running(home.parent / "file" / "home"),
    ):
        pass


def test_programs_that_are_not_installed(home, monkeypatch):
    monkeypatch.setattr("seedbed_web.database.embedded.programs.find_spec", lambda name: None)
    assert "set DATABASE_URL" in _refused(home)


def test_initdb_that_fails_says_why_and_leaves_nothing(home, monkeypatch):
    monkeypatch.setattr(cluster, "_write_password", lambda file, account, password: None)
    assert "could not open file" in _refused(home)
    assert not [path for path in home.iterdir() if path.is_dir()]


def test_a_start_that_broke_off_before_the_roles_is_completed(home, monkeypatch, ask):
    def breaks_off(port, passwords):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(launcher, "settle_roles", breaks_off)
        with pytest.raises(KeyboardInterrupt), running(home, durable=False):
            pass
    with running(home, durable=False) as server:
        assert ask(server.app_url, "SELECT current_user") == "seedbed_app"


def test_a_start_that_broke_off_between_the_roles_is_completed(settled_home, ask):
    with running(settled_home, durable=False) as server, psycopg.connect(
        server.superuser_url, dbname="postgres", autocommit=True
    ) as connection:  # fmt: skip
        connection.execute("DROP DATABASE seedbed")
        connection.execute("DROP ROLE seedbed_app")
    with running(settled_home, durable=False) as server:
        assert ask(server.app_url, "SELECT current_user") == "seedbed_app"


def test_remains_of_a_killed_initdb_are_cleared_away(home):
    remains = home / ".postgres.new" / "data"
    remains.mkdir(parents=True)
    (remains / "PG_VERSION").write_text("18\n")
    with running(home, durable=False):
        assert not remains.parent.exists()


def test_a_port_that_was_taken_meanwhile_is_left_for_another(settled_home, monkeypatch, ask):
    free_port = launcher._free_port
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ports = iter([taken.getsockname()[1], free_port()])
        monkeypatch.setattr(launcher, "_free_port", lambda: next(ports))
        with running(settled_home, durable=False) as server:
            assert ask(server.app_url, "SELECT 1") == 1


def test_a_long_log_is_put_aside(settled_home):
    log = settled_home / "postgres.log"
    log.write_bytes(b"x" * 5_000_001)
    with running(settled_home, durable=False):
        assert log.stat().st_size < 100_000
        assert log.with_name("postgres.log.1").stat().st_size == 5_000_001


def test_a_home_behind_a_link_is_the_same_home(settled_home, ask):
    link = settled_home.with_name("link")
    link.symlink_to(settled_home)
    with running(link, durable=False) as server:
        assert ask(server.app_url, "SELECT 1") == 1
        assert "already runs" in _refused_beside(settled_home)


def _refused_beside(home):
    with pytest.raises(WrongUse) as refused, running(home):
        pass
    return str(refused.value)
