"""Signals that end a command, whatever it is doing when they come."""

import os
import signal
import threading

import pytest

from seedbed_web.config.commands import surroundings
from seedbed_web.config.commands.surroundings import IMPORTING, stop_on_signals


@pytest.fixture
def ends(monkeypatch):
    """What `stop_on_signals` does on a signal; nothing of it stays after the test."""
    set_for = {}
    monkeypatch.setattr(surroundings.signal, "signal", set_for.__setitem__)
    stop_on_signals()
    return set_for[signal.SIGTERM]


def frame_in(file):
    held = []
    exec(compile("held.append(sys._getframe())", file, "exec"), {"held": held, "sys": __import__("sys")})
    return held[0]


def test_it_ends_with_the_number_of_the_signal(ends):
    with pytest.raises(SystemExit) as ended:
        ends(signal.SIGTERM, frame_in("site.py"))
    assert ended.value.code == 128 + signal.SIGTERM


def test_in_the_middle_of_an_import_the_signal_comes_again_a_moment_later(ends, monkeypatch):
    sent, came = [], threading.Event()
    monkeypatch.setattr(surroundings.os, "kill", lambda *words: (sent.append(words), came.set()))
    ends(signal.SIGTERM, frame_in(IMPORTING))
    assert came.wait(5)
    assert sent == [(os.getpid(), signal.SIGTERM)]
