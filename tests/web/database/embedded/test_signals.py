"""Signals while a child is started, kept and stopped."""

import signal
import subprocess
import sys

import pytest

from seedbed_web.database.embedded import signals
from seedbed_web.database.embedded.signals import signals_at_once_are_one, signals_wait


@pytest.fixture(autouse=True)
def _python_s_own_handler():
    """Not that of a server which another test keeps running."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _press(times):
    for _ in range(times):
        signal.raise_signal(signal.SIGINT)


def test_one_that_waits_is_delivered_at_the_end():
    done = []

    def work():
        with signals_wait():
            _press(3)
            done.append("the line after")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["the line after"]


def test_of_several_at_once_the_first_is_heard_and_the_others_do_not_interrupt_the_end():
    done = []

    def work():
        with signals_at_once_are_one():
            try:
                _press(1)
            finally:
                _press(4)
                done.append("stopped")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["stopped"]


def test_one_that_comes_later_is_heard(monkeypatch):
    monkeypatch.setattr(signals, "_AT_ONCE", 0.0)
    with signals_at_once_are_one():
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                _press(1)


def test_afterwards_the_handler_is_the_one_before():
    before = signal.getsignal(signal.SIGINT)
    with signals_at_once_are_one(), signals_wait():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_a_signal_that_nobody_handles_still_ends_the_process():
    script = (
        "import signal; from seedbed_web.database.embedded.signals import signals_at_once_are_one as one\n"
        "with one(): signal.raise_signal(signal.SIGTERM)\n"
        "print('went on')\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout) == (-signal.SIGTERM, "")
