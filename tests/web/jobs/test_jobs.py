"""Jobs are queued with the change that asks for them, work for one partnership, and are seen by no other."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import connection
from procrastinate.exceptions import ConnectorException

from seedbed_web.access.models import Done
from seedbed_web.database.jobs import job, queue
from seedbed_web.database.scope import Scope, current_scope, working_for

FIRST, SECOND, PERSON = uuid4(), uuid4(), uuid4()
ran = []


@job("tests:look")
def look(*, purpose, thing):
    ran.append((current_scope(), purpose, thing))


def queued():
    with connection.cursor() as cursor:
        cursor.execute("SELECT args ->> 'thing' FROM procrastinate_jobs ORDER BY id")
        return [thing for (thing,) in cursor.fetchall()]


def ask(partnership, thing):
    queue(look, partnership=partnership, by=PERSON, purpose="direct care", thing=thing)


def test_a_job_is_seen_by_its_own_partnership_alone(real_database):
    with working_for(Scope(FIRST, PERSON)):
        ask(FIRST, "a")
        assert queued() == ["a"]
    with working_for(Scope(SECOND, PERSON)):
        assert queued() == []
    assert queued() == []


def test_no_job_is_queued_for_another_partnership(real_database):
    with working_for(Scope(FIRST, PERSON)), pytest.raises(ConnectorException) as refused:
        ask(SECOND, "b")
    assert "row-level security" in str(refused.value.__cause__)


def test_a_job_goes_when_its_change_is_undone(real_database):
    with suppress(InterruptedError), working_for(Scope(FIRST, PERSON)):
        ask(FIRST, "a")
        raise InterruptedError
    with working_for(Scope(FIRST, PERSON)):
        assert queued() == []


def test_a_job_works_for_the_partnership_it_was_queued_for(real_database):
    ran.clear()
    look.func(partnership=str(FIRST), by=str(PERSON), purpose="direct care", thing="a")
    assert ran == [(Scope(FIRST, PERSON), "direct care", "a")]


def test_the_worker_does_what_was_queued(real_database, postgres, tmp_path):
    """`seedbed site work` as a process of its own, with a real job: housekeeping."""
    with working_for(Scope(user=PERSON)):
        Done.objects.create(key=UUID(int=1), user_id=PERSON, path="/")
    with psycopg.connect(postgres.owner_url) as owner:
        owner.execute("UPDATE access_done SET at = now() - interval '8 days'")
        owner.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args)"
            " VALUES ('default', 'housekeeping', '{\"timestamp\": 0}')"
        )
    told = os.environ | {"DATABASE_URL": postgres.app_url, "SEEDBED_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "seedbed", "site", "work"]
    worker = subprocess.Popen(command, env=told, stderr=subprocess.PIPE)
    try:
        done = _soon(lambda: _count(postgres, "access_done") + _count(postgres, "procrastinate_jobs") == 0)
    finally:
        worker.terminate()
        _, said = worker.communicate(timeout=30)
    assert (worker.returncode, done) == (0, True), said.decode()


def _count(server, table):
    with psycopg.connect(server.owner_url) as owner:
        return owner.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def _soon(holds, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.1)
    return False
