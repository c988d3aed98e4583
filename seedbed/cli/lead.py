"""`seedbed lead`: how the partnership sees its own system."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from seedbed.cli.manners import Format, FormatOption, say, write_json, write_rows

if TYPE_CHECKING:
    from seedbed.lead.maturity.assessment import Round, Rows
    from seedbed.plan.strategy.pack import Pack

app = typer.Typer(help="Lead: how the partnership stands.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def lead() -> None:
    """Lead: how the partnership stands."""


@app.command("maturity")
def maturity(
    pack: Annotated[Path, typer.Argument(help="The area pack.")],
    style: FormatOption = Format.table,
    chosen: Annotated[
        str | None,
        typer.Option("--round", metavar="ID", help="Which round. Default: the one that closed last."),
    ] = None,
) -> None:
    """The self-assessment of a round: levels, answers and how far apart they are, the most divided first."""
    from seedbed.lead.maturity.assessment import assess
    from seedbed.lead.maturity.summary import HEADINGS, as_document, as_rows

    held = _sound(pack)
    area = held.area["area"]
    wanted = _round(held.tables, chosen)
    made = assess(held.tables, wanted, area["nation"])
    if wanted.closed_on is None:
        say(f"warning: round {wanted.id} is still open; seeing answers before it closes can change them.")
    if style is not Format.json:
        write_rows(as_rows(made), HEADINGS, style)
        return
    write_json(as_document(made, area))


def _sound(path: Path) -> Pack:
    """A pack whose self-assessment has no faults; what else is wrong with it does not matter here.

    Raises:
        DataFaults: it cannot be read, or tables of the self-assessment have faults.
    """
    from seedbed.foundations.faults import DataFaults
    from seedbed.lead.maturity.tables import TABLES
    from seedbed.publish.pack_tables import check_pack

    pack, faults = check_pack(path)
    ours = {table.file for table in TABLES}
    stopping = [fault for fault in faults if fault.stops and (pack is None or fault.file in ours)]
    if pack is None or stopping:
        raise DataFaults(stopping)
    return pack


def _round(tables: Rows, chosen: str | None) -> Round:
    """The round that was asked for, or the one that closed last.

    Raises:
        WrongUse: there is no such round.
    """
    from seedbed.foundations.faults import WrongUse
    from seedbed.lead.maturity.assessment import latest, rounds

    known = {held.id: held for held in rounds(tables)}
    if chosen is None:
        last = latest(tables)
        if last is None:
            raise WrongUse("no round of the self-assessment has closed; rounds.csv says when one does")
        return last
    if chosen not in known:
        there = f"there are: {', '.join(known)}" if known else "rounds.csv has none"
        raise WrongUse(f"--round: there is no round {chosen!r}; {there}")
    return known[chosen]
