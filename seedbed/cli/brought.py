"""Commands that other packages bring: the site registers its own under `seedbed.commands`."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final

import typer

from seedbed.foundations.faults import WrongUse

GROUP: Final = "seedbed.commands"
HOW_TO_GET_IT: Final = "pip install '.[site]' in Seedbed's folder"


def add_to(app: typer.Typer) -> None:
    """Adds each registered command under its name.

    One of the library's own gives way to it, and stays where what the other needs is not installed.
    """
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        own = [command for command in app.registered_commands if command.name == entry.name]
        brought = _load(entry)
        if brought is None:
            if not own:
                app.command(entry.name)(_say_what_is_missing(entry.name))
        elif isinstance(brought, typer.Typer):
            app.add_typer(brought, name=entry.name)
        else:
            app.registered_commands = [c for c in app.registered_commands if c not in own]
            app.command(entry.name)(brought)


def _load(entry: EntryPoint) -> Any | None:
    """The command; None where a package that it needs is not installed."""
    try:
        return entry.load()
    except ModuleNotFoundError:
        return None


def _say_what_is_missing(name: str) -> Any:
    def missing() -> None:
        raise WrongUse(f"'seedbed {name}' needs the site, which is missing: {HOW_TO_GET_IT}")

    missing.__doc__ = f"Needs the site: {HOW_TO_GET_IT}."
    return missing
