"""How an indicator has moved since its last break in definition, and whether that is more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.intervals import difference_of_proportions, share_of_events
from seedbed.foundations.languages import Language, Text, in_both, say
from seedbed.foundations.numbers import rounded, with_unit
from seedbed.plan.needs.findings import has_enough_children
from seedbed.plan.needs.focus import Focus

Verdict = Literal["better", "worse", "no clear change", "not tested"]


@dataclass(frozen=True, slots=True)
class Movement:
    """First and latest comparable figure, the change between them, England's, and what may be said.

    `change` and `england_change` are latest minus first in the indicator's unit. A number of children or
    a sum of money has no `england_change`: a nation's says nothing beside one area's.
    """

    first: Figure
    latest: Figure
    change: float
    england_change: float | None
    nation: Text
    verdict: Verdict


def movement(
    indicator: Indicator, series: Sequence[Figure], figures: Figures, focus: Focus
) -> Movement | None:
    """The movement of a series, None when there are not two comparable values."""
    known = [f for f in series if f.value is not None and indicator.is_comparable(f.period)]
    if len(known) < 2:
        return None
    first, last = known[0], known[-1]
    assert first.value is not None  # both are known
    assert last.value is not None
    change = round(last.value - first.value, 4)
    elsewhere = _elsewhere(indicator, first, last, figures, focus)
    carries = has_enough_children(figures, focus) or not _is_approximate(first, last)
    verdict = _verdict(indicator, first, last) if carries else "not tested"
    return Movement(first, last, change, elsewhere, focus.nation_name, verdict)


def _is_approximate(first: Figure, last: Figure) -> bool:
    """Whether the test would rest on estimated numbers of children; among few, those are far out."""
    return any("approximate denominator" in figure.notes for figure in (first, last))


def _elsewhere(
    indicator: Indicator, first: Figure, last: Figure, figures: Figures, focus: Focus
) -> float | None:
    nation = None if indicator.adds_up else focus.national
    pair = [figures.at(indicator.id, nation.code, f.period) for f in (first, last)] if nation else []
    values = [f.value for f in pair if f is not None and f.value is not None]
    return round(values[1] - values[0], 4) if len(values) == 2 else None


def _verdict(indicator: Indicator, first: Figure, last: Figure) -> Verdict:
    """A test where both ends have a denominator; nothing is claimed of the others."""
    if not _is_testable(indicator, first, last):
        return "not tested"
    risen = _risen(indicator, first, last)
    if risen is None:
        return "no clear change"
    return "better" if risen == (indicator.polarity == "high") else "worse"


def _is_testable(indicator: Indicator, first: Figure, last: Figure) -> bool:
    known = bool(first.denominator) and bool(last.denominator)
    return indicator.polarity != "none" and indicator.per is not None and known


def _risen(indicator: Indicator, first: Figure, last: Figure) -> bool | None:
    """Whether the value went up by more than chance explains, None when chance explains it."""
    before, after = first.value or 0, last.value or 0
    n_before, n_after = first.denominator or 0, last.denominator or 0
    if indicator.is_percentage:
        limits, equal = difference_of_proportions(after / 100, n_after, before / 100, n_before), 0.0
    elif before or after:
        per = indicator.per or 1
        limits = share_of_events(after * n_after / per, before * n_before / per)
        equal = n_after / (n_after + n_before)
    else:
        return None
    return None if limits.holds(equal) else limits.lower > equal


def movement_text(indicator: Indicator, moved: Movement | None) -> Text:
    """The movement as a sentence: from what to what, beside England's, and what may be concluded."""
    return in_both(lambda language: _sentence(indicator, moved, language))


def _sentence(indicator: Indicator, moved: Movement | None, language: Language) -> str:
    if moved is None:
        return say("movement.too-few", language)
    parts = [
        say(
            "movement.from-to",
            language,
            before=_shown(moved.first.value or 0, indicator, language),
            then=moved.first.period.label(language),
            after=_shown(moved.latest.value or 0, indicator, language),
            now=moved.latest.period.label(language),
        )
    ]
    if moved.england_change is not None:
        parts.append(
            say(
                f"movement.nation-{_direction(moved.england_change)}",
                language,
                name=moved.nation[language],
                by=_by(moved, indicator, language),
            )
        )
    if indicator.polarity != "none":
        parts.append(say(f"movement.{_concluded(indicator, moved)}", language))
    return " ".join(parts)


def _concluded(indicator: Indicator, moved: Movement) -> str:
    """Name of the phrase; two values that read the same have not changed, tested or not."""
    shown = {rounded(f.value or 0, indicator.decimals) for f in (moved.first, moved.latest)}
    claims = moved.verdict in ("better", "worse")
    return moved.verdict.replace(" ", "-") if claims or len(shown) > 1 else "unchanged"


def _direction(change: float) -> str:
    if change == 0:
        return "same"
    return "up" if change > 0 else "down"


def _by(moved: Movement, indicator: Indicator, language: Language) -> str:
    unit = "percentage points" if indicator.unit == "percent" else indicator.unit
    return with_unit(abs(moved.england_change or 0), unit, indicator.decimals, language)


def _shown(value: float, indicator: Indicator, language: Language) -> str:
    return with_unit(value, indicator.unit, indicator.decimals, language)
