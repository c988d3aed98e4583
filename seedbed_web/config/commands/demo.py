"""`seedbed demo`: the whole site with the invented area Fernshire, on a home beside the real one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seedbed.cli.demo import HOST, PagesOnlyOption, port_wanted, serve_published
from seedbed.cli.manners import AsOfOption, Step, day, progress
from seedbed.foundations.faults import WrongUse
from seedbed.foundations.home import home

if TYPE_CHECKING:
    from seedbed_web.database.embedded import Server

FOLDER: Final = "demo"
"""The demo's home, in Seedbed's own: nothing real is ever in it."""


def demo(pages_only: PagesOnlyOption = False, as_of: AsOfOption = None) -> None:
    """Serve the whole site with the invented area Fernshire, on this machine. Needs no public data."""
    if pages_only:
        serve_published(as_of)
        return
    today, own = day(as_of), home() / FOLDER
    with ExitStack() as stack:
        _serve(stack, own, today)


def _serve(stack: ExitStack, own: Path, today: date) -> None:
    from seedbed_web.config.commands.serve import serve_until_told
    from seedbed_web.config.commands.server import open_door

    door = stack.enter_context(open_door(HOST, port_wanted()))
    os.environ |= {"SEEDBED_DEMO": "1", "SEEDBED_HOME": str(own)}
    with progress(_steps()) as step:
        server = _start(stack, own, today, step)
    serve_until_told(door, server, _links)


def _steps() -> int:
    from seedbed.publish.site import STEPS

    return STEPS + 7


def _start(stack: ExitStack, own: Path, today: date, step: Step) -> Server | None:
    from seedbed_web.config.commands.serve import make_ready
    from seedbed_web.config.commands.surroundings import start_django, surroundings

    step("Starting the database")
    brought = "DATABASE_URL" in os.environ
    server = stack.enter_context(surroundings(own))
    start_django()
    if brought:
        refuse_real_data()
    step("Preparing the database")
    make_ready()
    from seedbed_web.demo.actions import load_demo

    load_demo(as_of=today, step=step)
    return server


def refuse_real_data() -> None:
    """Keeps the demo, whose links sign anybody in, away from a database with real partnerships.

    Raises:
        WrongUse: DATABASE_URL names one, or one that cannot be looked through.
    """
    from django.db import connections

    from seedbed_web.config.prepare import OWNER

    if OWNER not in connections.databases:
        raise WrongUse("the demo must see that its database holds nothing real: set SEEDBED_OWNER_URL too")
    connection = connections[OWNER]
    if "organisations_partnership" not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM organisations_partnership WHERE NOT is_demo")
        real: int = cursor.fetchone()[0]
    if real:
        raise WrongUse("DATABASE_URL names a database with real partnerships; give the demo one of its own")


def _links(address: str) -> Iterator[str]:
    """The sign-in links, one a role."""
    from seedbed_web.demo.queries import list_sign_in_links

    links = list_sign_in_links()
    width = max(len(f"{link.name}, {link.what}") for link in links)
    yield ""
    for link in links:
        yield f"{f'{link.name}, {link.what}':<{width}}  {address}{link.href}"
    yield f"{'What Fernshire has published':<{width}}  {address}/published/fernshire/"
