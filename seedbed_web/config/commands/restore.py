"""`seedbed site restore`: puts a back-up in place of what is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.home import home
from seedbed_web.config.commands.back_up import FileArgument

if TYPE_CHECKING:
    import psycopg

ReplaceOption = Annotated[
    bool, typer.Option("--replace", help="Restore over a database that already holds partnerships.")
]
ASIDE: Final = "before_restore"


def restore(file: FileArgument, replace: ReplaceOption = False) -> None:
    """Put a back-up in place of what is there: database, secrets and publications. Stop the site first."""
    from seedbed.cli.manners import progress, say
    from seedbed_web.config.commands.archive import DATABASE, unpack
    from seedbed_web.config.commands.postgres import owner_url, run
    from seedbed_web.config.commands.surroundings import surroundings

    with ExitStack() as stack:
        step = stack.enter_context(progress(3))
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="seedbed-restore-")))
        step("Reading the file")
        unpack(file, folder)
        step("Restoring the database")
        stack.enter_context(surroundings())
        with _room(owner_url(), replace=replace):
            words = ("--schema=public", "--no-owner", "--single-transaction", "--exit-on-error")
            run("pg_restore", owner_url(), *words, str(folder / DATABASE))
        step("Restoring files")
        _restore_files(folder)
    say("Restored. 'seedbed serve' brings the database to this version and serves it.")


@contextmanager
def _room(address: str, *, replace: bool) -> Iterator[None]:
    """An empty schema to restore into; what was there stands aside, and comes back if the block fails."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as owner:
        _refuse_full(owner, replace=replace)
        with owner.transaction():
            _do(owner, f"DROP SCHEMA IF EXISTS {ASIDE} CASCADE", f"ALTER SCHEMA public RENAME TO {ASIDE}")
            _do(owner, "CREATE SCHEMA public", f"GRANT USAGE ON SCHEMA public TO {_application_role()}")
        try:
            yield
        except BaseException:
            with owner.transaction():
                _do(owner, "DROP SCHEMA public CASCADE", f"ALTER SCHEMA {ASIDE} RENAME TO public")
            raise
        _do(owner, f"DROP SCHEMA {ASIDE} CASCADE")


def _application_role() -> str:
    from seedbed_web.config.environment import words

    return '"' + words("SEEDBED_APPLICATION_ROLE", "seedbed_app")[0].replace('"', '""') + '"'


def _do(owner: psycopg.Connection[Any], *statements: str) -> None:
    for statement in statements:
        owner.execute(statement.encode())


def _refuse_full(owner: psycopg.Connection[Any], *, replace: bool) -> None:
    row = owner.execute("SELECT to_regclass('public.organisations_partnership')").fetchone()
    if row is None or row[0] is None:
        return
    held = owner.execute("SELECT count(*) FROM public.organisations_partnership").fetchone()
    if held and held[0] and not replace:
        raise WrongUse(
            f"the database holds {held[0]} partnerships; --replace puts the back-up in their place"
        )


def _restore_files(folder: Path) -> None:
    from seedbed.foundations.atomic import whole_folder
    from seedbed_web.config.commands.archive import PUBLICATIONS, SECRETS
    from seedbed_web.database.private_file import write_private

    if (folder / SECRETS).is_file():
        write_private(home() / SECRETS, (folder / SECRETS).read_text(encoding="utf-8"))
    if (folder / PUBLICATIONS).is_dir():
        with whole_folder(home() / PUBLICATIONS, may_replace=lambda _: True) as fresh:
            for path in (folder / PUBLICATIONS).iterdir():
                path.rename(fresh / path.name)
