"""The server as a process: which one runs on a data folder, and how it ends, ours or one left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from seedbed.foundations.faults import WrongUse
from seedbed_web.database.embedded.account import Account
from seedbed_web.database.embedded.signals import signals_wait

# Fast shutdown ends connections and writes everything out. Immediate shutdown leaves that to the next start.
# A KILL is for a server that answers neither.
_ENDINGS = ((signal.SIGINT, 30.0), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 5.0))


@dataclass(frozen=True, slots=True)
class Postmaster:
    """What `postmaster.pid` says of the server that wrote it."""

    pid: int
    port: int
    ready: bool


def postmaster(data: Path) -> Postmaster | None:
    """The server that says it runs on a data folder, even if it has ended; None where none says so."""
    try:
        lines = (data / "postmaster.pid").read_text(encoding="utf-8", errors="replace").splitlines()
        ready = [line.strip() for line in lines[7:]] == ["ready"]
        return Postmaster(int(lines[0]), int(lines[3]), ready)
    except (FileNotFoundError, ValueError, IndexError):  # none, or the first lines are still being written
        return None


def is_server_of(data: Path, pid: int) -> bool:
    """Whether a process is alive and is the PostgreSQL of a data folder."""
    command = command_of(pid)
    return _is_postgres(command) and str(data) in command


def command_of(pid: int) -> list[str]:
    """A living process's command and arguments; empty for one that has ended, even if nobody has noticed.

    A server whose parent was killed stays a zombie for ever in a container whose first process does not reap.
    It can still be signalled, but it has no command any more.
    """
    if not Path("/proc/self/cmdline").exists():
        return _command_by_ps(pid)
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
        return [part for part in command.split("\0") if part]
    except (FileNotFoundError, ProcessLookupError):
        return []


def _command_by_ps(pid: int) -> list[str]:
    """Where there is no `/proc`. Arguments come as one text; the path of the data may have blanks."""
    asked = ["/bin/ps", "-o", "stat=,args=", "-ww", "-p", str(pid)]
    said = Account().run(asked).stdout.split(maxsplit=1)
    if len(said) < 2 or said[0].startswith("Z"):
        return []
    program, _, rest = said[1].strip().partition(" -D ")
    return [program, "-D", *rest.split(" -p ")[:1]]


def _is_postgres(command: list[str]) -> bool:
    return bool(command) and Path(command[0]).name == "postgres"


def stop(child: subprocess.Popen[bytes]) -> None:
    """Stops our server and waits for its end; signals wait with us."""

    def ended(patience: float) -> bool:
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            return False
        return True

    with signals_wait():
        _end(child.send_signal, ended)


def stop_left_behind(data: Path) -> None:
    """Stops the server that a killed Seedbed left on a data folder.

    Raises:
        WrongUse: it does not end.
    """
    left = postmaster(data)
    if left is None or not is_server_of(data, left.pid):
        return
    pid = left.pid

    def ended(patience: float) -> bool:
        until = time.monotonic() + patience
        while is_server_of(data, pid):
            if time.monotonic() >= until:
                return False
            time.sleep(0.02)
        return True

    if not _end(lambda number: _signal(pid, number), ended):
        raise WrongUse(f"a PostgreSQL left on {data} (process {pid}) does not end. End it by hand.")


def forget_the_ended(data: Path) -> None:
    """Removes `postmaster.pid` of a server that has ended.

    PostgreSQL does so itself, except where the number in it can be signalled: it belongs to a zombie, or, as
    happens after a container's restart, to something else altogether. Only for who knows that no server uses
    the data.
    """
    left = postmaster(data)
    if left and not _is_postgres(command_of(left.pid)):
        (data / "postmaster.pid").unlink(missing_ok=True)


def _signal(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


def _end(send: Callable[[signal.Signals], None], ended: Callable[[float], bool]) -> bool:
    for number, patience in _ENDINGS:
        send(number)
        if ended(patience):
            return True
    return False
