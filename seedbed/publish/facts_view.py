"""What stands beside a chart: the area's figure, those it is set beside, and what is aimed for."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.areas import ENGLAND
from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language, Text, in_both, say
from seedbed.foundations.numbers import with_unit
from seedbed.plan.needs.comparisons import Comparison, NeighbourSpread
from seedbed.plan.needs.focus import Focus
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.publish.citing import Book, shown
from seedbed.publish.shapes import Cited, Fact
from seedbed.publish.side_by_side import absence

LONGEST: Final = 30
"""Letters of a name that a label beside a line or a figure can hold, on two lines."""


def here(focus: Focus) -> Text:
    """The area's name for a label; `Here` for a partnership whose names together would crowd out the rest."""
    is_long = max(len(focus.name.en), len(focus.name.cy)) > LONGEST
    return in_both(lambda language: say("chart.here", language)) if is_long else focus.name


def cited(words: str, figure: Figure | None, book: Book) -> Cited:
    """Words with a link to the figure they rest on, where it stands in the evidence."""
    number = book.number_of(figure) if figure else None
    return Cited(words, book.id_of(figure) if figure and number else None, number)


def facts(item: IndicatorProfile, made: Profile, book: Book, language: Language) -> list[Fact]:
    """What stands beside the chart: the area first; nothing where it has no figure that can be read."""
    if item.groups or item.comparison is None or item.is_too_rare:
        return []
    beside = _beside(item.pooled or item.comparison, item.indicator, made, book, language)
    return beside + _amounts(item, made, book, language) + _aims(item, made, language)


def _beside(
    comparison: Comparison, item: Indicator, made: Profile, book: Book, language: Language
) -> list[Fact]:
    found = [_own_fact(comparison.figure, item, made, book, language)]
    found += _nation_and_region(comparison, item, made, book, language)
    if comparison.neighbours.mean is not None:
        found.append(_neighbours_fact(comparison.neighbours, item, language))
    return found


def _nation_and_region(
    comparison: Comparison, item: Indicator, made: Profile, book: Book, language: Language
) -> list[Fact]:
    """The same period in the nation and the region; why not, where there is none."""
    found = []
    for other, figure in (
        (made.focus.national, comparison.england), (made.focus.one("region"), comparison.region),
    ):  # fmt: skip
        if other and figure:
            found.append(Fact(other.name[language], cited(shown(figure, item, language), figure, book)))
        elif other and not item.adds_up:
            found.append(Fact(other.name[language], Cited(absence(None, language))))
    return found


def _own_fact(figure: Figure, item: Indicator, made: Profile, book: Book, language: Language) -> Fact:
    small = figure.period.label(language)
    if figure.lower is not None and figure.upper is not None:
        limits = [with_unit(v, item.unit, item.decimals, language) for v in (figure.lower, figure.upper)]
        small += "; " + say("evidence.interval", language, lower=limits[0], upper=limits[1])
    return Fact(here(made.focus)[language], cited(shown(figure, item, language), figure, book), small)


def _neighbours_fact(near: NeighbourSpread, item: Indicator, language: Language) -> Fact:
    mean, low, high = (
        with_unit(v or 0, item.unit, item.decimals, language) for v in (near.mean, near.low, near.high)
    )
    small = say("needs.range", language, low=low, high=high, usable=len(near.values), of=near.of)
    return Fact(say("needs.areas-like-ours", language), Cited(mean), small)


def _aims(item: IndicatorProfile, made: Profile, language: Language) -> list[Fact]:
    """The area's own target where it gave one, and the national ambition."""
    indicator = item.indicator
    if not indicator.is_judged or indicator.adds_up:
        return []
    own = _own_target(item, language)
    # The ambition is for the real nation; an invented one has none.
    return own + (_ambition(indicator, language) if _is_set_beside_england(made) else [])


def _own_target(item: IndicatorProfile, language: Language) -> list[Fact]:
    if item.target is None:
        return []
    words = with_unit(item.target, item.indicator.unit, item.indicator.decimals, language)
    return [Fact(say("needs.own-target", language), Cited(words))]


def _ambition(indicator: Indicator, language: Language) -> list[Fact]:
    if not indicator.ambition:
        return []
    value = with_unit(indicator.ambition["value"], indicator.unit, 0, language)
    by = say("needs.by-year", language, year=indicator.ambition["by"])
    return [Fact(say("needs.ambition", language), Cited(value), by)]


def _amounts(item: IndicatorProfile, made: Profile, book: Book, language: Language) -> list[Fact]:
    """The approximate amount per child, with the nation's where that is whole."""
    if item.amount is None:
        return []
    found = []
    for name, figure in (
        (here(made.focus), item.amount.figure),
        (made.focus.nation_name, item.amount.england),
    ):
        if figure is not None:
            label = say("needs.amount", language, name=name[language])
            found.append(
                Fact(label, cited(shown(figure, None, language), figure, book), figure.period.label(language))
            )
    return found


def _is_set_beside_england(made: Profile) -> bool:
    nation = made.focus.national
    return nation is not None and nation.code == ENGLAND
