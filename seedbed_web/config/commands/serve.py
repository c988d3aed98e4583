"""`seedbed serve`: the whole site on this machine, with a database of its own unless told of one."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Annotated

import typer

HostOption = Annotated[str, typer.Option("--host", help="Address to listen at.")]
PortOption = Annotated[
    int, typer.Option("--port", min=0, max=65535, envvar="SEEDBED_PORT", help="Port; 0 for any free one.")
]


def serve(host: HostOption = "127.0.0.1", port: PortOption = 8000) -> None:
    """Serve the site: people sign in, plan together, and keep their records."""
    from seedbed.cli.manners import progress
    from seedbed_web.config.commands.surroundings import start_django, surroundings

    with ExitStack() as stack:
        with progress(2) as step:
            step("Starting the database")
            stack.enter_context(surroundings())
            start_django()
            step("Preparing the database")
            make_ready()
        from seedbed_web.config.commands.server import serve_pages

        serve_pages(host, port)


def make_ready() -> None:
    """Tables, roles and styles, before the first page is served."""
    from django.core.management import call_command

    from seedbed_web.config.prepare import prepare
    from seedbed_web.database.roles import refuse_unsafe_role

    prepare()
    refuse_unsafe_role()
    call_command("collectstatic", interactive=False, verbosity=0)
