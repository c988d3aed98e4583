"""The database is killed in the middle of writing: what was acknowledged is there, and once only.

Writers ask again with the same key after each crash, as a browser does whose answer never came.
"""

import contextlib
import os
import signal
import threading
import time
from uuid import UUID, uuid4

import psycopg
import pytest
from django.core.management import call_command
from django.db import Error, connection, connections
from web.postgres import as_owner_of, new_home

from seedbed_web.access.once import begin, finish
from seedbed_web.config.environment import database
from seedbed_web.database.embedded import running
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.publish.pack.models import PackFile

CRASHES = 25 if os.environ.get("SEEDBED_PROOF") else 5
WRITERS, BEFORE_A_CRASH = 4, 20
PARTNERSHIP, PERSON = uuid4(), uuid4()


@pytest.fixture
def told(django_db_setup, django_db_blocker):
    """Points the site at another server and back again."""
    before = connections.settings["default"].copy()

    def point(url):
        connections.settings["default"] = before | database("X", {"X": url})
        connection.close()
        del connections["default"]

    with django_db_blocker.unblock():
        yield point
        connection.close()
        connections.settings["default"] = before
        del connections["default"]


def write(key):
    with working_for(Scope(PARTNERSHIP, PERSON)):
        if begin(key, user=PERSON, path="/") is None:
            PackFile.objects.create(partnership_id=PARTNERSHIP, path=str(key), content=b"x")
            finish(key, user=PERSON, moved_to="/")


class Writer(threading.Thread):
    """Writes until the server is gone; the key that was under way is written first the next time."""

    def __init__(self, acknowledged, pending):
        super().__init__()
        self.acknowledged, self.pending, self.goes_on = acknowledged, pending, True

    def run(self):
        with contextlib.suppress(Error):
            while self.goes_on:
                key = self.pending or uuid4()
                self.pending = key
                write(key)
                self.acknowledged.append(key)
                self.pending = None
        with contextlib.suppress(Error):
            connection.close()


def kill(server):
    """The postmaster and all its children at once, as a power cut would."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)


def crash_once(home, told, acknowledged, pending):
    with running(home) as server:
        told(server.app_url)
        writers = [Writer(acknowledged, key) for key in pending]
        enough = len(acknowledged) + BEFORE_A_CRASH
        for writer in writers:
            writer.start()
        until = time.monotonic() + 60
        while len(acknowledged) < enough and time.monotonic() < until:
            time.sleep(0.005)
        kill(server)
        for writer in writers:
            writer.goes_on = False
            writer.join()
        connection.close()
        del connections["default"]
    return [writer.pending for writer in writers]


def prepare(home):
    with running(home) as server:
        with as_owner_of(server):
            call_command("migrate", database="owner", verbosity=0)
        with psycopg.connect(server.owner_url) as owner:
            owner.execute(
                "INSERT INTO organisations_partnership"
                " (id, slug, name_en, name_cy, nation, is_demo, created_at)"
                " VALUES (%s, 'x', 'X', '', 'England', true, now())",
                [PARTNERSHIP],
            )


def test_no_acknowledged_write_is_lost_and_none_is_made_twice(told):
    acknowledged, pending = [], [None] * WRITERS
    with new_home() as home:
        prepare(home)
        for _ in range(CRASHES):
            pending = crash_once(home, told, acknowledged, pending)
        with running(home) as server:
            told(server.app_url)
            for key in filter(None, pending):
                write(key)
                acknowledged.append(key)
            with working_for(Scope(PARTNERSHIP, PERSON)):
                kept = [UUID(path) for path in PackFile.objects.values_list("path", flat=True)]
            connection.close()
            del connections["default"]
    print(f"{CRASHES} crashes, {len(acknowledged)} acknowledged, {len(kept)} kept")
    assert len(acknowledged) >= CRASHES * BEFORE_A_CRASH
    assert set(acknowledged) <= set(kept)
    assert len(kept) == len(set(kept)) == len(set(acknowledged))
