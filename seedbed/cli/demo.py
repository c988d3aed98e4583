"""`seedbed demo` without the site: publishes the invented area Fernshire and serves it until told to stop.

Where the site is installed its own demo takes this one's place, and calls it for `--pages-only`.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Final

import typer

from seedbed.cli.brought import HOW_TO_GET_IT
from seedbed.cli.manners import AsOfOption, day, progress, say
from seedbed.foundations.faults import WrongUse

HOST: Final = "127.0.0.1"
PORT: Final = 8000
PagesOnlyOption = Annotated[
    bool, typer.Option("--pages-only", help="Only the published pages, without the site to work in.")
]


def demo(pages_only: PagesOnlyOption = False, as_of: AsOfOption = None) -> None:
    """Publish the invented area Fernshire and serve it on this machine. Needs no public data."""
    if not pages_only:
        say(f"The site is not installed, so there are only the published pages: {HOW_TO_GET_IT}.")
    serve_published(as_of)


def serve_published(as_of: str | None) -> None:
    """The demo of published pages alone: nothing is kept when it ends."""
    from seedbed.cli.publish import outlines_for, sound_pack
    from seedbed.publish.site import STEPS
    from seedbed.publish.site import publish as publish_site
    from seedbed.synthetic.fernshire import write_fernshire

    today = day(as_of)
    stop = _stop_on_signals()
    with TemporaryDirectory(prefix="seedbed-demo-") as folder, _server(Path(folder) / "site") as server:
        pack, site = Path(folder) / "fernshire", Path(folder) / "site"
        with progress(STEPS + 1) as step:
            step("Inventing Fernshire")
            pack.mkdir()
            write_fernshire(pack, today)
            held = sound_pack(pack, today)
            publish_site(held, site, outlines=outlines_for(held, None), as_of=today, with_pdf=True, step=step)
        _serve(server, stop)


def _stop_on_signals() -> threading.Event:
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    return stop


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps no log of who looked at what."""

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


class _Server(ThreadingHTTPServer):
    """A reader who closes the page before it has come is no fault."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a connection that was closed at the other end."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _server(site: Path) -> ThreadingHTTPServer:
    port = port_wanted()
    try:
        return _Server((HOST, port), partial(_Quiet, directory=str(site)))
    except OSError as error:
        raise WrongUse(
            f"port {port} cannot be used ({error.strerror}); set SEEDBED_PORT to another, 0 for any free one"
        ) from error


def port_wanted() -> int:
    """The port that SEEDBED_PORT names, 8000 when it names none.

    Raises:
        WrongUse: what it says is no port.
    """
    words = os.environ.get("SEEDBED_PORT", str(PORT))
    if not (words.isascii() and words.isdigit()) or int(words) > 65535:
        raise WrongUse(f"SEEDBED_PORT: {words!r} is not a port number from 0 to 65535")
    return int(words)


def _serve(server: ThreadingHTTPServer, stop: threading.Event) -> None:
    """Serves until a signal comes; says so once the pages can be fetched."""
    worker = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    worker.start()
    typer.echo(f"Seedbed is at http://{HOST}:{server.server_address[1]}/")
    say("Press Ctrl-C to stop.")
    while not stop.wait(0.5):
        pass
    server.shutdown()
    worker.join()
