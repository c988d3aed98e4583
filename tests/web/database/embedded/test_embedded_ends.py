"""However Seedbed ends, no server stays for good and what was committed is there next time."""

import signal
import subprocess
import sys

import pytest

from seedbed.foundations.faults import WrongUse
from seedbed_web.database.embedded import attached, process, running
from seedbed_web.database.embedded.process import command_of, is_server_of


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_leaves_nothing_running_and_the_data_whole(start, ask, number, code):
    first = start()
    ask(first.url, "CREATE TABLE kept AS SELECT 7 AS figure")
    assert ask(first.url, "SHOW fsync") == "on"
    assert first.told(number) == (code, "", "")
    assert command_of(first.pid) == []
    assert ask(start().url, "SELECT figure FROM kept") == 7


def test_a_server_left_by_kill_is_stopped_next_time_and_its_rows_are_there(start, ask, home):
    first = start()
    ask(first.url, "CREATE TABLE kept AS SELECT 7 AS figure")
    first.told(signal.SIGKILL)
    assert is_server_of(home / "postgres", first.pid), "KILL leaves the server running"
    second = start()
    assert command_of(first.pid) == []
    assert second.pid != first.pid
    assert ask(second.url, "SELECT figure FROM kept") == 7


def test_a_second_ctrl_c_does_not_leave_the_server_behind(start):
    running_one = start("--careless")
    for _ in range(5):
        running_one.process.send_signal(signal.SIGINT)
    running_one.ended()
    assert command_of(running_one.pid) == []


def test_ctrl_c_at_any_moment_of_a_start_leaves_nothing_behind(settled_home):
    script = (
        "import signal, sys; from pathlib import Path; from seedbed_web.database.embedded import running\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "signal.setitimer(signal.ITIMER_REAL, float(sys.argv[2]))\n"
        "signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT))\n"
        "with running(Path(sys.argv[1]), durable=False): signal.pause()\n"
    )
    for moment in range(1, 16, 2):
        command = [sys.executable, "-c", script, settled_home, str(moment / 100)]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert "KeyboardInterrupt" in ended.stderr
        left = process.postmaster(settled_home / "postgres")
        assert left is None, f"after {moment / 100} s"


def test_a_second_start_says_that_seedbed_runs_and_does_not_disturb_the_first(settled_home, ask):
    with running(settled_home, durable=False) as server:
        with pytest.raises(WrongUse, match=f"already runs on {settled_home}"), running(settled_home):
            pass
        assert ask(server.owner_url, "SELECT 1") == 1


def test_a_command_beside_the_site_finds_its_server(settled_home):
    with pytest.raises(WrongUse, match="no Seedbed runs"):
        attached(settled_home)
    with running(settled_home, durable=False) as server:
        assert attached(settled_home) == server
    with pytest.raises(WrongUse, match="no Seedbed runs"):
        attached(settled_home)


def _pretend_to_serve(home, pid):
    data = home / "postgres"
    (data / "postmaster.pid").write_text(f"{pid}\n{data}\n1\n5432\n\n127.0.0.1\n1 1\nready   \n")


def _as_owner_of_data(home, *command):
    owner = (home / "postgres").stat()
    return subprocess.Popen(command, user=owner.st_uid, group=owner.st_gid, cwd="/")


def test_a_zombie_counts_as_ended(settled_home):
    """As in a container whose first process reaps nothing: the number can be signalled for ever."""
    zombie = _as_owner_of_data(settled_home, "true")
    while command_of(zombie.pid):
        pass
    _pretend_to_serve(settled_home, zombie.pid)
    with running(settled_home, durable=False) as server:
        assert server.pid != zombie.pid
    zombie.wait()


def test_a_number_that_now_belongs_to_another_program_stops_nothing(settled_home):
    other = _as_owner_of_data(settled_home, "sleep", "60")
    try:
        _pretend_to_serve(settled_home, other.pid)
        with running(settled_home, durable=False):
            assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_processes_are_known_without_proc_too(server):
    assert is_server_of(server.data, server.pid)
    listed = process._command_by_ps(server.pid)
    assert process._is_postgres(listed)
    assert str(server.data) in listed
    assert process._command_by_ps(2**22 + 1) == []
