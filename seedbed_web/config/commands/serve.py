"""`seedbed serve`: the whole site on this machine, with a database of its own unless told of one."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.home import home

if TYPE_CHECKING:
    import socket

    from seedbed_web.config.commands.server import Words
    from seedbed_web.database.embedded import Server

HostOption = Annotated[str, typer.Option("--host", help="Address to listen at.")]
PortOption = Annotated[
    int, typer.Option("--port", min=0, max=65535, envvar="SEEDBED_PORT", help="Port; 0 for any free one.")
]


def serve(host: HostOption = "127.0.0.1", port: PortOption = 8000) -> None:
    """Serve the site: people sign in, plan together, and keep their records."""
    from seedbed.cli.manners import progress
    from seedbed_web.config.commands.server import open_door
    from seedbed_web.config.commands.surroundings import start_django, surroundings

    with ExitStack() as stack:
        door = stack.enter_context(open_door(host, port))
        os.environ.setdefault("SEEDBED_URL", f"http://{host}:{door.getsockname()[1]}")
        with progress(2) as step:
            step("Starting the database")
            own = stack.enter_context(surroundings())
            start_django()
            step("Preparing the database")
            make_ready()
        say_where_letters_are()
        serve_until_told(door, own)


def serve_until_told(door: socket.socket, own: Server | None, more: Words | None = None) -> None:
    """Serves pages and does jobs; neither of them may reach the owner's connection.

    Args:
        door: the port.
        own: the PostgreSQL that was started for this site; None where the site was told of another.
        more: what is said after the ready line.

    Raises:
        WrongUse: our PostgreSQL has ended by itself. Whoever supervises us starts both again.
    """
    from seedbed_web.config.commands.server import no_more, serve_pages
    from seedbed_web.config.commands.worker import worker
    from seedbed_web.database.embedded import is_running

    os.environ.pop("SEEDBED_OWNER_URL", None)
    with worker():
        serve_pages(door, more or no_more, lambda: own is None or is_running(own))
    if own and not is_running(own):
        raise WrongUse(
            f"PostgreSQL has ended by itself; {home() / 'postgres.log'} may say why. Start Seedbed again."
        )


def make_ready() -> None:
    """Tables, roles and styles, before the first page is served."""
    from django.core.management import call_command

    from seedbed_web.config.collected import collect
    from seedbed_web.config.prepare import prepare
    from seedbed_web.database.roles import refuse_unsafe_role

    prepare()
    refuse_unsafe_role()
    call_command("clearsessions")
    collect()


def say_where_letters_are() -> None:
    """Whoever tries the site without a mail server signs in with a code from a file."""
    from django.conf import settings

    from seedbed.cli.manners import say

    if not settings.SEEDBED_HAS_POST:
        say(f"No mail server is set (SEEDBED_SMTP_HOST): letters are kept in {settings.EMAIL_FILE_PATH}")
