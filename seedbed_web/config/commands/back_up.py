"""`seedbed site back-up`: everything of one site in one file."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="The back-up, such as seedbed-2026-11-23.zip.")
]


def back_up(file: FileArgument) -> None:
    """Write database, secrets and publications into one file; the site may go on being served."""
    from seedbed.cli.manners import progress, say
    from seedbed_web.config.commands.archive import DATABASE, pack, refuse_existing
    from seedbed_web.config.commands.postgres import owner_url, refuse_empty, run
    from seedbed_web.config.commands.surroundings import surroundings

    refuse_existing(file)
    with ExitStack() as stack:
        step = stack.enter_context(progress(2))
        step("Reading the database")
        stack.enter_context(surroundings(beside=True))
        refuse_empty(owner_url())
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="seedbed-back-up-")))
        run("pg_dump", owner_url(), "--format=custom", f"--file={folder / DATABASE}")
        step("Writing the file")
        pack(folder, file)
    say(f"Backed up to {file}. It holds secrets and people's records: keep it where only you can read it.")
