"""Jobs whose worker was killed are done again; those that fell their workers each time are not."""

import asyncio
from types import SimpleNamespace

import psycopg
import pytest
from procrastinate import PsycopgConnector
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params

from seedbed_web.database.jobs import AGAIN
from seedbed_web.publish.fallen_jobs import take_up_fallen_jobs


async def take_up():
    options = {"options": "-c seedbed.mode=worker"}
    connector = PsycopgConnector(kwargs=connector_params() | options, min_size=1, max_size=1)
    with app.replace_connector(connector) as worker:
        async with worker.open_async():
            await take_up_fallen_jobs.func(SimpleNamespace(app=worker), 0)


@pytest.fixture
def job(real_database, postgres):
    """Puts a job under way with a worker that gave its last sign of life so many seconds ago."""

    def call(ago, attempts=0):
        with psycopg.connect(postgres.owner_url) as owner:
            [worker] = owner.execute(
                "INSERT INTO procrastinate_workers (last_heartbeat)"
                " VALUES (now() - make_interval(secs => %s)) RETURNING id",
                [ago],
            ).fetchone()
            [key] = owner.execute(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, worker_id, attempts)"
                " VALUES ('default', 'housekeeping', '{}', 'doing', %s, %s) RETURNING id",
                [worker, attempts],
            ).fetchone()
        asyncio.run(take_up())
        with psycopg.connect(postgres.owner_url) as owner:
            [status] = owner.execute(
                "SELECT status::text FROM procrastinate_jobs WHERE id = %s", [key]
            ).fetchone()
        return status

    return call


def test_a_job_whose_worker_gives_no_sign_of_life_is_queued_again(job):
    assert job(ago=60) == "todo"


def test_a_job_whose_worker_lives_is_left_alone(job):
    assert job(ago=2) == "doing"


def test_a_job_that_felled_its_workers_each_time_has_failed(job):
    assert job(ago=60, attempts=AGAIN.max_attempts - 1) == "failed"
