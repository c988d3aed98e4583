"""A worker is killed while it publishes, at any step: what everybody reads stays whole, the next ends it."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from uuid import uuid4

import psycopg
import pytest
from django.db import connection
from web.served import within

from seedbed_web.accounts.models import User
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.pack.actions import bring_in_pack
from seedbed_web.publish.publications.asking import ask_to_publish
from seedbed_web.publish.publications.making import STEPS
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.publications.places import folder_of

KILLS = 3 * STEPS if os.environ.get("SEEDBED_PROOF") else 2
PATIENCE = 240


class Fernshire:
    """A partnership whose strategy is published by a worker of its own."""

    def __init__(self, postgres, home):
        self.postgres, self.home, self.id, self.person = postgres, home, uuid4(), None

    def seen(self):
        return working_for(Scope(self.id, self.person))

    def asks(self, today):
        with self.seen():
            ask_to_publish(partnership=self.id, version="", asked_as="", today=today, by=self.person)

    def latest(self):
        with self.seen():
            return Publication.objects.first()

    def has_come_to(self, step):
        """Whether a step has begun, or everything is done."""
        row = self.latest()
        return row.state == "done" or (row.state == "running" and row.steps_done >= step)

    def worker(self):
        told = os.environ | {"DATABASE_URL": self.postgres.app_url, "SEEDBED_HOME": str(self.home)}
        command = [sys.executable, "-m", "seedbed", "site", "work"]
        return subprocess.Popen(command, env=told, stderr=subprocess.PIPE, start_new_session=True)

    def queues_again(self):
        """What `take_up_fallen_jobs` does when the worker has given no sign of life for half a minute."""
        with psycopg.connect(self.postgres.owner_url) as owner:
            owner.execute(
                "UPDATE procrastinate_jobs SET status = 'todo', worker_id = NULL WHERE status = 'doing'"
            )

    def reads(self):
        """What everybody reads: every file of where the address leads, by digest."""
        with self.seen():
            current = Publication.objects.filter(is_current=True).first()
        if current is None:
            return None, {}
        root = folder_of(current.folder)
        return current.number, {
            path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def fernshire(real_database, postgres, tmp_path, settings, few_figures):
    settings.SEEDBED_HOME = tmp_path
    made = Fernshire(postgres, tmp_path)
    with working_for(Scope(mode="sign-in")):
        made.person = User.objects.create_user("lead@fernshire.example", "Lead").pk
    with made.seen():
        Partnership.objects.create(id=made.id, slug="fernshire", name_en="Fernshire", nation="England")
        bring_in_pack(partnership=made.id, files=few_figures, by=None)
    return made


def killed_at(fernshire, step):
    """Starts a worker and kills it once it has come to a step; whether it was still at work then."""
    worker = fernshire.worker()
    try:
        assert within(PATIENCE, lambda: fernshire.has_come_to(step))
        time.sleep(0.05 * (step % 3))
    finally:
        os.killpg(worker.pid, signal.SIGKILL)
        worker.communicate()
    return fernshire.latest().state != "done"


def test_a_killed_worker_leaves_what_everybody_reads_whole_and_the_next_one_ends_it(fernshire, as_of):
    fernshire.asks(as_of)
    ended_by(fernshire)
    number, before = fernshire.reads()
    assert number == 1
    assert len(before) > 50
    fernshire.asks(as_of)
    killed = 0
    for turn in range(KILLS):
        killed += killed_at(fernshire, 1 + (STEPS - 2) * turn // max(1, KILLS - 1))
        now, files = fernshire.reads()
        assert (now, files) == (number, before) or (now == 2 and files.keys() == before.keys())
        fernshire.queues_again()
    assert killed > 0
    ended_by(fernshire)
    number, after = fernshire.reads()
    assert number == 2
    assert after == before  # the same pack and day
    assert sorted(path.name for path in folder_of("fernshire").iterdir()) == ["1", "2"]
    print(f"{KILLS} kills, {killed} of them at work")


def ended_by(fernshire):
    """A worker that is left in peace, until it is done."""
    worker = fernshire.worker()
    try:
        done = within(PATIENCE, lambda: fernshire.latest().state in ("done", "failed"))
    finally:
        worker.terminate()
        _, said = worker.communicate(timeout=60)
    assert done, said.decode()
    assert fernshire.latest().state == "done", fernshire.latest().trouble
    connection.close()
