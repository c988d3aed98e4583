"""The worker as a child of the server: started with it, started again when it falls, stopped with it."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

LOG: Final = logging.getLogger("seedbed.worker")
COMMAND: Final = (sys.executable, "-m", "seedbed", "site", "work")
PAUSE: Final = 5.0
"""Seconds before a worker that fell is started again, so that a lasting fault does not fill the logs."""
PATIENCE: Final = 15.0
"""Seconds that a job under way may take to end."""


@contextmanager
def worker() -> Iterator[None]:
    """A worker for as long as the block lasts."""
    ended = threading.Event()
    keeper = threading.Thread(target=_keep_running, args=(ended,))
    keeper.start()
    try:
        yield
    finally:
        ended.set()
        keeper.join()


def _keep_running(ended: threading.Event) -> None:
    while not ended.is_set():
        child = _start()
        while child.poll() is None and not ended.wait(0.2):
            pass
        if child.poll() is None:
            _stop(child)
        else:
            LOG.error("the worker fell and is started again", extra={"code": child.returncode})
            ended.wait(PAUSE)


def _start() -> subprocess.Popen[bytes]:
    own = {"SEEDBED_PARENT": str(os.getpid())}
    return subprocess.Popen(COMMAND, env=os.environ | own, start_new_session=True)  # noqa: S603  # our own command


def _stop(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
