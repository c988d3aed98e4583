"""The server of pages: says when it is ready, and stops on INT and TERM without a fuss."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from typing import Any, Final

import typer
import uvicorn

from seedbed.cli.manners import say

GRACE: Final = 10
"""Seconds for which requests under way may finish."""


class Pages(uvicorn.Server):
    """Uvicorn, with our ready line and without signals raised again after it has stopped."""

    async def startup(self, sockets: Any = None) -> None:
        """Prints the address once pages can be fetched."""
        await super().startup(sockets=sockets)
        if self.started:
            port = self.servers[0].sockets[0].getsockname()[1]
            typer.echo(f"Seedbed is at http://{self.config.host}:{port}/")
            say("Press Ctrl-C to stop.")

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


def serve_pages(host: str, port: int) -> None:
    """Serves the site until told to stop."""
    config = uvicorn.Config(
        "seedbed_web.config.asgi:application",
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=GRACE,
        server_header=False,
    )
    Pages(config).run()
