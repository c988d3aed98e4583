"""Locks that end with the process that holds them, however it ends."""

from __future__ import annotations

import os
import time
from contextlib import ExitStack
from pathlib import Path

from seedbed.foundations.faults import WrongUse


def lock(file: Path, stack: ExitStack, *, patience: float = 0) -> int | None:
    """Locks a file until the stack is left.

    A child that is handed the open file holds the lock with us, and so do its children.

    Args:
        file: made where there is none; never removed, because another process may be waiting for it.
        stack: gives the lock back when it is left.
        patience: seconds to wait while another process holds it.

    Returns:
        The open file, or None: another process holds the lock.
    """
    import fcntl

    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    stack.callback(os.close, handle)
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return handle
        except BlockingIOError:
            if time.monotonic() >= until:
                return None
            time.sleep(0.02)


def lock_against_a_second(folder: Path, home: Path, stack: ExitStack) -> None:
    """Keeps a second Seedbed away from a folder for as long as the stack lives.

    Raises:
        WrongUse: one runs there.
    """
    if lock(folder / "postgres.lock", stack) is None:
        raise WrongUse(
            f"Seedbed already runs on {home}. Stop it first, or set SEEDBED_HOME to another folder."
        )
