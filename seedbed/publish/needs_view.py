"""The needs explorer in words: an indicator as one line of a list, and who fares worst on it."""

from __future__ import annotations

from dataclasses import dataclass

from seedbed.foundations.figures import ALL
from seedbed.foundations.languages import Language, say
from seedbed.foundations.numbers import with_unit
from seedbed.plan.needs.gaps import Gap
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.plan.needs.standing import Standing, standing
from seedbed.publish.citing import shown
from seedbed.publish.shapes import Cited, Fact
from seedbed.publish.side_by_side import absence

AMONG_THE_WORST = "fsm"
"""Children on free school meals are always named beside the group that is furthest behind."""


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator in a list: its name, its latest figure as a sentence, and how it stands."""

    id: str
    title: str
    words: str
    standing: Standing
    standing_words: str


def indicator_line(item: IndicatorProfile, made: Profile, language: Language) -> IndicatorLine:
    """An indicator as one line of a list."""
    found, name = standing(item, made), made.focus.nation_name[language]
    return IndicatorLine(
        item.indicator.id,
        item.indicator.title[language],
        item.headline(language) or _value(item, language),
        found,
        say(f"standing.{found}", language, name=name),
    )


def _value(item: IndicatorProfile, language: Language) -> str:
    """The latest figure with its period where it may be no headline; where there is none, why."""
    indicator, comparison = item.indicator, item.pooled or item.comparison
    if comparison is not None:
        value, period = (
            shown(comparison.figure, indicator, language),
            comparison.figure.period.label(language),
        )
        return say(
            "explore.value-only", language, title=indicator.title[language], value=value, period=period
        )
    if item.is_apart:
        return say("note.each-authority-apart", language)
    if item.groups:
        return indicator.meaning[language]
    if indicator.missing is not None:
        return say("unknown.gap", language, words=indicator.missing[language])
    reason = item.series[-1].reason if item.series else None
    return say("needs.absent", language, reason=absence(reason, language))


def worst_fact(item: IndicatorProfile, language: Language) -> Fact | None:
    """Who fares worst on an indicator, and by how much; None where no group could be behind.

    Only a gap without a caution is named. The first line is the widest; where that is not of children on
    free school meals, they follow in the second.
    """
    indicator = item.indicator
    may_have_groups = indicator.is_judged and indicator.derived is None and not indicator.adds_up
    if not may_have_groups or item.comparison is None:
        return None
    label = say("explore.worst", language)
    if not item.gaps:
        return _not_known(label, "worst-unknown-why", language)
    told = [gap for gap in item.gaps if gap.caution is None and gap.gap > 0]
    if not told:
        is_cautious = any(gap.caution for gap in item.gaps)
        if is_cautious:
            return _not_known(label, "worst-cautious", language)
        return Fact(label, Cited(say("explore.worst-none", language)))
    named = [told[0], *(gap for gap in told[1:] if gap.group == AMONG_THE_WORST)]
    lines = [_lower(gap, language) for gap in named]
    return Fact(label, Cited(lines[0]), "; ".join(lines[1:]))


def _not_known(label: str, why: str, language: Language) -> Fact:
    return Fact(label, Cited(say("explore.worst-unknown", language)), say(f"explore.{why}", language))


def _lower(gap: Gap, language: Language) -> str:
    against = "all" if gap.against == ALL else gap.against
    return say(
        "explore.lower",
        language,
        group=say(f"group.{gap.group}", language),
        gap=with_unit(gap.gap, "percentage points", 1, language),
        against=say(f"explore.against-{against}", language),
    )
