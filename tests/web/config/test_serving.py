"""`seedbed serve` as a supervisor meets it: its ready line, its ends, and what happens when a part falls."""

import logging
import os
import re
import shutil
import signal
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest
from web.ordinary import USERS, user_called
from web.postgres import new_home
from web.served import Served, seedbed, within

from seedbed_web.config.commands import worker
from seedbed_web.database.embedded import attached, launcher, running
from seedbed_web.database.embedded.process import command_of, stop_left_behind

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are found by /proc")


@pytest.fixture(scope="module", params=USERS)
def user(request):
    return user_called(request.param)


@pytest.fixture(scope="module")
def home(user):
    """A home of the user's own, prepared by the first start."""
    with new_home() as home:
        home.mkdir(mode=0o755)
        if user:
            shutil.chown(home, user)
        yield home


@pytest.fixture
def start(home, user):
    """Starts the site; whatever of it still runs at the end is ended."""
    started = []

    def call():
        started.append(Served(home, user))
        return started[-1]

    yield call
    for one in started:
        if one.process.poll() is None:
            one.told(signal.SIGTERM)
    stop_left_behind((home / "postgres").resolve())


@pytest.fixture(scope="module")
def site():
    """One that goes on over several tests."""
    with new_home() as home:
        made = Served(home)
        yield made
        assert made.told(signal.SIGTERM) == 0


def keep_something(home):
    """A partnership and a session, as the owner writes them."""
    with psycopg.connect(attached(home).owner_url, autocommit=True) as owner:
        owner.execute(
            "INSERT INTO organisations_partnership (id, slug, name_en, name_cy, nation, is_demo, created_at)"
            " VALUES (%s, 'fernshire', 'Fernshire', '', 'England', false, now()) ON CONFLICT DO NOTHING",
            [uuid4()],
        )
        owner.execute(
            "INSERT INTO django_session VALUES ('kept', '', now() + interval '1 hour') ON CONFLICT DO NOTHING"
        )


def kept(home):
    asked = "SELECT (SELECT count(*) FROM organisations_partnership), (SELECT count(*) FROM django_session)"
    with psycopg.connect(attached(home).owner_url) as owner:
        return owner.execute(asked).fetchone()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_with_0_and_leaves_nothing(start, number):
    site = start()
    assert site.get("/health") == 200
    assert site.get("/") == 200
    of_it = [site.postgres, *within(20, site.workers)]
    assert site.told(number) == 0
    assert [command_of(pid) for pid in of_it] == [[], []]
    assert "Traceback" not in site.said()


def test_killed_it_takes_its_worker_along_and_its_postgresql_is_taken_over(start, home):
    killed = start()
    keep_something(home)
    [worker_of_it], postgres = within(20, killed.workers), killed.postgres
    assert killed.told(signal.SIGKILL) == -signal.SIGKILL
    assert within(20, lambda: not command_of(worker_of_it))
    assert command_of(postgres)
    again = start()
    assert not command_of(postgres)
    assert again.get("/health") == 200
    assert kept(home) == (1, 1)


def test_without_its_own_postgresql_it_ends_with_a_sentence(start, home):
    site = start()
    assert site.get("/") == 200
    keep_something(home)
    os.kill(site.postgres, signal.SIGKILL)
    with ThreadPoolExecutor() as asked:
        answers = set(asked.map(site.get, ["/health", "/", "/cy/", "/health"]))
    assert answers <= {503, None}
    assert site.ended() == 2
    assert site.said().splitlines()[-1].startswith("seedbed: PostgreSQL has ended by itself")
    assert start().get("/health") == 200
    assert kept(home) == (1, 1)


def test_while_a_server_of_ones_own_is_away_it_answers_503_and_then_goes_on(monkeypatch):
    with new_home() as database, new_home() as home:
        with running(database, durable=False) as server:
            told = {"DATABASE_URL": server.app_url}
            assert (
                seedbed(home, "site", "prepare", SEEDBED_OWNER_URL=server.owner_url, **told).returncode == 0
            )
            site = Served(home, **told)
            assert site.get("/health") == 200
        assert [site.get(path) for path in ("/health", "/", "/cy/")] == [503, 503, 503]
        monkeypatch.setattr(launcher, "_free_port", lambda: urlsplit(server.app_url).port)
        with running(database, durable=False):
            assert within(60, lambda: site.get("/health") == 200)
            assert site.get("/") == 200
            assert site.told(signal.SIGTERM) == 0


def test_styles_are_served_for_ever_under_names_of_their_content(site):
    with site.opened("/") as page:
        styles = re.findall(r'href="(/static/[^"]+[.]css)"', page.read().decode())
    assert len(styles) > 2
    for style in styles:
        with site.opened(style) as answer:
            assert "immutable" in answer.headers["Cache-Control"]
            assert answer.headers["Content-Type"].startswith("text/css")
            assert len(answer.read()) > 500
    assert site.get("/static/nothing.css") == 404


def test_a_worker_that_falls_is_started_again_while_pages_go_on(site):
    [first] = within(20, site.workers)
    os.kill(first, signal.SIGKILL)
    assert within(5, lambda: site.logged("seedbed.worker"))
    assert site.get("/") == 200
    [second] = within(30, site.workers)
    assert second != first
    assert [line["code"] for line in site.logged("seedbed.worker")] == [-signal.SIGKILL]


def test_a_second_one_on_the_same_home_is_refused_and_disturbs_nothing(site):
    second = seedbed(site.home, "serve", "--port", "0")
    assert (second.returncode, second.stdout) == (2, "")
    assert f"already runs on {site.home}" in second.stderr
    assert "Traceback" not in second.stderr
    assert site.get("/health") == 200


def test_a_port_in_use_is_said_before_anything_is_begun(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = seedbed(tmp_path / "home", "serve", "--port", taken.getsockname()[1])
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1
    assert "SEEDBED_PORT" in refused.stderr
    assert not (tmp_path / "home").exists()


def test_a_home_that_cannot_be_written_is_said_in_one_sentence(user):
    with new_home() as home:
        if user:
            home.mkdir(mode=0o755)  # root's
        else:
            home.write_text("a file in its place")
        refused = seedbed(home, "serve", "--port", "0", user=user)
    assert refused.returncode == 2
    assert refused.stderr.splitlines()[-1].startswith("seedbed: Seedbed's own PostgreSQL cannot be used: ")
    assert str(home) in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_worker_that_falls_again_and_again_fills_no_log(monkeypatch, caplog):
    monkeypatch.setattr(worker, "COMMAND", (sys.executable, "-c", "raise SystemExit(3)"))
    monkeypatch.setattr(worker, "PAUSE", 0.2)
    with caplog.at_level(logging.ERROR, "seedbed.worker"), worker.worker():
        assert within(30, lambda: len(caplog.records) >= 3)
    times = [record.created for record in caplog.records]
    assert all(later - earlier > 0.2 for earlier, later in pairwise(times))
    assert {record.code for record in caplog.records} == {3}
