"""The needs profile: each indicator with what stands beside it, and what may be said of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.languages import Language, Text
from seedbed.plan.needs.comparisons import Comparison, compare, latest
from seedbed.plan.needs.computed import per_child
from seedbed.plan.needs.findings import Finding, findings, is_old, may_headline, sentence
from seedbed.plan.needs.focus import Comparator, Focus
from seedbed.plan.needs.gaps import Gap, gaps
from seedbed.plan.needs.movement import Movement, movement, movement_text
from seedbed.plan.needs.unknown import Unknown, unknowns


@dataclass(frozen=True, slots=True)
class IndicatorProfile:
    """One indicator of one area.

    `series` holds the comparable years in order, absent ones too; `earlier` those before a break,
    never joined to them; `comparison` is of the latest year with a value; `pooled` of the latest
    pooled years of a rare event; `target` is the area's own, None where it gave none. `groups` are the
    latest figures by group of an indicator that has none of everybody; `members` the latest of each
    authority of a partnership; `amount` the approximate amount per child of a sum.
    """

    indicator: Indicator
    series: tuple[Figure, ...]
    earlier: tuple[Figure, ...]
    comparison: Comparison | None
    pooled: Comparison | None
    movement: Movement | None
    movement_text: Text
    gaps: tuple[Gap, ...]
    target: float | None
    may_headline: bool
    groups: tuple[Comparison, ...] = ()
    members: tuple[tuple[Comparator, Figure], ...] = ()
    amount: Comparison | None = None

    @property
    def is_apart(self) -> bool:
        """Whether a partnership has no figure of its own here, only those of its authorities."""
        return self.comparison is None and bool(self.members)

    @property
    def is_too_rare(self) -> bool:
        """Whether only single years are known of something so rare that one year says nothing."""
        return self.indicator.pooled_years > 1 and self.pooled is None and self.comparison is not None

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to show: background, or what is only live, may go without."""
        optional = self.indicator.context or self.indicator.live is not None
        return not optional or bool(self.comparison or self.groups or self.members)

    def headline(self, language: Language) -> str | None:
        """The latest figure as a sentence; None where there is none that may stand as a headline.

        Rare events are said by their pooled years only, and a difference between groups only
        where each group is large enough.
        """
        comparison = self.headline_comparison
        return sentence(self.indicator, comparison, language) if comparison else None

    @property
    def headline_comparison(self) -> Comparison | None:
        """What the headline rests on."""
        if not self.may_headline:
            return None
        return self.pooled if self.indicator.pooled_years > 1 else self.comparison


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything the profile of one area says."""

    focus: Focus
    figures: Figures
    indicators: tuple[IndicatorProfile, ...]
    findings: tuple[Finding, ...]
    unknowns: tuple[Unknown, ...]

    @property
    def concerns(self) -> list[Finding]:
        """Findings that are worse than England and every neighbour."""
        return [f for f in self.findings if f.kind == "concern"]

    @property
    def strengths(self) -> list[Finding]:
        """Findings that are better than England and every neighbour."""
        return [f for f in self.findings if f.kind == "strength"]

    @property
    def gaps(self) -> list[Gap]:
        """Every gap of every indicator, widest first within each."""
        return [gap for item in self.indicators for gap in item.gaps]

    def of(self, name: str) -> IndicatorProfile:
        """The profile of one indicator.

        Raises:
            KeyError: it is not part of the profile.
        """
        return {item.indicator.id: item for item in self.indicators}[name]


def profile(
    focus: Focus,
    rows: Iterable[Figure],
    targets: dict[str, float] | None = None,
    also_unknown: Sequence[Text] = (),
) -> Profile:
    """The profile of an area from its figures.

    Args:
        focus: the area and its comparators.
        rows: figures of the area, its comparators and its small areas.
        targets: the area's own targets by indicator.
        also_unknown: what else is not known, such as the cost of a missing file.
    """
    figures = Figures(rows)
    chosen = [i for i in indicators() if i.is_for(focus.nation)]
    items = tuple(_indicator_profile(i, figures, focus, (targets or {}).get(i.id)) for i in chosen)
    lacking = tuple(Unknown(f"missing-file-{n}", text) for n, text in enumerate(also_unknown, start=1))
    known = (*lacking, *unknowns(chosen, figures, focus))
    return Profile(focus, figures, items, tuple(findings(chosen, figures, focus)), known)


def _indicator_profile(
    item: Indicator, figures: Figures, focus: Focus, target: float | None
) -> IndicatorProfile:
    every = figures.series(item.id, focus.code)
    series = tuple(f for f in every if item.is_comparable(f.period))
    figure = latest(series)
    together = (
        latest(figures.series(item.id, focus.code, years=item.pooled_years))
        if item.pooled_years > 1
        else None
    )
    moved = movement(item, _without_overlap(item, figures, focus, series), figures, focus)
    return IndicatorProfile(
        indicator=item,
        series=series,
        earlier=tuple(f for f in every if f not in series),
        comparison=compare(figures, focus, figure) if figure else None,
        pooled=compare(figures, focus, together) if together else None,
        movement=moved,
        movement_text=movement_text(item, moved),
        gaps=tuple(gaps(item, figures, focus)),
        target=target,
        may_headline=figure is not None and may_headline(item, figures, focus, figure),
        groups=_groups(item, figures, focus) if not every else (),
        members=_members(item, figures, focus),
        amount=_amount(item, figures, focus),
    )


def _groups(item: Indicator, figures: Figures, focus: Focus) -> tuple[Comparison, ...]:
    """The latest figure of each group, in the order of the definition."""
    named = [group for group in item.series if group in figures.groups(item.id, focus.code)]
    newest = [latest(figures.series(item.id, focus.code, group)) for group in named]
    return tuple(compare(figures, focus, figure) for figure in newest if figure)


def _members(item: Indicator, figures: Figures, focus: Focus) -> tuple[tuple[Comparator, Figure], ...]:
    """The latest figure of each authority of a partnership, of comparable periods only."""
    span = item.pooled_years
    found = [(m, figures.series(item.id, m.code, years=span)) for m in focus.members]
    newest = [(m, latest([f for f in series if item.is_comparable(f.period)])) for m, series in found]
    return tuple((member, figure) for member, figure in newest if figure and not is_old(figure, figures))


def _amount(item: Indicator, figures: Figures, focus: Focus) -> Comparison | None:
    if item.amount is None:
        return None
    figure = latest(figures.series(per_child(item.id), focus.code))
    return compare(figures, focus, figure) if figure else None


def _without_overlap(
    item: Indicator, figures: Figures, focus: Focus, series: Sequence[Figure]
) -> Sequence[Figure]:
    """What movement is judged on: every year, or pooled years that share none with the latest."""
    together = figures.series(item.id, focus.code, years=item.pooled_years)
    if item.pooled_years == 1 or not together:
        return [] if item.pooled_years > 1 else series
    return [f for f in together[:-1] if f.period_end < together[-1].period_start] + together[-1:]
