"""Starting the site as whoever tries it does: one command, a line when it is ready, one signal to end it."""

import os
import re
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager

READY = re.compile(r"Seedbed is at (http://127\.0\.0\.1:\d+)/\n")
SECONDS = 240
"""After which a command is ended. Speed is for the benchmarks; the machine may have much else to do."""


def command(*words):
    return [sys.executable, "-m", "seedbed", *map(str, words)]


def surroundings(home, **more):
    """What surrounds a command on a home: nothing of the caller's own settings."""
    own = ("SEEDBED_", "DATABASE_", "DJANGO_")
    return {k: v for k, v in os.environ.items() if not k.startswith(own)} | {
        "SEEDBED_HOME": str(home),
        **more,
    }


@contextmanager
def started(*words, home, last=""):
    """The address, and what is said after it up to a line that begins with `last`; ended with the block."""
    log = home.parent / "log"
    with log.open("w") as said:
        process = subprocess.Popen(
            command(*words), stdout=subprocess.PIPE, stderr=said, text=True,
            env=surroundings(home, SEEDBED_PORT="0"),
        )  # fmt: skip
    alarm = threading.Timer(SECONDS, process.kill)
    alarm.start()
    try:
        line = process.stdout.readline()
        alarm.cancel()
        ready = READY.fullmatch(line)
        assert ready, (line, log.read_text())
        yield ready[1], "".join(_until(last, process.stdout)) if last else ""
    finally:
        alarm.cancel()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert "Traceback" not in log.read_text(), log.read_text()


def _until(last, lines):
    for line in lines:
        yield line
        if line.startswith(last):
            return
