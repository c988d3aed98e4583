"""The drill: back up, lose everything, restore, and find it as it was."""

import os
import subprocess
import sys
import zipfile
from uuid import uuid4

import psycopg
import pytest
from web.postgres import new_home

from seedbed_web.database.embedded import running


@pytest.fixture(scope="module")
def home():
    with new_home() as home:
        yield home


@pytest.fixture(scope="module")
def site(home):
    """A way to run `seedbed site …` on a home of its own."""

    def call(*words, place=home):
        told = {k: v for k, v in os.environ.items() if not k.startswith(("SEEDBED_", "DATABASE_"))}
        command = [sys.executable, "-m", "seedbed", "site", *map(str, words)]
        return subprocess.run(
            command, env=told | {"SEEDBED_HOME": str(place)}, capture_output=True, text=True, timeout=120
        )

    call.home = home
    prepared = call("prepare")
    assert prepared.returncode == 0, prepared.stderr
    return call


@pytest.fixture
def elsewhere():
    """The home of another machine, with nothing in it."""
    with new_home() as home:
        yield home


def rows(home, change=None):
    with running(home) as server, psycopg.connect(server.owner_url, autocommit=True) as owner:
        if change:
            owner.execute(change)
        return owner.execute("SELECT slug FROM organisations_partnership ORDER BY slug").fetchall()


def partnership(slug):
    return (
        "INSERT INTO organisations_partnership (id, slug, name_en, name_cy, nation, is_demo, created_at)"
        f" VALUES ('{uuid4()}', '{slug}', 'Fernshire', '', 'England', true, now())"
    )


def test_what_was_backed_up_comes_back_and_nothing_else(site, tmp_path):
    file = tmp_path / "kept.zip"
    assert rows(site.home, partnership("before")) == [("before",)]
    (site.home / "publications" / "x").mkdir(parents=True)
    (site.home / "publications" / "x" / "index.html").write_text("as published")
    made = site("back-up", file)
    assert made.returncode == 0, made.stderr
    assert file.stat().st_mode & 0o777 == 0o600
    assert rows(site.home, partnership("later")) == [("before",), ("later",)]
    (site.home / "publications" / "x" / "index.html").write_text("changed")

    refused = site("restore", file)
    assert refused.returncode == 2
    assert "--replace" in refused.stderr
    assert rows(site.home) == [("before",), ("later",)]

    restored = site("restore", file, "--replace")
    assert restored.returncode == 0, restored.stderr
    assert rows(site.home) == [("before",)]
    assert (site.home / "publications" / "x" / "index.html").read_text() == "as published"
    assert site("prepare").returncode == 0
    assert site("verify-audit").returncode == 0


def test_a_back_up_is_restored_to_an_empty_machine(site, elsewhere, tmp_path):
    file = tmp_path / "kept.zip"
    assert site("back-up", file).returncode == 0
    done = site("restore", file, place=elsewhere)
    assert done.returncode == 0, done.stderr
    assert rows(elsewhere) == rows(site.home)
    assert (elsewhere / "secrets.toml").read_text() == (site.home / "secrets.toml").read_text()
    with running(elsewhere) as server, psycopg.connect(server.app_url) as application:
        assert application.execute("SELECT count(*) FROM plan_priority").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            application.execute("DELETE FROM audit_event")


def test_a_restore_that_fails_leaves_everything_as_it_was(site, tmp_path):
    whole, spoilt = tmp_path / "whole.zip", tmp_path / "spoilt.zip"
    assert site("back-up", whole).returncode == 0
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(spoilt, "w") as target:
        for name in source.namelist():
            words = source.read(name)
            target.writestr(name, words[: len(words) // 2] if name == "database.dump" else words)
    before = rows(site.home)
    failed = site("restore", spoilt, "--replace")
    assert failed.returncode == 2
    assert "pg_restore failed" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert rows(site.home) == before


@pytest.mark.parametrize("words", [b"", b"not a zip", b"PK\x03\x04"])
def test_what_is_no_back_up_is_refused_in_one_sentence(site, tmp_path, words):
    file = tmp_path / "other.zip"
    file.write_bytes(words)
    refused = site("restore", file)
    assert refused.returncode == 2
    assert "is not a back-up of Seedbed" in refused.stderr


def test_a_back_up_never_replaces_another(site, tmp_path):
    file = tmp_path / "kept.zip"
    file.write_text("yesterday's")
    refused = site("back-up", file)
    assert refused.returncode == 2
    assert file.read_text() == "yesterday's"
