"""`seedbed deliver`: personal data shared by agreement, and tables that give nobody away."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from seedbed.cli import audit, cohort, link, private, sharing
from seedbed.cli.manners import Format, FormatOption, counted, progress, say, write_rows

if TYPE_CHECKING:
    from seedbed.foundations.disclosure.attack import Found
    from seedbed.foundations.disclosure.counts import Counts

app = typer.Typer(
    help="Deliver: share personal data by agreement, publish without giving anybody away.",
    no_args_is_help=True, rich_markup_mode=None,
)  # fmt: skip

TableArgument = Annotated[Path, typer.Argument(metavar="TABLE", help="CSV: groupings, and a column 'count'.")]
AgainstOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--against", metavar="EARLIER", help="A table of the same people published before; repeat it."
    ),
]
LEARNT: Final = ("low", "high", "verdict")


class Rule(StrEnum):
    """How a table is protected."""

    round = "round"
    suppress = "suppress"


app.add_typer(sharing.app, name="sharing")
app.add_typer(audit.app, name="audit")
app.add_typer(cohort.app, name="cohort")
app.command("link")(link.link)
app.command("invent")(link.invent)
app.command("encode")(private.encode)
app.command("match")(private.match)


@app.callback()
def deliver() -> None:
    """Deliver: share and link personal data by agreement, publish without giving anybody away."""


@app.command("protect")
def protect(
    table: TableArgument,
    rule: Annotated[
        Rule, typer.Option("--rule", help="Round to 5, or exact counts with the fewest hidden.")
    ] = Rule.round,
    against: AgainstOption = None,
    style: FormatOption = Format.table,
) -> None:
    """A table of counts of people as it may be published: nobody in it can be worked out."""
    from seedbed.foundations.disclosure.reading import read_counts
    from seedbed.foundations.disclosure.releases import same_people

    given = read_counts(table)
    earlier = [read_counts(file) for file in against or ()]
    for one in earlier:
        if one not in same_people(given, [one]):
            say(f"warning: {one.name} counts other people or another day; small differences are held back.")
    made = _protected(given, rule, earlier)
    hidden = sum(cell.count is None for cell in made.cells)
    say(f"{counted(hidden, 'count is', 'counts are')} hidden of {len(made.cells):,}.")
    write_rows(_as_rows(made), (*made.columns, "count"), style)


def _protected(table: Counts, rule: Rule, earlier: list[Counts]) -> Counts:
    """Raises DataFaults where nothing protects a cell."""
    from seedbed.foundations.disclosure.counts import in_words
    from seedbed.foundations.disclosure.releases import rounded, suppressed
    from seedbed.foundations.disclosure.suppress import CannotProtect
    from seedbed.foundations.faults import DataFaults, Fault

    expected = "a table that can be published: earlier releases already give this cell away"
    try:
        with progress(1) as step:
            step("Looking for what gives somebody away")
            return (rounded if rule is Rule.round else suppressed)(table, earlier)
    except CannotProtect as lost:
        raise DataFaults(
            [Fault("given-away", table.name, None, None, in_words(cell), expected) for cell in lost.cells]
        ) from lost


def _as_rows(table: Counts) -> list[dict[str, object]]:
    return [
        dict(zip(table.columns, cell.groups, strict=True))
        | {"count": cell.mark if cell.count is None else cell.count}
        for cell in table.cells
    ]


@app.command("attack")
def attack(table: TableArgument, against: AgainstOption = None, style: FormatOption = Format.table) -> None:
    """What somebody can work out of the counts that a published table hides; exit 1 where one is known."""
    from seedbed.foundations.disclosure.attack import attack as tried
    from seedbed.foundations.disclosure.reading import read_counts
    from seedbed.foundations.faults import DataFaults, Fault

    tables = [read_counts(file) for file in (table, *(against or ()))]
    try:
        with progress(1) as step:
            step("Attacking")
            learnt = tried(tables)
    except ValueError as error:
        expected = "tables of the same people, in which some counts agree with every sum"
        raise DataFaults([Fault("nothing-fits", table.name, None, None, None, expected)]) from error
    columns = tuple(dict.fromkeys(name for one in tables for name in one.columns))
    write_rows([_learnt(found, columns) for found in learnt], (*columns, *LEARNT), style)
    worst = sum(found.verdict == "recovered" for found in learnt)
    say(f"{counted(worst, 'hidden count is', 'hidden counts are')} recovered of {len(learnt):,}.")
    raise typer.Exit(1 if worst else 0)


def _learnt(found: Found, columns: tuple[str, ...]) -> dict[str, object]:
    ways = {name: " > ".join(way) for name, way in found.cell.address}
    high = None if found.high == float("inf") else int(found.high)
    groups: dict[str, object] = {name: ways.get(name, "All") for name in columns}
    return groups | {"low": int(found.low), "high": high, "verdict": found.verdict}
