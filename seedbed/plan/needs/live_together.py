"""What a service brings, taken together as figures of files are: authorities and years together."""

from __future__ import annotations

from collections.abc import Sequence

from seedbed.foundations.figures import ALL, Figure, Figures
from seedbed.foundations.indicators import Indicator
from seedbed.plan.needs.combined import combined
from seedbed.plan.needs.counts import why_not_counted
from seedbed.plan.needs.derived import pooled
from seedbed.plan.needs.focus import Focus


def together(item: Indicator, brought: Sequence[Figure], focus: Focus) -> list[Figure]:
    """The figures brought, those of the partnership, and pooled years of a rare event.

    Rates are put together from counts and denominators only: no estimated number of children stands in.
    Years that a service has pooled itself are not pooled again.
    """
    members = [member.code for member in focus.members]
    read = Figures([*brought, *combined(Figures(brought), members, focus.code, {})])
    pooled_already = {f.area for f in read if f.period.years > 1}
    runs = (pooled(item, read.series(item.id, area)) for area in read.areas(item.id))
    return [*read, *(f for run in runs for f in run if f.area not in pooled_already)]


def why_apart(item: Indicator, rows: Sequence[Figure], focus: Focus) -> str | None:
    """Why a partnership has no figure of its own for the latest period, None where it has or is none."""
    figures = Figures(f for f in rows if f.group == ALL)
    own = max((f for f in figures if f.area == focus.code), key=lambda f: f.period, default=None)
    if own is None or own.value is not None or not focus.members:
        return None
    pairs = [(m.name.en, figures.at(item.id, m.code, own.period)) for m in focus.members]
    lacking = [f"{name}: {why}" for name, row in pairs if (why := _lacks(row, item))]
    return (
        f"not put together for {own.period.label('en')} ({'; '.join(lacking)}); each authority stands apart"
    )


def _lacks(row: Figure | None, item: Indicator) -> str | None:
    if row is None:
        return "no figure"
    return row.reason if item.adds_up else why_not_counted(row, item)
