"""How quickly the site answers twenty people at once, beside the least that Django can do in the same minute.

    python benchmarks/site_pages.py [--users 20] [--rounds 10] [--actions 1000]

Starts the demo as anybody does, gives Fernshire a thousand actions, signs twenty people in, and asks for its
home and for its list of actions; and for two pages of `bare.py`, which reads the same database. Nobody pauses
between two requests. The pages take turns, a block of requests each, so that whatever else the machine does
falls on all of them; only one page is asked for at a time.
"""

import argparse
import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlsplit

SIGN_IN = re.compile(r"http://127\.0\.0\.1:\d+(/demo/sign-in/[a-z-]+/\?key=\w+)")
ELSEWHERE = "saltmarsh"
EACH = 3
"""Requests of each person in a block."""
TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Page:
    """One page, who serves it, and what was measured of it."""

    name: str
    port: int
    path: str
    pid: int
    seconds: list[float] = field(default_factory=list)
    alone: list[float] = field(default_factory=list)
    took: float = 0
    processor: float = 0


class User(threading.Thread):
    """One person with a connection that stays open, who asks for one page a few times."""

    def __init__(self, page, cookie, times):
        super().__init__()
        self.page, self.cookie, self.times, self.seconds = page, cookie, times, []

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.page.port, timeout=120)
        connection.connect()
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in range(self.times):
            began = time.perf_counter()
            connection.request("GET", self.page.path, headers={"Cookie": self.cookie})
            answer = connection.getresponse()
            answer.read()
            self.seconds.append(time.perf_counter() - began)
            assert answer.status == 200, (self.page.path, answer.status)
        connection.close()


def today():
    """The day by this machine's clock."""
    return datetime.now().astimezone().date()


def block(page, cookies):
    """Everybody asks for one page at the same time; seconds of each request."""
    users = [User(page, cookie, EACH) for cookie in cookies]
    for user in users:
        user.start()
    for user in users:
        user.join()
    assert all(len(user.seconds) == EACH for user in users), "a request failed: see above"
    return [second for user in users for second in user.seconds]


def measure(page, cookies):
    """One block, and what the server's processor did meanwhile."""
    before, began = processor(page.pid), time.perf_counter()
    page.seconds += block(page, cookies)
    page.took += time.perf_counter() - began
    page.processor += processor(page.pid) - before
    page.alone += block(page, cookies[:1])


def processor(pid):
    """Seconds of processor that a process has used."""
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / TICK


@contextmanager
def child(command, **environment):
    """A process for as long as the block lasts, told to end with it."""
    own = {
        name: value for name, value in os.environ.items() if not name.startswith(("SEEDBED_", "DATABASE_"))
    }
    process = subprocess.Popen(
        command, env=own | environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=60)


@contextmanager
def demo(home):
    """The demo: its process, its port and the links that sign people in to Fernshire."""
    command = [sys.executable, "-m", "seedbed", "demo"]
    with child(command, SEEDBED_HOME=str(home), SEEDBED_PORT="0") as process:
        first = process.stdout.readline()
        said = []
        while "/published/" not in (said or [""])[-1]:
            said.append(process.stdout.readline())
        links = [link for link in SIGN_IN.findall("".join(said)) if ELSEWHERE not in link]
        yield process.pid, urlsplit(first.split()[-1]).port, links


@contextmanager
def bare(address):
    """The bare Django beside it: its process and its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    here = str(Path(__file__).parent)
    words = ["--app-dir", here, "--port", str(port), "--log-level", "error", "--lifespan", "off"]
    with child(
        [sys.executable, "-m", "uvicorn", *words, "bare:application"], BARE_DATABASE=address
    ) as process:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield process.pid, port


def sign_in(port, link):
    """The session of somebody who followed a link of the demo."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", link)
    answer = connection.getresponse()
    answer.read()
    [cookie] = [it for it in answer.headers.get_all("Set-Cookie") if it.startswith("seedbed_session=")]
    return cookie.partition(";")[0]


def enlarge(home, fill, *numbers):
    """Calls `fill(place, by, *numbers)`, which adds to Fernshire as a person would; the owner's address."""
    from seedbed_web.config.commands.surroundings import start_django, surroundings

    os.environ |= {"SEEDBED_HOME": str(home), "SEEDBED_DEMO": "1"}
    with surroundings(home, beside=True) as server:
        start_django()
        from seedbed_web.accounts.queries import find_person
        from seedbed_web.database.scope import Scope, working_for
        from seedbed_web.demo.actions import key_of_partnership
        from seedbed_web.demo.people import FERNSHIRE

        place = key_of_partnership(FERNSHIRE)
        with working_for(Scope(mode="sign-in")):
            lead = find_person("early-years-lead@fernshire.example")
        with working_for(Scope(partnership=place, user=lead.pk)):
            fill(place, lead.pk, *numbers)
        return server.owner_url


def add_actions(place, by, number):
    """As many actions as wanted, shared out among priorities, organisations and states."""
    from datetime import timedelta
    from itertools import cycle, islice

    from seedbed.plan.strategy.tables import STATES
    from seedbed_web.organisations.queries import list_organisations
    from seedbed_web.plan.strategy.actions import add_action
    from seedbed_web.plan.strategy.lists import Wanted, list_wanted
    from seedbed_web.plan.strategy.queries import list_priorities

    there = list_wanted(place, Wanted(), today()).count()
    kinds = zip(cycle(list_priorities(place)), cycle(list_organisations(place)), cycle(STATES), strict=False)
    for n, (priority, owner, state) in enumerate(islice(kinds, number - there)):
        ends = today() + timedelta(days=n % 900 - 200)
        words = {
            "title_en": f"See to matter {n} with families",
            "title_cy": f"Delio â mater {n} gyda theuluoedd",
        }
        add_action(priority=priority, by=by, values=words | {"owner": owner, "state": state, "ends": ends})


def milliseconds(seconds):
    return f"{seconds * 1000:,.0f}"


def row(page, against):
    """One line of the table; `against` is the page that it is held against."""
    half, most = median(page.seconds), quantiles(page.seconds, n=20)[-1]
    number = len(page.seconds)
    times = "" if against is None else f"{half / median(against.seconds):.1f}"
    print(
        f"{page.name:<34} {number:>8,} {milliseconds(half):>8} {milliseconds(most):>8}"
        f" {number / page.took:>9.1f}"
        f" {milliseconds(median(page.alone)):>9} {page.processor / number * 1000:>12.1f} {times:>8}",
        flush=True,
    )


def compare(users, rounds, actions, folder, stack):
    """The whole table."""
    home = folder / "home"
    pid, port, links = stack.enter_context(demo(home))
    address = enlarge(home / "demo", add_actions, actions)
    bare_pid, bare_port = stack.enter_context(bare(address))
    cookies = [sign_in(port, links[n % len(links)]) for n in range(users)]
    pages = [
        Page("home of the partnership", port, "/p/fernshire/", pid),
        Page(f"list of {actions:,} actions, 50 shown", port, "/p/fernshire/plan/actions/", pid),
        Page("bare Django, a constant page", bare_port, "/", bare_pid),
        Page("bare Django, 50 rows of the list", bare_port, "/rows", bare_pid),
    ]
    take_turns(pages, cookies, rounds)
    table(pages, against=pages[3])


def take_turns(pages, cookies, rounds):
    """Measures every page, a block each in turn."""
    for page in pages:
        block(page, cookies)  # warms up
    for _ in range(rounds):
        for page in pages:
            measure(page, cookies)


def table(pages, against):
    """What was measured; `against` is the page that those of other servers are held against."""
    print(
        f"{'page':<34} {'requests':>8} {'p50 ms':>8} {'p95 ms':>8} {'a second':>9}"
        f" {'one user':>9} {'processor ms':>12} {'times':>8}"
    )
    for page in pages:
        row(page, None if page.pid == against.pid else against)


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--users", type=int, default=20)
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--actions", type=int, default=1000)
    chosen = options.parse_args()
    load = " ".join(f"{it:.1f}" for it in os.getloadavg())
    print(
        f"{chosen.users} users at once; {os.cpu_count()} processors,"
        f" Python {sys.version.split()[0]}, load before {load}."
    )
    print(
        "p50, p95, one user (p50 of one by itself) and processor (of the server, a request) in milliseconds."
    )
    print("times: p50 against bare Django with 50 rows.\n")
    with tempfile.TemporaryDirectory(prefix="seedbed-bench-") as name, ExitStack() as stack:
        Path(name).chmod(0o755)  # root's PostgreSQL runs as somebody else
        compare(chosen.users, chosen.rounds, chosen.actions, Path(name), stack)
    print(f"\nload after {' '.join(f'{it:.1f}' for it in os.getloadavg())}")


if __name__ == "__main__":
    main()
