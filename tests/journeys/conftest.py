"""A browser, a site to walk through from a file and from a sub-path, and what a page must never do."""

import os
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from seedbed.synthetic.fernshire import write_fernshire

ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def site(run, as_of, tmp_path_factory):
    """Fernshire's site as the command makes it."""
    folder = tmp_path_factory.mktemp("journeys")
    (folder / "pack").mkdir()
    write_fernshire(folder / "pack", as_of)
    ended = run("publish", folder / "pack", "--out", folder / "site", "--as-of", as_of)
    assert ended.code == 0, ended.err
    return folder / "site"


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_):
        """Says nothing."""


@pytest.fixture(scope="session")
def address(site, tmp_path_factory):
    """The same site on this machine, under a sub-path."""
    root = tmp_path_factory.mktemp("served")
    (root / "early" / "years").mkdir(parents=True)
    (root / "early" / "years" / "fernshire").symlink_to(site)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root))) as server:
        worker = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        worker.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/early/years/fernshire/"
        server.shutdown()
        worker.join()


@pytest.fixture(scope="package")
def chromium():
    """The machine's own Chromium, for the tests of this folder and those below it.

    It goes with the last of them: while it runs, Django thinks that every other test is asynchronous.
    """
    path = os.environ.get("SEEDBED_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    if not Path(path).is_file():
        pytest.skip("no Chromium: install one, or name it in SEEDBED_CHROMIUM")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium):
    """Opens pages; at the end, none may have complained or gone elsewhere for anything."""
    opened, trouble = [], []

    def failed(request):
        # who goes on before a font has come has given it up; nothing is wrong with it
        if request.failure != "net::ERR_ABORTED":
            trouble.append(f"failed: {request.url}: {request.failure}")

    def call(url, *, size=DESK, scripts=False):
        context = chromium.new_context(viewport=size, java_script_enabled=scripts)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("requestfailed", failed)
        page.on(
            "response",
            lambda answer: trouble.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None,
        )
        home = url.partition("/early/")[0] if url.startswith("http") else "file:///"
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(home) else trouble.append(f"elsewhere: {request.url}")
            ),
        )
        opened.append(context)
        page.goto(url)
        return page

    yield call
    for context in opened:
        context.close()
    assert trouble == []
