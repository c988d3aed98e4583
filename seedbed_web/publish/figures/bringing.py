"""A table that somebody brings: kept until its columns are named, then taken in whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from seedbed.foundations.figures import Figure
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.own_figures.faults import CellFault
from seedbed.plan.strategy.own_figures.guessing import guess
from seedbed.plan.strategy.own_figures.joining import OWN, as_shown, join, name_of_figure
from seedbed.plan.strategy.own_figures.mapping import Reading, reading_from
from seedbed.plan.strategy.own_figures.personal import personal_faults
from seedbed.plan.strategy.own_figures.rows import OwnFigures, read_rows
from seedbed.plan.strategy.own_figures.sheet import Sheet, read_sheet
from seedbed.plan.strategy.own_figures.terms import name_of
from seedbed.plan.strategy.pack import Pack
from seedbed_web.publish.figures import actions, queries
from seedbed_web.publish.figures.files import changed_tables
from seedbed_web.publish.figures.models import FigureEvent, WaitingFigures

WAITS: Final = timedelta(days=1)
MOST_WAITING: Final = 5
"""Tables that wait for one person; the oldest is forgotten for a sixth."""
SOURCE_FIELDS: Final = ("title_en", "title_cy", "publisher", "release", "licence", "url", "protected_by")


class NotWaiting(LookupError):  # noqa: N818  # named for what is
    """No such table waits: it was taken in, forgotten, or a day has gone by."""


class Faulty(Exception):  # noqa: N818  # named for what it is
    """A table that cannot be taken in; every fault is listed."""

    def __init__(self, faults: Sequence[CellFault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = list(faults)


@dataclass(frozen=True, slots=True)
class Look:
    """A table as it would come in."""

    found: OwnFigures
    faults: tuple[CellFault, ...]
    names: tuple[str, ...]
    shown: tuple[Figure, ...]
    """The figures as every page would show them."""
    replaces: bool
    """Whether the source is there already."""

    @property
    def hidden(self) -> int:
        """How many values the rule for small numbers hides."""
        pairs = zip(self.found.figures, self.shown, strict=True)
        return sum(own.figure.value is not None and shown.value is None for own, shown in pairs)


def keep_waiting(
    *, partnership: UUID, name: str, content: bytes, by: UUID, source: str = ""
) -> WaitingFigures:
    """Keeps a table until it is confirmed, with a guess at what its columns are.

    Raises:
        UnfitSheet: it is no table.
        Faulty: it looks like records of single people; nothing of it is kept.
    """
    sheet = read_sheet(content)
    if personal := personal_faults(sheet.rows):
        raise Faulty(personal)
    _forget_old(partnership, by)
    pack = queries.get_tables(partnership)
    before = next((row for row in queries.list_own_sources(pack) if row["id"] == source), {})
    return WaitingFigures.objects.create(
        partnership_id=partnership, name=name[:200], content=content, brought_by_id=by,
        mapping={"reading": guess(sheet).as_dict(), "guessed": True, "source": before},
        expires_at=timezone.now() + WAITS,
    )  # fmt: skip


def sheet_of(held: WaitingFigures) -> Sheet:
    """The table; it was readable when it came."""
    return read_sheet(bytes(held.content))


def reading_of(held: WaitingFigures) -> Reading:
    """What its columns are, as far as that was said."""
    return reading_from(held.mapping.get("reading", {}))


def source_of(held: WaitingFigures) -> dict[str, str]:
    """Its source, as far as that was said."""
    return dict(held.mapping.get("source", {}))


def say_columns(held: WaitingFigures, reading: Reading, *, guessed: bool) -> None:
    """Keeps what somebody said of the columns."""
    _say(held, reading=reading.as_dict(), guessed=guessed)


def say_source(held: WaitingFigures, values: Mapping[str, str]) -> None:
    """Keeps what somebody said of the source; its short name is made of its title and never changes."""
    there = source_of(held).get("id", "")
    same = there and source_of(held).get("title_en") == values["title_en"]
    name = there if same else f"{OWN}{name_of(values['title_en'])}"
    _say(held, source={key: values[key] for key in SOURCE_FIELDS} | {"id": name})


def _say(held: WaitingFigures, **said: Any) -> None:
    held.mapping = held.mapping | said
    held.expires_at = timezone.now() + WAITS
    held.save(update_fields=["mapping", "expires_at"])


def look_at(held: WaitingFigures, pack: Pack, today: date) -> Look:
    """What would come in, with every fault."""
    source = source_row(held)
    found = read_rows(sheet_of(held), reading_of(held), pack.focus, source=source["id"], retrieved=today)
    joined = join(pack, found.figures, source)
    return Look(
        found,
        (*found.faults, *joined.faults),
        tuple(name_of_figure(it.figure, pack.focus) for it in found.figures),
        tuple(as_shown([it.figure for it in found.figures], source["protected_by"] or "")),
        any(row["id"] == source["id"] for row in pack.rows("sources")),
    )


def source_row(held: WaitingFigures) -> Row:
    """The source as a row of `sources.csv`."""
    said = source_of(held)
    row: Row = {"id": said.get("id", f"{OWN}source")}
    return row | {key: said.get(key) or None for key in SOURCE_FIELDS}


@transaction.atomic
def bring_figures(*, partnership: UUID, waiting: UUID, by: UUID, today: date) -> FigureEvent | None:
    """Takes a table in: all of it or nothing.

    Returns:
        What changed; None where every figure was there already.

    Raises:
        NotWaiting: it does not wait any more.
        Faulty: it has faults; nothing has changed.
        DataFaults: the pack would have faults with it; nothing has changed.
    """
    actions.wait_for_turn(partnership)
    held = queries.find_waiting(partnership, waiting, by)
    if held is None:
        raise NotWaiting
    pack, source = queries.get_tables(partnership), source_row(held)
    found = read_rows(sheet_of(held), reading_of(held), pack.focus, source=source["id"], retrieved=today)
    joined = join(pack, found.figures, source)
    if faults := (*found.faults, *joined.faults):
        raise Faulty(faults)
    files = changed_tables(pack, {"figures": joined.figures, "sources": joined.sources})
    held.delete()
    if not files:
        return None
    event = actions.new_event(
        partnership=partnership, kind="brought", by=by, title=source["title_en"], source=source["id"]
    )
    return actions.put_figures(partnership=partnership, files=files, event=event)


def forget_waiting(*, partnership: UUID, waiting: UUID, by: UUID) -> None:
    """Forgets a table that somebody does not want to take in."""
    queries.list_waiting(partnership, by).filter(pk=waiting).delete()


def _forget_old(partnership: UUID, by: UUID) -> None:
    """Forgets what waited too long, everybody's, and what is too many of one person."""
    everybody = WaitingFigures.objects.filter(partnership_id=partnership)
    everybody.filter(expires_at__lte=timezone.now()).delete()
    own = list(queries.list_waiting(partnership, by).values_list("pk", flat=True)[MOST_WAITING - 1 :])
    everybody.filter(pk__in=own).delete()
