"""Homes to start a server on, and a Seedbed in a process of its own that signals can be sent to."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from web.ordinary import MODULES, USERS, python_for, user_called
from web.postgres import new_home

from seedbed_web.database.embedded import running
from seedbed_web.database.embedded.process import command_of


@pytest.fixture
def home():
    """A home that does not exist yet."""
    with new_home() as home:
        yield home


@pytest.fixture(scope="session")
def _settled():
    with new_home() as home:
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
    with new_home() as home, running(home, durable=False) as server:
        yield server


@pytest.fixture(params=USERS)
def user(request):
    """Who runs Seedbed: whoever runs the tests, and, where that is root, somebody who is not."""
    return user_called(request.param)


class Seedbed:
    """`serve_until_told.py` on a home, in a session of its own as a terminal gives one."""

    def __init__(self, home, user=None, *options):
        script = Path(__file__).with_name("serve_until_told.py")
        self.process = subprocess.Popen(
            [python_for(user) if user else sys.executable, str(script), str(home), *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, user=user,
            cwd="/", env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": MODULES},
        )  # fmt: skip
        said = self.process.stdout.readline().split()
        assert said, self.process.communicate()[1]
        self.pid, self.url = int(said[0]), said[1]

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
        shutil.chown(home, user)
    started = []

    def start_one(*options):
        started.append(Seedbed(home, user, *options))
        return started[-1]

    yield start_one
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
        one.process.communicate()
        if command_of(one.pid):
            os.kill(one.pid, 9)


@pytest.fixture
def ask():
    """Asks one question of a database and returns the first value."""

    def answer(url, question, *values):
        with psycopg.connect(url, autocommit=True) as connection:
            cursor = connection.execute(question, values)
            return cursor.fetchone()[0] if cursor.description else None

    return answer
