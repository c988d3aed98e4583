"""`seedbed plan`: the needs of an area."""

from __future__ import annotations

from typing import Final

import typer

from seedbed.cli.manners import (
    AreaArgument,
    AsOfOption,
    DataOption,
    Format,
    FormatOption,
    day,
    needed,
    say_missing,
    write_json,
    write_rows,
)

app = typer.Typer(help="Plan: what families need.", no_args_is_help=True, rich_markup_mode=None)
HEADINGS: Final = ("indicator", "period", "value", "unit", "england", "region", "neighbours")


@app.callback()
def plan() -> None:
    """Plan: what families need."""


@app.command("needs")
def needs(
    area: AreaArgument,
    data: DataOption = None,
    style: FormatOption = Format.table,
    as_of: AsOfOption = None,
) -> None:
    """The needs profile of an area: figures, comparisons, concerns, strengths, gaps, what is not known."""
    from seedbed.foundations.partnerships import find_area
    from seedbed.plan.needs.gather import gather
    from seedbed.plan.needs.profile import profile
    from seedbed.plan.needs.summary import as_document, as_rows
    from seedbed.sources.folder import DataFolder

    today, authority = day(as_of), find_area(area)
    gathered = gather(DataFolder(needed(data)), authority, today)
    costs = [d.without_it for d in gathered.missing]
    made = profile(gathered.focus, gathered.figures, also_unknown=costs)
    say_missing(gathered.missing)
    if style is Format.json:
        write_json(as_document(made, authority, today))
    else:
        write_rows(as_rows(made), HEADINGS, style)
