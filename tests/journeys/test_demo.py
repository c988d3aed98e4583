"""`seedbed demo`: the whole site from one line, nothing left running, everything kept for the next time."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from journeys.demo_command import busy_port, demo_as_process, refusal, settled
from seedbed_web.database.embedded import running

LINE = re.compile(r"Seedbed is at (http://127\.0\.0\.1:(\d+)/)\n")
LINK = re.compile(r"^(.+?)  +(http://127\.0\.0\.1:\d+/demo/sign-in/([a-z-]+)/\?key=\w+)$", re.MULTILINE)
ROLES = (
    "early-years-lead", "analyst", "commissioner", "ig-lead", "practitioner", "community-voice", "researcher",
    "viewer", "peer-validator", "administrator",
)  # fmt: skip
SECONDS = 240
"""After which a run is ended. Speed is for the benchmarks; the machine may have much else to do."""


@pytest.fixture(scope="module")
def home():
    """A home that PostgreSQL's own account may enter; the folders of pytest are closed to it."""
    folder = Path(tempfile.mkdtemp(prefix="seedbed-demo-test-")).resolve()
    folder.chmod(0o755)
    yield folder / "home"
    shutil.rmtree(folder)


def surroundings(home, port="0"):
    return settled(SEEDBED_PORT=port, SEEDBED_HOME=str(home))


def demo(home, port="0"):
    """The command on a home, ended when the block is left."""
    return demo_as_process(env=surroundings(home, port), seconds=SECONDS)


@contextmanager
def ready(home, what):
    """The demo, from the moment at which it says that it is ready; the time that took is printed."""
    began = time.monotonic()
    with demo(home) as process:
        line = process.stdout.readline()
        took = time.monotonic() - began
        found = LINE.fullmatch(line)
        assert found, (line, process.communicate()[1])
        print(f"{what}: {took:.1f} s")
        yield process, found[1], LINK.findall("".join(until_published(process.stdout)))


def until_published(lines):
    """What is said after the ready line: the links, and last where the published pages are."""
    for line in lines:
        yield line
        if line.rstrip().endswith("/published/fernshire/"):
            return


def told_to_end(process, name):
    """Sends a signal; the demo ends well and has nothing more to say."""
    process.send_signal(getattr(signal, name))
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert (out, "Traceback" in err) == ("", False), err


def running_on(home):
    """Processes that know of a home: by their command, or by what surrounds them."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()
        except OSError:
            continue
        if str(home).encode() in words and int(folder.name) != os.getpid():
            found.append(int(folder.name))
    return found


def postgres_of(home):
    return int((home / "demo" / "postgres" / "postmaster.pid").read_text().split()[0])


def site(home, *words):
    """A command beside the demo that runs."""
    return site_at(home / "demo", *words)


def site_at(home, *words):
    """A command of the site."""
    command = [sys.executable, "-m", "seedbed", "site", *map(str, words)]
    own = surroundings(home)
    return subprocess.run(command, capture_output=True, text=True, env=own, timeout=SECONDS)


def key_of(link):
    name, address, _ = link
    return name, address.partition("?")[2]


def browser():
    return urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))


def test_the_whole_demo_from_the_first_start_to_the_second(home, tmp_path):
    with ready(home, "first start") as (process, address, links):
        assert [link for _, _, link in links] == [*ROLES, "saltmarsh-lead"]
        assert b"Fernshire" in browser().open(f"{address}published/fernshire/").read()
        with browser().open(f"{address}published/fernshire/cy/strategy.pdf") as answer:
            assert answer.headers["Content-Type"] == "application/pdf"
        assert site(home, "export", "fernshire", "--out", tmp_path / "before").returncode == 0
        changed = tmp_path / "before" / "area.toml"
        changed.write_text(changed.read_text().replace("Growing up in Fernshire", "Ours now"))
        brought = site(home, "import", tmp_path / "before", "--partnership", "fernshire", "--yes")
        assert brought.returncode == 0, brought.stderr
        postgres = postgres_of(home)
        told_to_end(process, "SIGINT")
    assert not Path(f"/proc/{postgres}").exists()
    assert running_on(home) == []

    with ready(home, "second start") as (process, address, again):
        person = browser()
        page = person.open(again[0][1]).read().decode()
        assert "Enfys Example" in page
        assert "Ours now" in page
        with pytest.raises(urllib.error.HTTPError, match="404"):
            person.open(f"{address}p/saltmarsh-and-wold/plan/")
        postgres = postgres_of(home)
        told_to_end(process, "SIGTERM")
    assert [key_of(link) for link in again] == [key_of(link) for link in links]
    assert not Path(f"/proc/{postgres}").exists()
    assert running_on(home) == []


def test_a_second_demo_at_once_is_one_message(home):
    with ready(home, "another start") as (process, _, _):
        with demo(home) as second:
            assert "already runs" in refusal(second, SECONDS)
        told_to_end(process, "SIGINT")
    assert running_on(home) == []


def test_told_to_stop_while_it_starts_it_leaves_nothing(home):
    with demo(home) as process:
        while not (home / "demo" / "postgres" / "postmaster.pid").exists() and process.poll() is None:
            time.sleep(0.02)
        process.terminate()
        process.communicate(timeout=60)
    assert running_on(home) == []


def test_a_busy_port_is_one_message(home):
    with busy_port() as port, demo(home, port) as process:
        assert "SEEDBED_PORT" in refusal(process, SECONDS)


@pytest.mark.parametrize("port", ["http", "65536", ""])
def test_a_port_that_is_none_is_one_message(port, home):
    with demo(home, port) as process:
        assert "SEEDBED_PORT" in refusal(process, SECONDS)


def test_a_database_with_a_real_partnership_in_it_is_refused():
    """The links would sign anybody in."""
    folder = Path(tempfile.mkdtemp(prefix="seedbed-demo-test-")).resolve()
    folder.chmod(0o755)
    try:
        assert site_at(folder / "real", "prepare").returncode == 0
        made = site_at(folder / "real", "new-partnership", "real", "--name", "Real", "--area", "806")
        assert made.returncode == 0, made.stderr
        with running(folder / "real", durable=False) as server:
            for own, words in (({}, "SEEDBED_OWNER_URL"), ({"SEEDBED_OWNER_URL": server.owner_url}, "real")):
                done = subprocess.run(
                    [sys.executable, "-m", "seedbed", "demo"],
                    capture_output=True,
                    text=True,
                    env=surroundings(folder / "other") | {"DATABASE_URL": server.app_url} | own,
                    timeout=SECONDS,
                )
                assert (done.returncode, done.stdout) == (2, "")
                assert words in done.stderr
    finally:
        shutil.rmtree(folder)
