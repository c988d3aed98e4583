"""Running Seedbed as somebody else than whoever runs the tests, where those are root."""

import os
import pwd
import sys
from pathlib import Path

import psycopg
import pytest

from seedbed_web.database.embedded.account import Account

ROOT = Path(__file__).resolve().parents[2]
MODULES = os.pathsep.join((str(ROOT), str(Path(psycopg.__file__).parents[1])))
USERS = ("ourselves", "ordinary user")


def user_called(which):
    """None for whoever runs the tests; `nobody` for the other, where those are root and it can be done."""
    if which == "ourselves":
        return None
    if os.geteuid() != 0:
        pytest.skip("only root can run a process as another user; the tests already run as an ordinary one")
    if not python_for("nobody"):
        pytest.skip("`nobody` can use neither this Python nor another of its version, or not the repository")
    return "nobody"


def python_for(user):
    """This Python, or, where it is closed to the user, the system's of the same version."""
    entry = pwd.getpwnam(user)
    account = Account(entry.pw_uid, entry.pw_gid)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for python in (sys.executable, f"/usr/bin/{version}"):
        if account.can("-x", Path(python)) and account.can(
            "-r", ROOT / "seedbed_web", Path(psycopg.__file__)
        ):
            return python
    return None
