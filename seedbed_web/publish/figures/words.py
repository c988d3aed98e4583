"""What pages of figures say: what changed, what rests on it, what a column may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.figures import ALL, Figure
from seedbed.foundations.languages import Language, Text
from seedbed.plan.needs.focus import Focus
from seedbed.plan.strategy.figure_changes import FigureChange, change_from, change_words
from seedbed.plan.strategy.own_figures.mapping import defined
from seedbed.publish.citing import group_name, indicator_name, shown
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.needs.queries import get_figures
from seedbed_web.plan.needs.sources import get_area_names, list_own_codes
from seedbed_web.plan.strategy.queries import list_measures

Words = Mapping[str, str | Promise]
SHOWN: Final = 200
"""Changes that a page lists of one kind; the rest are counted."""
KINDS: Final[Words] = {
    "refreshed": _("Refreshed from public data"),
    "brought": _("Brought in"),
    "undone": _("Undone"),
}
STATES: Final[Words] = {
    "waiting": _("Waiting"),
    "running": _("Under way"),
    "done": _("Done"),
    "failed": _("Failed"),
}
STEPS: Final[Words] = {
    "": _("Waiting for its turn"),
    "gathering": _("Reading the public data"),
    "asking": _("Asking public services"),
    "writing": _("Writing the figures"),
}
CHANGES: Final[Words] = {
    "moved": _("Moved"),
    "restated": _("Restated: the value stands"),
    "new": _("New"),
    "withdrawn": _("Withdrawn"),
    "no longer published": _("No longer brought by their source"),
}
ROLES: Final[Words] = {
    "": _("Not used"),
    "area": _("Area"),
    "period": _("Period"),
    "group": _("Group of children"),
    "value": _("Value"),
    "count": _("Count"),
    "denominator": _("Out of how many people"),
}
ACROSS: Final[Words] = {
    "": _("Nothing more: each row is one figure"),
    "period": _("The period: one column for each"),
    "group": _("The group: one column for each"),
    "area": _("The area: one column for each"),
}
YEARS: Final[Words] = {
    "financial year": _("Financial year, April to March; 2024 alone is the year that ends in March 2024"),
    "academic year": _("Academic year, September to August; 2024 alone is the year that ends in August 2024"),
    "calendar year": _("Calendar year, January to December"),
    "mid-year": _("Middle of the year, as for population"),
    "january census": _("The school census in January"),
}
DASHES: Final[Words] = {
    "not stated by source": _("Nothing is said"),
    "suppressed": _("Suppressed: too few people to show"),
    "zero": _("Zero"),
}
POLARITIES: Final[Words] = {
    "high": _("More is better"),
    "low": _("Less is better"),
    "none": _("Neither"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One change in words; `is_own` where it is of the area that the strategy is for."""

    name: str
    words: str
    href: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """Changes of one kind: how many, those of the area that are listed, and others by indicator."""

    kind: str
    title: str | Promise
    number: int
    lines: tuple[Line, ...]
    unlisted: int
    others: tuple[tuple[str, int], ...]
    """Figures of other areas by indicator: title and how many."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A measure whose indicator has another figure: title, priority, target, and what it is now."""

    title: str
    priority: str
    href: str
    target: float | None
    unit: str
    now: str


def changes_of(held: Sequence[Mapping[str, Any]]) -> list[FigureChange]:
    """The changes of an event."""
    return [change_from(row) for row in held]


def list_kinds(place: Place, changes: Sequence[FigureChange], language: Language) -> list[Kind]:
    """Changes by kind, with those of the area itself in words."""
    names = get_area_names(place.id, {it.figure.area for it in changes})
    own = list_own_codes(place.id)
    made = []
    for kind, title in CHANGES.items():
        held = [it for it in changes if it.kind == kind]
        if held:
            mine = [it for it in held if it.figure.area in own]
            lines = tuple(_line(place, it, names, language) for it in mine[:SHOWN])
            rest = Counter(title_of(it.figure, language) for it in held if it.figure.area not in own)
            made.append(
                Kind(kind, title, len(held), lines, len(mine) - len(lines), tuple(rest.most_common(SHOWN)))
            )
    return made


def list_touched(
    place: Place, changes: Sequence[FigureChange], targets: Mapping[str, float], language: Language
) -> list[Touched]:
    """Measures and targets whose indicator has another figure of all children, with the latest there is."""
    own = list_own_codes(place.id)
    touched = {
        it.figure.indicator
        for it in changes
        if it.figure.area in own and it.figure.group == ALL and it.kind != "restated"
    }
    held = get_figures(place.id, touched)
    latest = {name: _latest(held.of(name)) for name in sorted(touched)}
    rows = [row for row in list_measures(place.id) if row.indicator in latest]
    measures = [_measured(place, row, latest, language) for row in rows]
    return [*measures, *(_aimed(place, it, targets, latest, language) for it in latest if it in targets)]


def _latest(figures: Sequence[Figure]) -> Figure | None:
    known = [it for it in figures if it.group == ALL and it.value is not None]
    return max(known, key=lambda it: it.period_end, default=None)


def _measured(place: Place, row: Any, latest: Mapping[str, Figure | None], language: Language) -> Touched:
    item = defined(row.indicator)
    priority = row.priority
    href = reverse("plan:priority", kwargs={"partnership": place.slug, "priority": priority.identifier})
    now = value_of(latest[row.indicator], language)
    unit = item.unit if item else row.unit or ""
    return Touched(row.title(language), priority.title(language), f"{href}#measures", row.target, unit, now)


def _aimed(
    place: Place,
    name: str,
    targets: Mapping[str, float],
    latest: Mapping[str, Figure | None],
    language: Language,
) -> Touched:
    """The area's own target of an indicator, as its record has it."""
    item = defined(name)
    title = item.title[language] if item else indicator_name(name, language)
    href = reverse("publish:readiness:home", kwargs={"partnership": place.slug})
    unit = item.unit if item else ""
    return Touched(
        title, gettext("Target of the area"), href, targets[name], unit, value_of(latest[name], language)
    )


def title_of(figure: Figure, language: Language) -> str:
    """What a figure's indicator is called."""
    item = defined(figure.indicator)
    if item:
        return item.title[language]
    name = indicator_name(figure.indicator, language)
    return name[:1].upper() + name[1:]


def named(figure: Figure, names: Mapping[str, Text], *, own: bool, language: Language) -> str:
    """A figure without its value: title, group, area and period."""
    parts = [title_of(figure, language)]
    if figure.group != ALL:
        parts.append(group_name(figure.group, language))
    if not own:
        area = names.get(figure.area)
        parts.append(area[language] if area else figure.area)
    return ", ".join([*parts, figure.period.label(language)])


def names_in(focus: Focus) -> dict[str, Text]:
    """What the area, those it is set beside and those within it are called, by code."""
    named = {place.code: Text(place.name, place.name) for place in focus.places}
    named |= {place.ward_code: Text(place.ward_name, place.ward_name) for place in focus.places}
    return named | {it.code: it.name for it in focus.comparators} | {focus.code: focus.name}


def _line(place: Place, change: FigureChange, names: Mapping[str, Text], language: Language) -> Line:
    what = named(change.figure, names, own=True, language=language)
    sides = {side: value_of(getattr(change, side), language) for side in ("before", "after")}
    words = change_words(change.kind, language, what=what, **sides)
    there = change.after is not None
    href = (
        reverse("plan:evidence", kwargs={"partnership": place.slug, "evidence": change.name}) if there else ""
    )
    return Line(change.name, words, href, is_own=True)


def value_of(figure: Figure | None, language: Language) -> str:
    """A figure's value with its unit, or why there is none; empty where there is no figure."""
    return shown(figure, defined(figure.indicator), language) if figure else ""
