"""Who runs PostgreSQL: we ourselves, or, where we are root, an account that PostgreSQL accepts."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from seedbed.foundations.faults import WrongUse

_NAMES = ("seedbed", "postgres", "nobody")
# What a program needs to find its libraries. Nothing else is handed on: the environment of a site holds
# secrets, and PG* variables would change what the server does.
_KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Account:
    """An account that runs programs. `user` and `group` are None for the one that runs us."""

    user: int | None = None
    group: int | None = None

    def own(self, path: Path) -> None:
        """Hands over a file or folder that we have just made."""
        if self.user is not None and self.group is not None:
            os.chown(path, self.user, self.group)

    def start(self, arguments: Sequence[str], *, log: int, keep: int) -> subprocess.Popen[bytes]:
        """Starts a child in a session of its own, out of reach of the terminal's Ctrl-C.

        Args:
            arguments: the program and its arguments.
            log: the open file that takes what it says.
            keep: an open file that it and its children keep.
        """
        return subprocess.Popen(  # noqa: S603  # arguments are a list of our own making, no shell
            arguments, cwd="/", env=_environment(), start_new_session=True, pass_fds=[keep],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            user=self.user, group=self.group, extra_groups=None if self.user is None else [],
        )  # fmt: skip

    def run(self, arguments: Sequence[str], *, keep: Sequence[int] = ()) -> subprocess.CompletedProcess[str]:
        """Runs a program to its end and returns what it said, both streams as one; `keep` as in `start`."""
        return subprocess.run(  # noqa: S603  # as above
            arguments, cwd="/", env=_environment(), check=False, text=True, errors="replace", pass_fds=keep,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            user=self.user, group=self.group, extra_groups=None if self.user is None else [],
        )  # fmt: skip

    def can(self, right: Literal["-r", "-x"], *paths: Path) -> bool:
        """Whether the account can read (`-r`) or enter (`-x`) each path; we ourselves are not asked."""
        script = 'for path; do test "$0" "$path" || exit 1; done'
        return (
            self.user is None or self.run(["/bin/sh", "-c", script, right, *map(str, paths)]).returncode == 0
        )

    def __str__(self) -> str:
        import pwd

        user = os.geteuid() if self.user is None else self.user
        try:
            return pwd.getpwuid(user).pw_name
        except KeyError:
            return str(user)


def account_for(data: Path) -> Account:
    """The account that runs PostgreSQL on a data folder, which need not exist yet.

    Data that is there is run by its owner: an account installed later must not lock us out.

    Raises:
        WrongUse: root owns the data, or there is no account that could run PostgreSQL for root.
    """
    if os.geteuid() != 0:
        return Account()
    if not data.exists():
        return _unprivileged()
    owner = data.stat()
    if owner.st_uid == 0:
        raise WrongUse(
            f"{data} belongs to root, whom PostgreSQL refuses. Seedbed changes no folder that it has not "
            "made: remove it if it is empty, or give it to the account that shall run PostgreSQL."
        )
    return Account(owner.st_uid, owner.st_gid)


def _unprivileged() -> Account:
    import pwd

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    for name in _NAMES:
        if name in known and known[name].pw_uid != 0:
            return Account(known[name].pw_uid, known[name].pw_gid)
    raise WrongUse(
        "PostgreSQL does not run as root, and this machine has none of the accounts "
        f"{', '.join(_NAMES)}. Make one, or start Seedbed as an ordinary user."
    )


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in _KEPT if name in os.environ} | {"LC_ALL": "C"}
