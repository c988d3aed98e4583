"""Concerns and strengths: at most six of each.

Each differs from England and lies outside the range of the ten statistical neighbours, now and in
the comparable year before. "Now" is England's latest year, and within three years of the newest
figure of all: an older one says nothing of today.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from seedbed.foundations.figures import Figure, Figures, identifier
from seedbed.foundations.indicators import Indicator, indicator
from seedbed.foundations.languages import Language, Text, in_both, say
from seedbed.foundations.numbers import number, of_every_hundred
from seedbed.plan.needs.comparisons import FEWEST_NEIGHBOURS, Comparison, compare, differs, latest
from seedbed.plan.needs.computed import per_child
from seedbed.plan.needs.focus import Focus
from seedbed.plan.needs.gaps import SMALLEST_COHORT, caution_of, cohort
from seedbed.plan.needs.small_areas import YOUNG

Kind = Literal["concern", "strength"]
AT_MOST: Final = 6
ONE_EACH: Final = ("foundation-stage", "gaps", "development-at-two")
TOO_OLD: Final = timedelta(days=3 * 366)
"""How long before the newest figure of the collection a period may have ended and still be called now."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth a councillor's attention, and why it was chosen.

    `distance` is how far the area is from England in standard deviations of its neighbours.
    """

    kind: Kind
    indicator: str
    sentence: Text
    reason: Text
    figures: tuple[str, ...]
    distance: float


def findings(chosen: Sequence[Indicator], figures: Figures, focus: Focus) -> list[Finding]:
    """Concerns and strengths among the indicators, widest distance first within each kind."""
    found = [finding for i in chosen if (finding := judge(i, figures, focus))]
    found.sort(key=lambda finding: (-finding.distance, finding.indicator))
    return [f for kind in ("concern", "strength") for f in _few([f for f in found if f.kind == kind])]


def _few(found: Sequence[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in found:
        family = indicator(finding.indicator).family
        taken = family in ONE_EACH and any(indicator(f.indicator).family == family for f in kept)
        if not taken and len(kept) < AT_MOST:
            kept.append(finding)
    return kept


def judge(item: Indicator, figures: Figures, focus: Focus) -> Finding | None:
    """The finding of one indicator, if it is one.

    Rare events are judged on pooled years only, and against the pooled years before that share
    no year with them.
    """
    if not item.is_judged:
        return None
    now, before = _two_periods(item, figures, focus)
    if now is None or before is None:
        return None
    comparison = compare(figures, focus, now)
    kind = _kind(item, comparison)
    if kind is None or kind != _kind(item, compare(figures, focus, before)):
        return None
    if is_stale(now, figures, focus) or not _may_carry(item, figures, focus, (now, before)):
        return None
    return Finding(
        kind,
        item.id,
        in_both(lambda lang: sentence(item, comparison, lang, tell_apart=True)),
        in_both(lambda lang: _reason(comparison, before, lang)),
        (identifier(now), identifier(before)),
        _distance(comparison),
    )


def is_old(figure: Figure, figures: Figures) -> bool:
    """Whether a figure is too old, beside the newest of the collection, to be spoken of as now."""
    return figures.newest is not None and figure.period_end + TOO_OLD < figures.newest


def is_stale(now: Figure, figures: Figures, focus: Focus) -> bool:
    """Whether a figure is too old to be spoken of as now, or older than the nation's latest."""
    if is_old(now, figures):
        return True
    nation = focus.national
    newest = latest(figures.series(now.indicator, nation.code, years=now.period.years)) if nation else None
    return newest is not None and newest.period_end > now.period_end


def _two_periods(item: Indicator, figures: Figures, focus: Focus) -> tuple[Figure | None, Figure | None]:
    series = figures.series(item.id, focus.code, years=item.pooled_years)
    known = [f for f in series if f.value is not None and item.is_comparable(f.period)]
    if not known:
        return None, None
    earlier = [f for f in known[:-1] if f.period_end < known[-1].period_start or item.pooled_years == 1]
    return known[-1], earlier[-1] if earlier else None


def _kind(item: Indicator, comparison: Comparison) -> Kind | None:
    figure, england, near = comparison.figure, comparison.england, comparison.neighbours
    if england is None or figure.value is None or england.value is None:
        return None
    if near.low is None or near.high is None or not near.usable:
        return None
    if not differs(figure, england, item):
        return None
    above = figure.value > near.high and figure.value > england.value
    below = figure.value < near.low and figure.value < england.value
    if not (above or below):
        return None
    return "strength" if above == (item.polarity == "high") else "concern"


def _may_carry(item: Indicator, figures: Figures, focus: Focus, pair: Sequence[Figure]) -> bool:
    """Whether the area is large enough for a claim: by its interval, or else by its number of children."""
    if item.derived:
        return groups_may_carry(item, figures, focus, pair)
    if item.is_percentage and any((f.value or 0) > 100 for f in pair):
        # More than all of them: the number it is a share of is an estimate that is too low.
        return False
    # An interval says how far chance goes, not whether so few children should be spoken of at all.
    young = latest(figures.series(YOUNG, focus.code))
    return has_enough_children(figures, focus) if young else all(f.lower is not None for f in pair)


def has_enough_children(figures: Figures, focus: Focus) -> bool:
    """Whether the area has at least 300 children a year; False when that is not known."""
    young = latest(figures.series(YOUNG, focus.code))
    return young is not None and (young.value or 0) / 5 >= SMALLEST_COHORT


def may_headline(item: Indicator, figures: Figures, focus: Focus, figure: Figure) -> bool:
    """Whether a figure may stand as a headline: not in an area, or of a group, of very few children."""
    young = latest(figures.series(YOUNG, focus.code))
    if item.zero_doubted and figures.at(per_child(item.id), figure.area, figure.period) is None:
        return False  # a sum that comes to nothing for each child most likely stands on another line
    if young is not None and not has_enough_children(figures, focus) and not item.adds_up:
        return False
    return item.derived is None or groups_may_carry(item, figures, focus, [figure])


def groups_may_carry(item: Indicator, figures: Figures, focus: Focus, pair: Sequence[Figure]) -> bool:
    """A difference between groups carries a claim only where each group's values may."""
    rule = item.derived
    assert rule is not None  # asked of derived indicators only
    base = indicator(rule.of)
    groups = [figures.at(rule.of, focus.code, f.period, g) for f in pair for g in (rule.higher, rule.lower)]
    return all(g is not None and caution_of(g, cohort(base, figures, focus, g)) is None for g in groups)


def _distance(comparison: Comparison) -> float:
    own, england = comparison.figure.value or 0, comparison.england
    deviation = comparison.neighbours.deviation
    return round(abs(own - (england.value or 0)) / deviation, 3) if england and deviation else 0.0


def sentence(item: Indicator, comparison: Comparison, language: Language, *, tell_apart: bool = False) -> str:
    """The figure as a sentence with England and areas like it: what a councillor reads.

    Args:
        item: the indicator.
        comparison: its figure and what stands beside it.
        language: in which to say it.
        tell_apart: whether to give decimals where whole numbers would read the same as England's.
    """
    own = comparison.figure.value or 0
    england, near = _value(comparison.england), comparison.neighbours.mean
    alike = england is not None and _plain(own, item) == _plain(england, item)
    shown = _exact if tell_apart and alike else _plain
    template = item.sentence_over_100 if item.sentence_over_100 and own > 100 else item.sentence
    said = template.format(language, n=shown(own, item), value=_exact(own, item))
    beside = [
        say(f"beside.{role}", language, name=comparison.nation[language], value=shown(value, item))
        for role, value in (("nation", england), ("neighbours", near))
        if value is not None
    ]
    joined = f"{said}; {', '.join(beside)}" if beside else said
    period = comparison.figure.period.label(language)
    # A sentence about one day names its year itself.
    figure = comparison.figure
    named = figure.period_start == figure.period_end and str(figure.period_end.year) in said
    return f"{joined}." if named or period in said else f"{joined} ({period})."


def _value(figure: Figure | None) -> float | None:
    return figure.value if figure else None


def _plain(value: float, item: Indicator) -> str:
    """Whole numbers in sentences, but decimals where a whole number would be too coarse, or say "all"."""
    whole = of_every_hundred(value)
    is_plain = item.is_percentage and (value >= 10 or value == 0) and (whole != "100" or value == 100)
    return whole if is_plain else _exact(value, item)


def _exact(value: float, item: Indicator) -> str:
    return number(value, item.decimals)


def _reason(now: Comparison, before: Figure, language: Language) -> str:
    value, near = now.figure.value or 0, now.neighbours
    side = "above" if near.high is not None and value > near.high else "below"
    name, then = now.nation[language], before.period.label(language)
    parts = [
        say(f"finding.{side}", language, name=name, usable=len(near.values), of=near.of),
        say("finding.both-periods", language, now=now.figure.period.label(language), before=then),
        say(f"finding.{_surety(now.figure)}", language, name=name),
    ]
    return " ".join(parts)


def _surety(figure: Figure) -> str:
    if figure.lower is not None:
        return "interval"
    return "everybody" if figure.count is not None else "no-interval"


def too_few_neighbours(focus: Focus) -> bool:
    """Whether the area has too few statistical neighbours for anything to be named."""
    return len(focus.neighbours) < FEWEST_NEIGHBOURS
