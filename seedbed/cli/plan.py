"""`seedbed plan`: the needs of an area, and drafts of national returns from its pack."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

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

if TYPE_CHECKING:
    from seedbed.plan.strategy.pack import Pack


class Kind(StrEnum):
    """How a draft is written."""

    md = "md"
    json = "json"


class Written(StrEnum):
    """The language of a draft."""

    en = "en"
    cy = "cy"


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


@app.command("return")
def return_(
    pack: Annotated[Path, typer.Argument(help="The area pack.")],
    name: Annotated[
        str, typer.Option("--for", metavar="ID", help="Which return, such as best-start-local-plan.")
    ],
    style: Annotated[Kind, typer.Option("--format", help="How to write the draft.")] = Kind.md,
    language: Annotated[Written, typer.Option("--language", help="The language of the draft.")] = Written.en,
    as_of: AsOfOption = None,
) -> None:
    """A national return or plan template, drafted from a pack; what is missing is marked."""
    from seedbed.foundations.faults import WrongUse
    from seedbed.publish.returns.definitions import find_return, returns
    from seedbed.publish.returns.draft import draft_return
    from seedbed.publish.returns.files import return_document
    from seedbed.publish.returns.markdown import return_markdown

    asked = find_return(name)
    if asked is None:
        raise WrongUse(
            f"--for: there is no return {name!r}; there are: {', '.join(it.id for it in returns())}"
        )
    held = _readable(pack)
    if held.area["area"]["nation"] != asked.nation:
        raise WrongUse(f"--for: {name} is asked for in {asked.nation}, and the pack is of elsewhere")
    draft = draft_return(held, asked, language.value, day(as_of))
    if style is Kind.json:
        write_json(return_document(draft))
    else:
        typer.echo(return_markdown(draft), nl=False)


def _readable(path: Path) -> Pack:
    """A pack whose record and tables can be read; a text that is not there is marked in the draft.

    Raises:
        DataFaults: they cannot.
    """
    from seedbed.foundations.faults import DataFaults
    from seedbed.plan.strategy.pack import read_pack
    from seedbed.publish.pack_tables import EVERY_OTHER_TABLE

    held, faults = read_pack(path, EVERY_OTHER_TABLE)
    stopping = [fault for fault in faults if fault.stops and not fault.file.startswith("text/")]
    if held is None or stopping:
        raise DataFaults(stopping or faults)
    return held
