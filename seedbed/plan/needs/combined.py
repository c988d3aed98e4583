"""One figure of several authorities, where there is an honest way to make one; and none where there is not.

Numbers are added exactly, and so are the counts and denominators of a rate whose source gives both. Any
other rate is a mean of the members' rates, each weighing as many children as the mid-2020 estimates give its
cohort, and is called approximate. What has neither is not combined: each authority's own stands beside the
others. Groups of children are never combined, because nobody publishes how many they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from seedbed.foundations.figures import ALL, Figure, Figures
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.periods import Period
from seedbed.foundations.units import is_counted
from seedbed.plan.needs.cohorts import cohort_size
from seedbed.plan.needs.counts import counted, from_counts

WEIGHED = "combined by approximate weights"
APART = "each authority apart"
Children = Mapping[str, Mapping[int, float]]
"""Children by single year of age at mid-2020, by authority."""


def combined(read: Figures, members: Sequence[str], code: str, children: Children) -> list[Figure]:
    """The partnership's own figure for every indicator and period that a member has.

    Args:
        read: figures of the members.
        members: their codes.
        code: the partnership's.
        children: of each member, for the weights.
    """
    periods = _periods(read, members)
    return [
        _combined(item, period, read, members, code, children)
        for item in indicators()
        for period in sorted(periods[item.id])
    ]


def _periods(read: Figures, members: Sequence[str]) -> Mapping[str, set[Period]]:
    """Every period of everybody that a member has, by indicator."""
    found: dict[str, set[Period]] = defaultdict(set)
    for figure in read:
        if figure.group == ALL and figure.area in members:
            found[figure.indicator].add(figure.period)
    return found


def _combined(
    item: Indicator, period: Period, read: Figures, members: Sequence[str], code: str, children: Children
) -> Figure:
    rows = [read.at(item.id, member, period) for member in members]
    first = next(row for row in rows if row is not None)
    blank = replace(
        first, area=code, value=None, count=None, denominator=None, lower=None, upper=None, reason=None
    )
    values = [row.value for row in rows if row is not None and row.value is not None]
    weights = [cohort_size(item, period.end.year, children.get(member, {})) for member in members]
    if item.adds_up:
        return _sum(blank, values, rows, doubted=item.zero_doubted)
    if together := counted(rows, item):
        return from_counts(blank, together, item, f"counts of {len(rows)} authorities added")
    known = [weight for weight in weights if weight]
    if len(known) == len(members) and period.years == 1:
        return _mean(blank, values, known, rows, item)
    has_counts = any(row is not None and row.count is not None for row in rows)
    hidden = has_counts and len(values) < len(rows)
    reason = _reason(rows) if hidden else "not applicable"
    return replace(blank, reason=reason, note=APART, method="not combined")


def _sum(blank: Figure, values: Sequence[float], rows: Sequence[Figure | None], *, doubted: bool) -> Figure:
    """The members' sum; one that is hidden, absent or a doubted zero hides it."""
    method = f"sum of {len(rows)} authorities"
    if len(values) < len(rows) or (doubted and 0 in values):
        return replace(blank, reason=_reason(rows), method=method)
    total = sum(values)
    notes = dict.fromkeys(note for row in rows if row is not None for note in row.notes)
    count = total if is_counted(blank.unit) else None
    return replace(blank, value=total, count=count, method=method, note="; ".join(notes) or None)


def _mean(
    blank: Figure,
    values: Sequence[float],
    weights: Sequence[float],
    rows: Sequence[Figure | None],
    item: Indicator,
) -> Figure:
    """Formula: Σ w·v ÷ Σ w, where w is the size of the member's cohort in the mid-2020 estimates."""
    method = f"mean of {len(rows)} authorities, each weighing as its {item.denominator} in mid-2020"
    if len(values) < len(rows):
        return replace(blank, reason=_reason(rows), method=method)
    value = sum(v * w for v, w in zip(values, weights, strict=True)) / sum(weights)
    return replace(blank, value=round(value, 2), method=method, note=WEIGHED)


def _reason(rows: Sequence[Figure | None]) -> str:
    """Why the members' figure is absent: the first reason that one of them has."""
    reasons = [row.reason for row in rows if row is not None and row.reason]
    return reasons[0] if reasons else "not stated by source"
