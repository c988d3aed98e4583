"""`seedbed check`: every fault of a pack, by file, row and column."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from seedbed.cli import FAULTS
from seedbed.cli.manners import SCHEMA_VERSION, Format, FormatOption, say, write_json, write_rows

HEADINGS: Final = ("code", "file", "row", "column", "found", "expected", "stops")


def check(
    pack: Annotated[Path, typer.Argument(help="The area pack.")],
    style: FormatOption = Format.table,
) -> None:
    """Name every fault of a pack. Exit 1 when one would make publication wrong."""
    from seedbed.plan.strategy.check import check as find_faults
    from seedbed.plan.strategy.check import stops_publication

    _, faults = find_faults(pack)
    stopping = stops_publication(faults)
    if style is Format.table:
        for fault in sorted(faults, key=lambda fault: not fault.stops):
            typer.echo(str(fault))
    elif style is Format.json:
        write_json({"schema_version": SCHEMA_VERSION, "faults": [fault.as_dict() for fault in faults]})
    else:
        write_rows([fault.as_dict() for fault in faults], HEADINGS, style)
    say(_summary(len(stopping), len(faults) - len(stopping)))
    if stopping:
        raise typer.Exit(FAULTS)


def _summary(stopping: int, others: int) -> str:
    if not stopping and not others:
        return "No faults."
    mend = f"{stopping} to mend before publication" if stopping else "nothing stops publication"
    return f"{mend}; {others} still to fill in." if others else f"{mend}."
