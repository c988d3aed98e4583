"""Commands that other packages bring: the site registers its own under `seedbed.commands`."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final

import typer

from seedbed.foundations.faults import WrongUse

GROUP: Final = "seedbed.commands"


def add_to(app: typer.Typer) -> None:
    """Adds each registered command under its name; one of the library's own gives way to it."""
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        brought = _load(entry)
        if isinstance(brought, typer.Typer):
            app.add_typer(brought, name=entry.name)
        else:
            app.registered_commands = [c for c in app.registered_commands if c.name != entry.name]
            app.command(entry.name)(brought)


def _load(entry: EntryPoint) -> Any:
    """The command, or in its place one that says what has to be installed for it."""
    try:
        return entry.load()
    except ModuleNotFoundError as error:
        return _say_what_is_missing(entry.name, error.name or "a package")


def _say_what_is_missing(name: str, package: str) -> Any:
    def missing() -> None:
        raise WrongUse(
            f"'seedbed {name}' needs the site, and {package} is not here: pip install 'seedbed[site]'"
        )

    missing.__doc__ = "Needs the site: pip install 'seedbed[site]'."
    return missing
