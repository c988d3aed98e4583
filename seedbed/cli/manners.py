"""How every command speaks: results to standard output, everything else to standard error."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Protocol

import typer

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.tables import cell

if TYPE_CHECKING:
    from seedbed.sources.folder import DataSet


class Format(StrEnum):
    """How a result is written."""

    table = "table"
    csv = "csv"
    json = "json"


SCHEMA_VERSION: Final = "1.0"
"""Of JSON that commands write, where the command names no other; a minor version only adds."""
UNFOLDED: Final = 10_000
"""Columns of a terminal wide enough for any row."""
DataOption = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", envvar="SEEDBED_DATA", help="Folder of public data.")
]
FormatOption = Annotated[Format, typer.Option("--format", help="How to write the result.")]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day to work as of (2026-03-31). Default: today."),
]
OnlineOption = Annotated[
    bool, typer.Option("--online", help="Also ask public services on the network for their figures.")
]
AreaArgument = Annotated[
    str,
    typer.Argument(
        help="DfE code (806), ONS code (E06000002, W06000010) or name (Middlesbrough); "
        "several with commas are one partnership."
    ),
]
OptionalAreaArgument = Annotated[
    str | None,
    typer.Argument(metavar="AREA", help="As for 'plan needs'; several with commas are one partnership."),
]
JobsOption = Annotated[
    int, typer.Option("--jobs", min=1, metavar="N", help="Processes to use for several areas.")
]


def day(words: str | None) -> date:
    """The day a command works as of.

    Raises:
        WrongUse: the words are not an ISO date.
    """
    if words is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise WrongUse(f"--as-of: {words!r} is not a date such as 2026-03-31") from error


def needed(folder: Path | None) -> Path:
    """The data folder, for commands that cannot do without.

    Raises:
        WrongUse: none was named.
    """
    if folder is None:
        raise WrongUse("name the folder of public data with --data DIR, or set SEEDBED_DATA")
    return folder


def say(message: str) -> None:
    """Advice, warnings and progress: standard error."""
    typer.echo(message, err=True)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun.

    >>> counted(1, "figure has", "figures have"), counted(1200, "figure", "figures")
    ('1 figure has', '1,200 figures')
    """
    return f"{number:,} {one if number == 1 else many}"


def say_missing(missing: Iterable[DataSet]) -> None:
    """Names each file the data folder lacks and what that costs."""
    for data_set in missing:
        say(f"warning: {data_set.file} is not in the data folder. {data_set.without_it.en}")


def write_json(result: Any) -> None:
    """A result as JSON, dates in ISO form, absence as null."""
    typer.echo(json.dumps(result, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def write_rows(rows: Sequence[Mapping[str, Any]], headings: Sequence[str], style: Format) -> None:
    """Rows as a table for people, or as CSV or JSON for programs."""
    if style is Format.json:
        write_json(list(rows))
    elif style is Format.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(headings)
        writer.writerows([cell(row.get(name)) for name in headings] for row in rows)
    else:
        _write_table(rows, headings)


def _write_table(rows: Sequence[Mapping[str, Any]], headings: Sequence[str]) -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    table = Table(box=SIMPLE, pad_edge=False)
    for name in headings:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(cell(row.get(name)) for name in headings))
    # A pipe has no width: nothing is folded there, so that a line stays a row.
    width = None if sys.stdout.isatty() else UNFOLDED
    Console(markup=False, highlight=False, width=width).print(table)


class Step(Protocol):
    """Says which step begins; there are as many as were announced."""

    def __call__(self, title: str) -> None:
        """Begins the step of that title."""


@contextmanager
def progress(steps: int) -> Iterator[Step]:
    """A progress bar on standard error, shown on a terminal only."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=steps)
        begun = iter(range(steps + 1))

        def step(title: str) -> None:
            bar.update(task, description=title, completed=next(begun, steps))

        yield step
