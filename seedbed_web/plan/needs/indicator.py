"""One indicator of the explorer: what its page shows, and the figures of it that a text may cite."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from uuid import UUID

from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.languages import LANGUAGES, Language, Text
from seedbed.plan.needs.computed import per_child
from seedbed.plan.needs.profile import IndicatorProfile
from seedbed.plan.needs.small_areas import DEPRIVED_RATE
from seedbed.publish.citing import Item, group_name, indicator_name, shown
from seedbed.publish.indicator_view import indicator_view
from seedbed.publish.method_view import MethodView, method_view
from seedbed.publish.needs_view import worst_fact
from seedbed.publish.quoting import quote
from seedbed.publish.shapes import Fact, IndicatorView
from seedbed_web.plan.needs.known import Known
from seedbed_web.plan.needs.models import Figure
from seedbed_web.plan.needs.queries import get_figures_by_name


@dataclass(frozen=True, slots=True)
class Own:
    """A figure of the area by the name that text cites: group, period and value in words."""

    name: str
    group: str
    period: str
    value: str
    is_latest: bool


@dataclass(frozen=True, slots=True)
class OwnIndicator:
    """An indicator that the library does not define: the partnership brought its figures."""

    id: str
    title: str
    latest: str


def find_profile(known: Known, name: str) -> IndicatorProfile | None:
    """The profile of an indicator; None where the library knows none of that name for this nation."""
    return next((item for item in known.profile.indicators if item.indicator.id == name), None)


def view_of(known: Known, item: IndicatorProfile, language: Language) -> IndicatorView:
    """Words, facts, table and drawings; drawn once as long as the figures stay as they are."""
    key = ("view", item.indicator.id, language)
    return known.once(key, lambda: indicator_view(item, known.profile, known.book, language))


def who_fares_worst(item: IndicatorProfile, language: Language) -> Fact | None:
    """The third fact of its page."""
    return worst_fact(item, language)


def method_of(known: Known, item: IndicatorProfile, language: Language) -> MethodView:
    """How it is worked out."""
    return method_view(item, known.profile, language)


def list_own(partnership: UUID, indicator: str, language: Language) -> list[Own]:
    """The area's own figures of an indicator that have a value: everybody first, the newest first."""
    rows = Figure.objects.filter(
        partnership_id=partnership, indicator=indicator, is_own=True, value__isnull=False
    )
    figures = get_figures_by_name(partnership, list(rows.values_list("identifier", flat=True)))
    from_all = sorted(figures.items(), key=lambda pair: pair[1].period_end, reverse=True)
    from_all.sort(key=lambda pair: (pair[1].group != "all", pair[1].group))
    newest = {figure.group: name for name, figure in reversed(from_all)}
    return [
        Own(
            name,
            group_name(figure.group, language),
            figure.period.label(language),
            shown(figure, _defined(indicator), language),
            newest[figure.group] == name,
        )
        for name, figure in from_all
    ]


def list_own_indicators(partnership: UUID, language: Language) -> list[OwnIndicator]:
    """Indicators that the partnership brought itself, by their latest figure."""
    own = Figure.objects.filter(partnership_id=partnership, is_own=True).exclude(indicator__in=_of_library())
    latest = own.order_by("indicator", "-period_end").distinct("indicator")
    figures = get_figures_by_name(partnership, list(latest.values_list("identifier", flat=True)))
    return [
        OwnIndicator(
            it.indicator,
            indicator_name(it.indicator, language),
            f"{shown(it, None, language)} ({it.period.label(language)})",
        )
        for it in figures.values()
    ]


def sentence_of(partnership: UUID, name: str, known: Known) -> Text | None:
    """The sentence that cites a figure; None where the partnership has no such figure."""
    figure = get_figures_by_name(partnership, [name]).get(name)
    made = known.profile
    return quote(name, figure, known.names, made.figures, made.focus) if figure else None


def latest_name(known: Known, indicator: str) -> str:
    """The name of the figure that an indicator's headline rests on; empty where there is none."""
    item = find_profile(known, indicator)
    comparison = (item.headline_comparison or item.comparison) if item else None
    return known.names.get(comparison.figure, "") if comparison else ""


def source_of(known: Known, item: IndicatorProfile) -> Item | None:
    """The evidence of its latest figure: source, period, day read, permanent name."""
    comparison = item.pooled or item.comparison or next(iter(item.groups), None)
    number = known.book.number_of(comparison.figure) if comparison else None
    return known.book.items[number - 1] if number else None


def titles_of(name: str) -> dict[Language, str]:
    """What an indicator is called, by language; one the library does not define by its name."""
    item = _defined(name)
    return {
        language: item.title[language] if item else indicator_name(name, language) for language in LANGUAGES
    }


def title_of(name: str, language: Language) -> str | None:
    """What an indicator that the library defines is called."""
    item = _defined(name)
    return item.title[language] if item else None


def _defined(name: str) -> Indicator | None:
    return next((it for it in indicators() if it.id == name), None)


@cache
def _of_library() -> list[str]:
    """Every indicator that the library defines or works out beside one it defines."""
    defined = [it.id for it in indicators()]
    return [*defined, *(per_child(it.id) for it in indicators() if it.amount), DEPRIVED_RATE]
