"""The strategy as its readers meet it: priorities with need, gap, actions, owners, money and measures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.languages import Text
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.pack import Pack, both


@dataclass(frozen=True, slots=True)
class Partner:
    """One partner organisation and its part."""

    id: str
    name: Text
    sector: str
    part: Text


@dataclass(frozen=True, slots=True)
class Action:
    """Who does what by when, and where it stands."""

    id: str
    title: Text
    owner: Partner | None
    starts: date | None
    ends: date | None
    state: str
    moves: tuple[str, ...] = ()
    """The measures it is meant to move."""


@dataclass(frozen=True, slots=True)
class Money:
    """Pounds of one year from one source."""

    id: str
    source: Text
    starts: date
    ends: date
    pounds: float
    owner: Partner | None
    spent: float | None = None
    spent_on: date | None = None


@dataclass(frozen=True, slots=True)
class OwnCount:
    """Where a measure stood on a day, by the area's own count."""

    on: date
    value: float
    source: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Measure:
    """How a priority's success is known: where it starts and what is aimed for by when."""

    id: str
    title: Text
    indicator: Indicator | None
    baseline: Figure | None
    baseline_id: str | None
    target: float | None
    target_on: date | None
    level: str | None = None
    unit: str | None = None
    counts: tuple[OwnCount, ...] = ()


@dataclass(frozen=True, slots=True)
class Join:
    """Something that a priority answers to or joins; `title` is empty where the pack says it elsewhere."""

    kind: str
    thing: str
    title: Text


@dataclass(frozen=True, slots=True)
class LinkedPlan:
    """Another plan that the strategy joins."""

    id: str
    kind: str
    title: Text
    covers: Text
    owner: Partner | None
    url: str | None
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class Priority:
    """One priority with everything that hangs on it."""

    id: str
    order: int
    title: Text
    need: Text
    gap: Text
    learning: Text
    actions: tuple[Action, ...]
    money: tuple[Money, ...]
    measures: tuple[Measure, ...]
    joins: tuple[Join, ...] = ()

    @property
    def pounds(self) -> float:
        """All money of the priority."""
        return sum(line.pounds for line in self.money)

    @property
    def money_by_year(self) -> dict[tuple[date, date], float]:
        """Pounds by first and last day of the year, in order of time."""
        years: dict[tuple[date, date], float] = defaultdict(float)
        for line in sorted(self.money, key=lambda line: line.starts):
            years[line.starts, line.ends] += line.pounds
        return dict(years)

    @property
    def state(self) -> str:
        """Where its actions together stand."""
        return state_of(action.state for action in self.actions)


def state_of(states: Iterable[str]) -> str:
    """`behind` if any action is, `done` when all are, `under way` once one has begun.

    >>> state_of(["done", "under way"]), state_of(["done", "stopped"]), state_of([])
    ('under way', 'done', 'not started')
    """
    going = [state for state in states if state != "stopped"]
    if "behind" in going:
        return "behind"
    if going and all(state == "done" for state in going):
        return "done"
    return "under way" if any(state in ("under way", "done") for state in going) else "not started"


def partners(pack: Pack) -> dict[str, Partner]:
    """Partners of the pack by identifier."""
    return {
        row["id"]: Partner(row["id"], both(row, "name"), row["sector"], both(row, "part"))
        for row in pack.rows("partners")
    }


def priorities(pack: Pack) -> list[Priority]:
    """Priorities of the pack, first first."""
    known, moves, counts = partners(pack), _moves(pack), _counts(pack)
    rows = sorted(pack.rows("priorities"), key=lambda row: (row["order"], row["id"]))
    return [
        Priority(
            id=row["id"],
            order=row["order"],
            **{name: both(row, name) for name in ("title", "need", "gap", "learning")},
            actions=tuple(
                _action(r, known, moves) for r in pack.rows("actions") if r["priority"] == row["id"]
            ),
            money=tuple(_money(r, known) for r in pack.rows("money") if r["priority"] == row["id"]),
            measures=tuple(
                _measure(r, pack, counts) for r in pack.rows("measures") if r["priority"] == row["id"]
            ),
            joins=tuple(_join(r) for r in pack.rows("priority-links") if r["priority"] == row["id"]),
        )
        for row in rows
    ]


def linked_plans(pack: Pack) -> list[LinkedPlan]:
    """The other plans that the strategy joins, in their order."""
    known = partners(pack)
    return [
        LinkedPlan(
            row["id"], row["kind"], both(row, "title"), both(row, "covers"), known.get(row["owner"]),
            row["url"], row["starts"], row["ends"],
        )
        for row in pack.rows("linked-plans")
    ]  # fmt: skip


def _moves(pack: Pack) -> dict[str, list[str]]:
    """The measures that each action is meant to move."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in pack.rows("action-measures"):
        found[row["action"]].append(row["measure"])
    return found


def _counts(pack: Pack) -> dict[str, list[OwnCount]]:
    """The area's own counts of each measure, in order of time."""
    found: dict[str, list[OwnCount]] = defaultdict(list)
    whole = [row for row in pack.rows("measure-values") if None not in (row["on"], row["value"])]
    for row in sorted(whole, key=lambda row: row["on"]):
        found[row["measure"]].append(OwnCount(row["on"], row["value"], row["source"], row["note"]))
    return found


def _action(row: Row, known: dict[str, Partner], moves: Mapping[str, list[str]]) -> Action:
    return Action(
        row["id"], both(row, "title"), known.get(row["owner"]), row["starts"], row["ends"], row["state"],
        tuple(moves.get(row["id"], ())),
    )  # fmt: skip


def _money(row: Row, known: dict[str, Partner]) -> Money:
    return Money(
        row["id"], both(row, "source"), row["starts"], row["ends"], row["pounds"], known.get(row["owner"]),
        row.get("spent"), row.get("spent_on"),
    )  # fmt: skip


def _measure(row: Row, pack: Pack, counts: Mapping[str, list[OwnCount]]) -> Measure:
    item = {i.id: i for i in indicators()}.get(str(row["indicator"]))
    baseline = row["baseline"]
    figure = pack.figures_by_id.get(str(baseline)) if baseline else None
    return Measure(
        row["id"], both(row, "title"), item, figure, str(baseline) if figure else None, row["target"],
        row["target_on"], row.get("level"), row.get("unit"), tuple(counts.get(row["id"], ())),
    )  # fmt: skip


def _join(row: Row) -> Join:
    return Join(row["kind"], row["thing"], both(row, "title"))
