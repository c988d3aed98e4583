"""`seedbed check`: every fault of a pack, by file, row and column; and how ready its strategy is."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from seedbed.cli import FAULTS
from seedbed.cli.manners import (
    AsOfOption,
    Format,
    FormatOption,
    day,
    say,
    write_json,
    write_rows,
)

if TYPE_CHECKING:
    from seedbed.plan.strategy.readiness.check import CriterionResult

HEADINGS: Final = ("code", "file", "row", "column", "found", "expected", "stops")
SCHEMA_VERSION: Final = "1.1"
"""Of `faults.schema.json`: 1.1 added the readiness."""


def check(
    pack: Annotated[Path, typer.Argument(help="The area pack.")],
    style: FormatOption = Format.table,
    as_of: AsOfOption = None,
) -> None:
    """Name every fault of a pack, and how ready its strategy is. Exit 1 when a fault stops publication."""
    from seedbed.plan.strategy.check import stops_publication
    from seedbed.plan.strategy.readiness.check import readiness
    from seedbed.plan.strategy.readiness.summary import as_document
    from seedbed.publish.community_facts import voices
    from seedbed.publish.maturity_facts import maturity_facts
    from seedbed.publish.pack_tables import check_pack

    today = day(as_of)
    held, faults = check_pack(pack)
    results = readiness(held, today, maturity_facts(held), voices(held, today)) if held else []
    stopping = stops_publication(faults)
    if style is Format.table:
        for fault in sorted(faults, key=lambda fault: not fault.stops):
            typer.echo(str(fault))
        _write_readiness(results)
    elif style is Format.json:
        listed = [fault.as_dict() for fault in faults]
        write_json({"schema_version": SCHEMA_VERSION, "faults": listed, "readiness": as_document(results)})
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


def _write_readiness(results: list[CriterionResult]) -> None:
    """One line a criterion, by set and success factor, and the counts of each set in words."""
    from seedbed.foundations.languages import say as phrase
    from seedbed.plan.strategy.readiness.check import counts_in_words

    for made, of_set in groupby(results, key=lambda result: result.set):
        held = list(of_set)
        typer.echo(f"\n{made.title.en}: {counts_in_words(held).en}")
        for factor, of_factor in groupby(held, key=lambda result: result.criterion.factor):
            typer.echo(f"  {phrase(f'readiness.factor.{factor}', 'en')}")
            for result in of_factor:
                typer.echo(f"    {result.verdict}: {result.criterion.title.en}. {result.reason.en}")
