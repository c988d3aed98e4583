"""`seedbed demo --pages-only`: one line, published pages that answer, and nothing left behind."""

import re
import signal
import time
import urllib.request

import pytest

from journeys.demo_command import busy_port, demo_as_process, refusal, settled

LINE = re.compile(r"Seedbed is at (http://127\.0\.0\.1:(\d+)/)\n")
SECONDS = 60


def demo(tmp_path, port="0"):
    """The command, with a folder of its own for what it keeps for a while."""
    env = settled(SEEDBED_PORT=port, TMPDIR=str(tmp_path))
    return demo_as_process("--pages-only", env=env, seconds=SECONDS)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_it_says_where_it_is_answers_and_ends_cleanly_when_told(name, tmp_path):
    with demo(tmp_path) as process:
        line = process.stdout.readline()
        found = LINE.fullmatch(line)
        assert found, line
        with urllib.request.urlopen(found[1], timeout=5) as answer:
            assert b"Fernshire" in answer.read()
        with urllib.request.urlopen(f"{found[1]}cy/strategy.pdf", timeout=5) as answer:
            assert answer.headers["Content-Type"] == "application/pdf"
        began = time.monotonic()
        process.send_signal(getattr(signal, name))
        out, err = process.communicate(timeout=10)
        assert process.returncode == 0, err
        assert time.monotonic() - began < 5
        assert out == ""
        assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_told_to_stop_while_still_publishing_it_leaves_nothing(tmp_path):
    with demo(tmp_path) as process:
        while not list(tmp_path.glob("seedbed-demo-*")) and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=SECONDS)
        assert process.returncode == 0, err
        assert LINE.fullmatch(out) or out == ""
    assert list(tmp_path.iterdir()) == []


def test_a_busy_port_is_one_message(tmp_path):
    with busy_port() as port, demo(tmp_path, port) as process:
        assert "SEEDBED_PORT" in refusal(process, SECONDS)


@pytest.mark.parametrize("port", ["http", "-1", "65536", "8000.0", "", "٣", "99999999999999999999"])
def test_a_port_that_is_none_is_one_message(port, tmp_path):
    with demo(tmp_path, port) as process:
        assert "SEEDBED_PORT" in refusal(process, SECONDS)
    assert list(tmp_path.iterdir()) == []
