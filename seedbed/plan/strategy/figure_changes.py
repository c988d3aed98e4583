"""What became of the figures of a pack between two days: each that is new, other or gone, and in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from seedbed.foundations.figures import COLUMNS, Figure
from seedbed.foundations.languages import Language, say
from seedbed.foundations.tables import cell

KINDS: Final = ("moved", "restated", "new", "withdrawn", "no longer published")
"""`withdrawn`: the row is gone. `no longer published`: it stays, but its source brings it no more."""
_RESTATED: Final = tuple(name for name in COLUMNS if name not in ("value", "reason", "retrieved"))
_KEPT: Final = ("indicator", "area", "period_start", "period_end", "group", "unit")


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure by the name that text cites, with what it was and what it is."""

    name: str
    kind: str
    before: Figure | None
    after: Figure | None

    @property
    def figure(self) -> Figure:
        """The figure as it is, or as it was when it is gone."""
        held = self.after or self.before
        assert held is not None  # it came from one of them
        return held

    def as_dict(self) -> dict[str, Any]:
        """What words are made of, as JSON keeps it."""
        held = {key: cell(getattr(self.figure, key)) for key in _KEPT}
        told = {side: _said(getattr(self, side)) for side in ("before", "after")}
        return {"name": self.name, "kind": self.kind, **held, **told}


def figure_changes(
    before: Mapping[str, Figure], after: Mapping[str, Figure], gone_quiet: frozenset[str] = frozenset()
) -> list[FigureChange]:
    """Every change between two states of a pack's figures: moved first, then the others by kind.

    **Rule**: a figure has moved when its value, or the reason why it has none, is another; it is restated
    when anything else of its row but the day of reading is.

    Args:
        before: the figures by name as they were.
        after: as they are. Give both as protected for publication where the list is shown to people.
        gone_quiet: names of figures that stay though their source no longer brings them.
    """
    found = [*_changed(before, after)]
    found += [
        FigureChange(name, "no longer published", before[name], after[name])
        for name in before
        if name in gone_quiet and name in after
    ]
    return sorted(found, key=lambda it: KINDS.index(it.kind))


def _changed(before: Mapping[str, Figure], after: Mapping[str, Figure]) -> Iterator[FigureChange]:
    for name, new in after.items():
        old = before.get(name)
        if old is None:
            yield FigureChange(name, "new", None, new)
        elif (cell(old.value), old.reason) != (cell(new.value), new.reason):
            yield FigureChange(name, "moved", old, new)
        elif any(cell(getattr(old, key)) != cell(getattr(new, key)) for key in _RESTATED):
            yield FigureChange(name, "restated", old, new)
    for name, old in before.items():
        if name not in after:
            yield FigureChange(name, "withdrawn", old, None)


def change_from(held: Mapping[str, Any]) -> FigureChange:
    """A change as JSON kept it."""
    made = Figure(
        indicator=held["indicator"], area=held["area"], period_start=date.fromisoformat(held["period_start"]),
        period_end=date.fromisoformat(held["period_end"]), group=held["group"], value=None, count=None,
        denominator=None, lower=None, upper=None, unit=held["unit"], method="", source="",
        retrieved=date.fromisoformat(held["period_end"]),
    )  # fmt: skip
    sides = [_with(made, held[side]) if held[side] else None for side in ("before", "after")]
    return FigureChange(held["name"], held["kind"], *sides)


def change_words(kind: str, language: Language, *, what: str, before: str, after: str) -> str:
    """A change as one line: `Good level of development, 2024: 61.6% → 62.4%`.

    Args:
        kind: of the change.
        language: of the words.
        what: the figure in words: title, group, place, period.
        before: its value in words; empty where there was none.
        after: the same now.
    """
    return say(f"figure-change.{kind.replace(' ', '-')}", language, what=what, before=before, after=after)


def _said(figure: Figure | None) -> list[Any] | None:
    return [figure.value, figure.reason] if figure else None


def _with(made: Figure, held: list[Any]) -> Figure:
    return replace(made, value=held[0], reason=held[1])
