"""The strategy as its readers meet it: priorities with need, gap, actions, owners, money and measures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.languages import Text
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


@dataclass(frozen=True, slots=True)
class Money:
    """Pounds of one year from one source."""

    id: str
    source: Text
    starts: date
    ends: date
    pounds: float
    owner: Partner | None


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
    known = partners(pack)
    rows = sorted(pack.rows("priorities"), key=lambda row: (row["order"], row["id"]))
    return [
        Priority(
            id=row["id"],
            order=row["order"],
            **{name: both(row, name) for name in ("title", "need", "gap", "learning")},
            actions=tuple(_action(r, known) for r in pack.rows("actions") if r["priority"] == row["id"]),
            money=tuple(_money(r, known) for r in pack.rows("money") if r["priority"] == row["id"]),
            measures=tuple(_measure(r, pack) for r in pack.rows("measures") if r["priority"] == row["id"]),
        )
        for row in rows
    ]


def _action(row: dict[str, object], known: dict[str, Partner]) -> Action:
    owner = known.get(str(row["owner"]))
    return Action(str(row["id"]), both(row, "title"), owner, row["starts"], row["ends"], str(row["state"]))  # type: ignore[arg-type]  # typed by read_table


def _money(row: dict[str, object], known: dict[str, Partner]) -> Money:
    owner = known.get(str(row["owner"]))
    return Money(str(row["id"]), both(row, "source"), row["starts"], row["ends"], row["pounds"], owner)  # type: ignore[arg-type]  # typed by read_table


def _measure(row: dict[str, object], pack: Pack) -> Measure:
    item = {i.id: i for i in indicators()}.get(str(row["indicator"]))
    baseline = row["baseline"]
    figure = pack.figures_by_id.get(str(baseline)) if baseline else None
    return Measure(
        str(row["id"]), both(row, "title"), item, figure, str(baseline) if figure else None,
        row["target"], row["target_on"],  # type: ignore[arg-type]  # typed by read_table
    )  # fmt: skip
