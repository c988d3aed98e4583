"""Jobs whose worker was killed: nobody else would go on with them."""

from __future__ import annotations

from typing import Final

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from seedbed_web.database.jobs import AGAIN

EVERY_MINUTE: Final = "* * * * *"


@app.periodic(cron=EVERY_MINUTE)
@app.task(name="take up fallen jobs", queueing_lock="take up fallen jobs", pass_context=True)
async def take_up_fallen_jobs(context: JobContext, timestamp: int) -> None:  # noqa: ARG001  # told by the queue
    """Queues jobs again whose worker gives no sign of life; one that felled its workers too often has failed.

    Every job is written so that it may run twice.
    """
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        if job.attempts + 1 < (AGAIN.max_attempts or 1):
            await manager.retry_job(job)
        else:
            await manager.finish_job(job, status=Status.FAILED, delete_job=False)
