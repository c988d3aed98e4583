"""Work that a request asks for and does not wait for: queued in the transaction of the request.

A job's arguments are identifiers only. It carries the partnership it works for, who asked, and to what
purpose, and sets the first two before it reads anything. A job may run twice: each is written so that the
second time changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final
from uuid import UUID

from django.db import connection
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.tasks import Task

from seedbed_web.database.scope import Scope, working_for

AGAIN: Final = RetryStrategy(max_attempts=6, exponential_wait=4)
"""Tried again after 4, 16, 64… seconds: about an hour and a half in all."""

Work = Callable[..., None]
LongWork = Callable[..., None]
"""Work that takes its scope first."""


def job(name: str, *, periodic: str | None = None) -> Callable[[Work], Task[Any, Any, Any]]:
    """Makes a function a job. It takes identifiers as named arguments, and runs in one transaction.

    Args:
        name: how the queue calls it; it never changes once jobs have been queued.
        periodic: when it runs by itself, as cron has it; such a job works for no partnership.
    """

    def register(work: Work) -> Task[Any, Any, Any]:
        run = _periodic(work) if periodic else _for_partnership(work)
        task: Task[Any, Any, Any] = app.task(name=name, retry=AGAIN)(run)
        return app.periodic(cron=periodic)(task) if periodic else task

    return register


def long_job(name: str) -> Callable[[LongWork], Task[Any, Any, Any]]:
    """Makes a function a job that says how far it is.

    It is given its scope and opens a short transaction for whatever it reads or notes: others see each note
    at once, and nothing stays locked while it works.
    """

    def register(work: LongWork) -> Task[Any, Any, Any]:
        @wraps(work)
        def run(*, partnership: str, by: str, purpose: str, **ids: str) -> None:
            try:
                work(Scope(UUID(partnership), UUID(by)), purpose=purpose, **ids)
            finally:
                connection.close()  # the thread goes back, and so must its connection

        task: Task[Any, Any, Any] = app.task(name=name, retry=AGAIN)(run)
        return task

    return register


def queue(task: Task[Any, Any, Any], *, partnership: UUID, by: UUID, purpose: str, **ids: str) -> None:
    """Queues a job within the present transaction: when that is undone, so is the job."""
    task.defer(partnership=str(partnership), by=str(by), purpose=purpose, **ids)


def _for_partnership(work: Work) -> Work:
    @wraps(work)
    def run(*, partnership: str, by: str, purpose: str, **ids: str) -> None:
        _in_scope(Scope(UUID(partnership), UUID(by)), work, purpose=purpose, **ids)

    return run


def _periodic(work: Work) -> Work:
    @wraps(work)
    def run(timestamp: int) -> None:  # noqa: ARG001  # when it was due, which the queue always tells
        _in_scope(Scope(mode="worker"), work)

    return run


def _in_scope(scope: Scope, work: Work, **words: str) -> None:
    try:
        with working_for(scope):
            work(**words)
    finally:
        connection.close()  # the thread goes back, and so must its connection
