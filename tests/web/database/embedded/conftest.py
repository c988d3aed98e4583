"""Homes to start a server on, and a Seedbed in a process of its own that signals can be sent to."""

import os
import pwd
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import psycopg
import pytest

from seedbed_web.database.embedded import running
from seedbed_web.database.embedded.account import Account
from seedbed_web.database.embedded.process import command_of

ROOT = Path(__file__).resolve().parents[4]
_SPEC = spec_from_file_location("postgres", ROOT / "tests" / "web" / "postgres.py")
_POSTGRES = module_from_spec(_SPEC)
_SPEC.loader.exec_module(_POSTGRES)


@pytest.fixture
def home():
    """A home that does not exist yet."""
    with _POSTGRES.new_home() as home:
        yield home


@pytest.fixture(scope="session")
def _settled():
    with _POSTGRES.new_home() as home:
        with running(home, durable=False):
            pass
        yield home


@pytest.fixture
def settled_home(_settled, home):
    """A home with data, on which nothing runs: a copy, quicker than a new one."""
    subprocess.run(["cp", "-a", _settled, home], check=True)
    return home


@pytest.fixture(scope="session")
def server():
    """A server with the settings that users get, but for the speed of its disk."""
    with _POSTGRES.new_home() as home, running(home, durable=False) as server:
        yield server


@pytest.fixture(params=["ourselves", "ordinary user"])
def user(request):
    """Who runs Seedbed: whoever runs the tests, and, where that is root, somebody who is not."""
    if request.param == "ourselves":
        return None
    if os.geteuid() != 0:
        pytest.skip("only root can run a process as another user; the tests already run as an ordinary one")
    nobody = pwd.getpwnam("nobody")
    if not Account(nobody.pw_uid, nobody.pw_gid).can("-r", Path(sys.executable), ROOT / "seedbed_web"):
        pytest.skip("the virtual environment or the repository is closed to `nobody`")
    return nobody.pw_name


class Seedbed:
    """`serve_until_told.py` on a home, in a session of its own as a terminal gives one."""

    def __init__(self, home, user=None, *options):
        script = Path(__file__).with_name("serve_until_told.py")
        self.process = subprocess.Popen(
            [sys.executable, str(script), str(home), *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, user=user,
            cwd="/", env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
        self.pid, self.url = (self.process.stdout.readline().split() or [0, ""])[:2]
        self.pid = int(self.pid)

    def told(self, number):
        """Sends a signal to all that the terminal would send it to, and waits for the end."""
        os.killpg(self.process.pid, number)
        return self.ended()

    def ended(self):
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err


@pytest.fixture
def start(home, user):
    """Starts Seedbed on `home` as `user`; whatever still runs at the end is ended."""
    if user:
        home.mkdir()
        shutil.chown(home, user, user)
    started = []

    def start_one(*options):
        started.append(Seedbed(home, user, *options))
        return started[-1]

    yield start_one
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
        one.process.communicate()
        if one.pid and command_of(one.pid):
            os.kill(one.pid, 9)


@pytest.fixture
def ask():
    """Asks one question of a database and returns the first value."""

    def answer(url, question, *values):
        with psycopg.connect(url, autocommit=True) as connection:
            cursor = connection.execute(question, values)
            return cursor.fetchone()[0] if cursor.description else None

    return answer
