"""Moments in which INT, TERM and HUP have to wait."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def signals_wait() -> Iterator[None]:
    """INT, TERM and HUP that arrive within are delivered at the end.

    Between the start of a child and the line that knows it, Ctrl-C would leave the child behind. While it is
    being stopped, a second Ctrl-C would do the same. Python runs handlers in the main thread only, so others
    need no care.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    arrived: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        arrived.append(number)

    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    # None: a handler that was not set from Python cannot be put back from Python, so it stays.
    held = {number: was for number in numbers if (was := signal.getsignal(number)) is not None}
    for number in held:
        signal.signal(number, note)
    try:
        yield
    finally:
        for number, was in held.items():
            signal.signal(number, was)
        for first in arrived[:1]:
            signal.raise_signal(first)
