"""Moments in which INT, TERM and HUP have to wait, and spans in which several at once count as one."""

from __future__ import annotations

import math
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, TypeAlias

_Handler: TypeAlias = Callable[[int, FrameType | None], Any] | int
_NUMBERS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_AT_ONCE = 1.0  # seconds


@contextmanager
def signals_wait() -> Iterator[None]:
    """INT, TERM and HUP that arrive within are delivered at the end.

    Between the start of a child and the line that knows it, Ctrl-C would leave the child behind. While it is
    being stopped, a second Ctrl-C would do the same.
    """
    arrived: list[int] = []
    try:
        with _heard_by(lambda number, _frame, _was: arrived.append(number)):
            yield
    finally:
        for first in arrived[:1]:
            signal.raise_signal(first)


@contextmanager
def signals_at_once_are_one() -> Iterator[None]:
    """Of INT, TERM and HUP that arrive within a second, the first does what it would do, the others nothing.

    Somebody impatient presses Ctrl-C again and again. A second `KeyboardInterrupt` between the first and the
    line that stops a child would end Python and leave the child running. One that comes later is heard, for
    it may be meant for something else that takes long to end.
    """
    last = -math.inf

    def hear(number: int, frame: FrameType | None, was: _Handler) -> None:
        nonlocal last
        now = time.monotonic()
        before, last = last, now
        if now - before > _AT_ONCE:
            _pass_on(number, frame, was)

    with _heard_by(hear):
        yield


def _pass_on(number: int, frame: FrameType | None, handler: _Handler) -> None:
    if callable(handler):
        handler(number, frame)
    elif handler == signal.SIG_DFL:
        signal.signal(number, handler)
        signal.raise_signal(number)


@contextmanager
def _heard_by(hear: Callable[[int, FrameType | None, _Handler], None]) -> Iterator[None]:
    """Has the three signals heard by another, who is told which handler there was; puts that back at the end.

    Python runs handlers in the main thread only, so others need no care. A handler that was not set from
    Python cannot be put back from Python, so it stays.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held = {number: was for number in _NUMBERS if (was := signal.getsignal(number)) is not None}

    def handler_before(was: _Handler) -> Callable[[int, FrameType | None], None]:
        return lambda number, frame: hear(number, frame, was)

    for number, was in held.items():
        signal.signal(number, handler_before(was))
    try:
        yield
    finally:
        for number, was in held.items():
            signal.signal(number, was)
