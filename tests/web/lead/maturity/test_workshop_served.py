"""The workshop on the server as it really runs: many screens at once, who is let in, and a clean end."""

import re
import signal
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from uuid import uuid4

import pytest
from web.postgres import new_home
from web.served import surroundings

from seedbed_web.database.events import MOST_FOR_ONE

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="the site is started as a process"
)
PATIENCE = 120
LINK = re.compile(r"(http://127\.0\.0\.1:\d+/demo/sign-in/([a-z-]+)/\?key=\w+)$")
LAST = "What Fernshire has published"
ROOM = "/p/fernshire/lead/assessment/rounds/2026/workshop/"
FOLLOWERS = ("viewer", "researcher", "practitioner", "ig-lead", "community-voice", "commissioner")
POOL = 20
"""Connections to the database that all requests share."""


class Demo:
    """`seedbed demo` as a process, and browsers of people who are signed in."""

    def __init__(self, home):
        self.log = home.with_name("said")
        with self.log.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "seedbed", "demo", "--as-of", "2026-11-23"], stdout=subprocess.PIPE,
                stderr=said, text=True, env=surroundings(home, SEEDBED_PORT="0"), start_new_session=True,
            )  # fmt: skip
        self.address = self.process.stdout.readline().removeprefix("Seedbed is at ").rstrip("/\n")
        assert self.address, self.log.read_text()
        self.links = {}
        while not (line := self.process.stdout.readline()).startswith(LAST):
            self.links |= {name: link for link, name in LINK.findall(line.strip())}

    def signed_in(self, role):
        person = Person(self.address)
        person.open(self.links[role].removeprefix(self.address))
        return person

    def told_to_stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=PATIENCE)
        return self.process.returncode


class Person:
    """A browser."""

    def __init__(self, address):
        self.address = address
        self.web = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def open(self, path, form=None):
        content = urllib.parse.urlencode(form).encode() if form else None
        return self.web.open(self.address + path, content, timeout=PATIENCE)

    def status(self, path):
        try:
            with self.open(path) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            return refused.code

    def send(self, path, page=ROOM, **form):
        """Sends a form with the keys of a page."""
        with self.open(page) as shown:
            token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', shown.read().decode())[1]
        with self.open(path, {"csrfmiddlewaretoken": token, "once": str(uuid4())} | form) as answer:
            return answer.status

    def listens(self):
        stream = self.open(f"{ROOM}events")
        assert stream.headers["X-Accel-Buffering"] == "no"
        assert until(stream, "hello")
        return stream


def until(stream, name):
    """What a stream says with the next event of a name; nothing where it ends before."""
    for line in stream:
        if line == f"event: {name}\n".encode():
            return stream.readline().decode()
    return ""


@pytest.fixture(scope="module")
def demo():
    with new_home() as home:
        made = Demo(home)
        yield made
        if made.process.poll() is None:
            made.told_to_stop()


def test_more_screens_listen_than_there_are_connections_and_pages_go_on(demo):
    lead = demo.signed_in("early-years-lead")
    people = [demo.signed_in(role) for role in FOLLOWERS]
    streams = [person.listens() for person in people for _ in range(MOST_FOR_ONE)]
    assert len(streams) > POOL
    assert lead.status("/health") == 200
    assert lead.send(f"{ROOM}begin", body="Board") == 200
    told = {until(stream, "changed") for stream in streams}
    assert len(told) == 1
    assert re.fullmatch(r"data: \d+\n", told.pop())
    assert people[0].status(f"{ROOM}events") == 429
    streams.pop(0).close()
    for stream in streams:
        stream.close()


def test_a_stream_is_refused_to_nobody_and_to_members_of_others(demo):
    nobody = Person(demo.address)
    with nobody.open(f"{ROOM}events") as answer:
        assert "/account/sign-in" in answer.url
    stranger = demo.signed_in("saltmarsh-lead")
    assert stranger.status(f"{ROOM}events") == 404
    assert stranger.status(f"{ROOM}latest") == 404


def test_told_to_stop_it_ends_its_streams_and_leaves_nothing(demo):
    streams = [demo.signed_in(role).listens() for role in FOLLOWERS[:3]]
    assert demo.told_to_stop() == 0
    assert [until(stream, "changed") for stream in streams] == ["", "", ""]
    said = demo.log.read_text()
    assert "Traceback" not in said
    assert "timeout graceful shutdown exceeded" not in said
