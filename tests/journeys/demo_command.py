"""`seedbed demo` as a process of its own, and what it does with a port that it cannot have."""

import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager


def settled(**more):
    """What surrounds the command: nothing of the caller's own settings."""
    own = ("SEEDBED_", "DATABASE_", "DJANGO_")
    return {name: value for name, value in os.environ.items() if not name.startswith(own)} | more


@contextmanager
def demo_as_process(*words, env, seconds):
    """The command, ended when the block is left, or killed when it takes too long."""
    process = subprocess.Popen(
        [sys.executable, "-m", "seedbed", "demo", *words, "--as-of", "2026-11-23"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=env,
    )
    alarm = threading.Timer(seconds, process.kill)
    alarm.start()
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate()
        alarm.cancel()


def refusal(process, seconds):
    """The one message with which the command refuses to start."""
    out, err = process.communicate(timeout=seconds)
    assert (process.returncode, out) == (2, "")
    assert len(err.splitlines()) == 1, err
    return err


@contextmanager
def busy_port():
    """A port that somebody else listens at, in words."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield str(taken.getsockname()[1])
