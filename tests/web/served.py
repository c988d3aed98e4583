"""The site as a process: started as a supervisor starts it, watched from outside, ended by a signal."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from web.ordinary import MODULES, python_for

from seedbed_web.database.embedded.process import command_of, postmaster

READY = re.compile(r"Seedbed is at (http://127\.0\.0\.1:\d+)/\n")
PATIENCE = 60


def surroundings(home, **more):
    """Nothing of the caller's own settings."""
    return {
        "PATH": os.environ["PATH"], "PYTHONPATH": MODULES, "PYTHONDONTWRITEBYTECODE": "1",
        "SEEDBED_HOME": str(home), **more,
    }  # fmt: skip


def seedbed(home, *words, user=None, **more):
    """Runs a command to its end."""
    return subprocess.run(
        [python_for(user) if user else sys.executable, "-m", "seedbed", *map(str, words)],
        env=surroundings(home, **more), capture_output=True, text=True, timeout=120, user=user, cwd="/",
    )  # fmt: skip


class Served:
    """`seedbed serve` on a home, once it is ready; what it says goes to a file."""

    def __init__(self, home, user=None, **more):
        self.home, self.log = home, home.with_name("said")
        with self.log.open("w") as said:
            self.process = subprocess.Popen(
                [python_for(user) if user else sys.executable, "-m", "seedbed", "serve", "--port", "0"],
                env=surroundings(home, **more), stdout=subprocess.PIPE, stderr=said, text=True,
                user=user, cwd="/", start_new_session=True,
            )  # fmt: skip
        ready = READY.fullmatch(self.process.stdout.readline())
        assert ready, self.said()
        self.address = ready[1]

    def get(self, path):
        """The status of a page; None where nobody listens any more."""
        try:
            with self.opened(path) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return None

    def opened(self, path):
        """A page, to be read."""
        return urllib.request.urlopen(self.address + path, timeout=PATIENCE)

    @property
    def postgres(self):
        """The process of its PostgreSQL."""
        return postmaster((self.home / "postgres").resolve()).pid

    def workers(self):
        """Processes that do its jobs now."""
        return [pid for pid in children(self.process.pid) if command_of(pid)[-2:] == ["site", "work"]]

    def told(self, number):
        """Sends it a signal and waits for its end; gives the exit code."""
        self.process.send_signal(number)
        return self.ended()

    def ended(self):
        """Waits for its end; gives the exit code."""
        self.process.communicate(timeout=PATIENCE)
        return self.process.returncode

    def said(self):
        """What it has said beside the ready line."""
        return self.log.read_text(encoding="utf-8")

    def logged(self, part):
        """Lines of the log from one part of the site."""
        lines = (json.loads(line) for line in self.said().splitlines() if line.startswith("{"))
        return [line for line in lines if line["part"] == part]


def children(pid):
    """Processes that a process has started and that have not ended."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = entry.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(after_name[1]) == pid and after_name[0] != "Z":
            found.append(int(entry.parent.name))
    return found


def within(seconds, holds):
    """Whether something comes to hold in time."""
    until = time.monotonic() + seconds
    while not (held := holds()) and time.monotonic() < until:
        time.sleep(0.05)
    return held
