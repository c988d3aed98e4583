"""The server of pages: says when it is ready, and stops on INT and TERM without a fuss."""

from __future__ import annotations

import contextlib
import signal
import socket
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import typer
import uvicorn

from seedbed.cli.manners import say
from seedbed.foundations.faults import WrongUse

GRACE: Final = 10
"""Seconds for which requests under way may finish."""
A_SECOND: Final = 10
"""Ticks of uvicorn's."""
Asked = Callable[[], bool]
Words = Callable[[str], Iterable[str]]
"""What is said after the ready line, given the site's address without its last slash."""


def no_more(_: str) -> Iterable[str]:
    """Nothing is said after the ready line."""
    return ()


class Pages(uvicorn.Server):
    """Uvicorn, with our ready line and without signals raised again after it has stopped."""

    def __init__(self, config: uvicorn.Config, address: str, more: Words, goes_on: Asked) -> None:
        super().__init__(config)
        self.address, self.more, self.goes_on = address, more, goes_on

    async def startup(self, sockets: Any = None) -> None:
        """Prints the address once pages can be fetched."""
        await super().startup(sockets=sockets)
        if self.started:
            _open_connections()
            for line in (f"Seedbed is at {self.address}/", *self.more(self.address)):
                typer.echo(line)
            say("Press Ctrl-C to stop.")

    async def on_tick(self, counter: int) -> bool:
        """Whether to end, asked ten times a second: told to, or nothing to serve from any more."""
        return await super().on_tick(counter) or (counter % A_SECOND == 0 and not self.goes_on())

    async def shutdown(self, sockets: Any = None) -> None:
        """Ends the answers that would go on, then waits for the others."""
        from seedbed_web.database.events import HUB

        HUB.end()
        await super().shutdown(sockets=sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """INT and TERM end the server; what comes after is for the command."""
        wanted = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self.handle_exit) for number in wanted}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def _open_connections() -> None:
    """Opens every connection that the pool may have before anybody asks.

    Twenty people who open a page at once just after a start keep the processor so busy that connections made
    only then come too late for some of them.
    """
    from django.db import connection

    pool = connection.pool  # type: ignore[attr-defined]  # the stubs do not know pools
    pool.resize(pool.max_size, pool.max_size)
    pool.open()


def open_door(host: str, port: int) -> socket.socket:
    """Takes the port before anything else is begun, so that one that is busy is said at once.

    Raises:
        WrongUse: it cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise WrongUse(
            f"port {port} of {host} cannot be used ({error.strerror}); "
            "set SEEDBED_PORT to another, 0 for any free one"
        ) from error


def serve_pages(door: socket.socket, more: Words, goes_on: Asked) -> None:
    """Serves the site at a port that was taken, until told to stop or `goes_on` says no."""
    config = uvicorn.Config(
        "seedbed_web.config.asgi:application",
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=GRACE,
        server_header=False,
    )
    host, port = door.getsockname()[:2]
    named = f"[{host}]" if ":" in host else host
    Pages(config, f"http://{named}:{port}", more, goes_on).run(sockets=[door])
