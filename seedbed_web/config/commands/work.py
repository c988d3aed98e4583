"""`seedbed site work`: does the jobs that the pages have queued."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time


def work() -> None:
    """Do queued jobs until told to stop. 'seedbed serve' runs this by itself."""
    from seedbed_web.config.commands.surroundings import start_django, surroundings

    with surroundings(beside=True):
        os.environ.pop("SEEDBED_OWNER_URL", None)
        start_django()
        from seedbed_web.database.roles import refuse_unsafe_role

        refuse_unsafe_role()
        _end_with_parent(os.environ.get("SEEDBED_PARENT"))
        asyncio.run(_work())


async def _work() -> None:
    """Jobs are handed out over a connection that sees the whole queue and nothing else."""
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.utils import connector_params

    options = {"options": "-c seedbed.mode=worker"}
    connector = PsycopgConnector(kwargs=connector_params() | options, min_size=1, max_size=3)
    with app.replace_connector(connector) as worker:
        async with worker.open_async():
            await worker.run_worker_async(
                concurrency=2, delete_jobs="successful", install_signal_handlers=True
            )


def _end_with_parent(parent: str | None) -> None:
    """A server that was killed takes its worker along: nobody else would stop it."""
    if parent is None:
        return

    def watch() -> None:
        while os.getppid() == int(parent):
            time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()
