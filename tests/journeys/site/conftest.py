"""The site as it is served, people who walk through it in a browser, and what no page may do meanwhile."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from journeys.conftest import DESK
from journeys.site.looking import Looker
from journeys.site.started import SECONDS, command, started, surroundings
from web.postgres import new_home

LINK = re.compile(r"(http://127\.0\.0\.1:\d+/demo/sign-in/([a-z-]+)/\?key=\w+)$", re.MULTILINE)
DAY = "2026-11-23"


@dataclass(frozen=True)
class Site:
    """A site that is being served: where, by which links people sign in, and what it keeps."""

    address: str
    links: dict[str, str]
    home: Path


@pytest.fixture(scope="package")
def demo(chromium):
    """The demo, which signs anybody in; without a browser it is not started."""
    with (
        new_home() as home,
        started("demo", "--as-of", DAY, home=home, last="What Fernshire has published") as (address, said),
    ):
        yield Site(address, {name: link for link, name in LINK.findall(said)}, home)


@pytest.fixture(scope="package")
def served(chromium):
    """A site of one's own: Testshire, whose first early years lead has a link that invites them.

    It is reached by a name, because passkeys belong to names.
    """
    with new_home() as home, started("serve", home=home) as (numbered, _):
        address = numbered.replace("127.0.0.1", "localhost")

        def site(*words):
            own = surroundings(home, SEEDBED_URL=address)
            ended = subprocess.run(
                command("site", *words), env=own, capture_output=True, text=True, timeout=SECONDS
            )
            assert ended.returncode == 0, ended.stderr
            return ended.stdout.strip()

        site("new-partnership", "testshire", "--name", "Testshire", "--area", "Blackpool")
        to = ("--partnership", "testshire", "--role", "early-years-lead")
        yield Site(address, {"lead": site("invite", "mair@testshire.example", *to)}, home)


@pytest.fixture
def walk(chromium):
    """A person before a browser: `walk(demo, "analyst")`. At the end no page may have gone wrong.

    None may have logged an error, missed a file or asked another origin.
    """
    opened, trouble = [], []

    def call(site, role=None, *, size=DESK, scripts=True):
        context = chromium.new_context(base_url=site.address, viewport=size, java_script_enabled=scripts)
        opened.append(context)
        page = context.new_page()
        watch(page, site.address, trouble)
        if role:
            page.goto(site.links[role])
        return page

    yield call
    for context in opened:
        context.close()
    assert trouble == []


def watch(page, home, trouble):
    """Notes what a page must not do. A page may say no (400 to 499); a file that it needs may not."""

    def answered(response):
        if response.status >= (500 if response.request.is_navigation_request() else 400):
            trouble.append(f"{response.status}: {response.url}")

    def logged(message):
        # that something was not found is noted from the answer itself
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            trouble.append(f"{page.url}: {message.text}")

    def asked(request):
        if not request.url.startswith((f"{home}/", "data:")):
            trouble.append(f"elsewhere: {request.url}")

    page.on("response", answered)
    page.on("console", logged)
    page.on("request", asked)
    page.on("pageerror", lambda error: trouble.append(f"{page.url}: {error}"))


@pytest.fixture(scope="session")
def looker():
    """Looks at a page by the accessibility rules, wide and narrow."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
    )
    return Looker(axe.Axe().axe_script)
