"""Charts of a needs profile: one message each, which is its title; a table stands behind every one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any, Final

from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language, say
from seedbed.foundations.numbers import number, with_unit
from seedbed.plan.needs.comparisons import NeighbourSpread, differs, spread
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.publish.drawing import EARLIER, NATION, NEIGHBOURS, OWN, Picture, draw
from seedbed.publish.facts_view import here
from seedbed.publish.trend_axes import WIDTH, axis_of_values, axis_of_years, short_label, years_between

HEIGHT: Final = 175


def trend(item: IndicatorProfile, made: Profile, language: Language) -> Picture | None:
    """The indicator over time beside the nation and the range of the neighbours.

    Years before a break in definition are drawn apart, never joined to those after it. None when
    fewer than two years have a value.
    """
    every = drawn(item, made)
    if sum(figure.value is not None for figure in every) < 2:
        return None
    title = _title(item, language)
    svg = _drawn_once(item, made, every, language)
    return Picture(
        f"trend-{item.indicator.id}-{language}", svg, title, _describe(item, every, made, language)
    )


def _drawn_once(item: IndicatorProfile, made: Profile, every: Sequence[Figure], language: Language) -> str:
    """One drawing for both languages, the names put in afterwards, because drawing takes longest.

    Names that are broken over two lines in either language are drawn for each.
    """
    names = [here(made.focus), made.focus.nation_name]
    lines = [(_fitting(name.en), _fitting(name[language])) for name in names]
    if any(len(_fitting(name.en)) != len(_fitting(name.cy)) for name in names):
        return draw(_trend_specification(item, made, every, language))
    svg = draw(_trend_specification(item, made, every, "en"))
    for english, own in lines:
        for one, other in zip(english, own, strict=True):
            svg = svg.replace(f">{escape(one)}</t", f">{escape(other)}</t")
    return svg


def drawn(item: IndicatorProfile, made: Profile) -> list[Figure]:
    """What the line follows: every year, or for a rare event the pooled years where there are any."""
    span = item.indicator.pooled_years
    together = made.figures.series(item.indicator.id, made.focus.code, years=span) if span > 1 else []
    return together if len(together) > 1 else [*item.earlier, *item.series]


def key(item: IndicatorProfile, made: Profile, language: Language) -> str:
    """What the lines of a trend are: the area, the nation where drawn, and the neighbours if any."""
    name = made.focus.name[language]
    if item.indicator.adds_up:
        return say("chart.key-alone", language, name=name)
    return say("chart.key" if made.focus.neighbours else "chart.key-nation", language, name=name)


def _title(item: IndicatorProfile, language: Language) -> str:
    """The message of the chart: how the area stands to the nation, or simply what is drawn."""
    comparison = item.pooled or item.comparison
    if comparison is None or comparison.england is None or item.indicator.polarity == "none":
        return item.indicator.title[language]
    own, nation = comparison.figure.value or 0, comparison.england.value or 0
    side = "above" if own > nation else "below"
    if not differs(comparison.figure, comparison.england, item.indicator):
        side = "close"
    return say(
        f"chart.{side}", language, title=item.indicator.title[language], name=comparison.nation[language],
        period=comparison.figure.period.label(language),
    )  # fmt: skip


def _describe(item: IndicatorProfile, every: Sequence[Figure], made: Profile, language: Language) -> str:
    """The text alternative, from the data: first and last value, highest and lowest, the nation's last."""
    known = [f for f in every if f.value is not None]
    top, bottom = max(known, key=lambda f: f.value or 0), min(known, key=lambda f: f.value or 0)
    moves = len({number(f.value or 0, item.indicator.decimals) for f in known}) > 1
    parts = [
        say(
            "chart.describe" if moves else "chart.describe-level",
            language,
            area=made.focus.name[language],
            first=_said(known[0], item.indicator, language),
            last=_said(known[-1], item.indicator, language),
            high=_said(top, item.indicator, language),
            low=_said(bottom, item.indicator, language),
        )
    ]
    comparison = item.pooled or item.comparison
    if comparison and comparison.england:
        nation = _said(comparison.england, item.indicator, language)
        parts.append(
            say("chart.describe-nation", language, name=made.focus.nation_name[language], value=nation)
        )
    if any(f.value is not None for f in item.earlier):
        parts.append(say("chart.describe-break", language))
    return " ".join(parts)


def _said(figure: Figure, indicator: Indicator, language: Language) -> str:
    value = with_unit(figure.value or 0, indicator.unit, indicator.decimals, language)
    return say("chart.value-in", language, value=value, period=figure.period.label(language))


def _trend_specification(
    item: IndicatorProfile, made: Profile, every: Sequence[Figure], language: Language
) -> dict[str, Any]:
    indicator, focus = item.indicator, made.focus
    years = years_between([f.period for f in every], language)
    nation = focus.national
    span = every[-1].period.years
    # A sum beside the nation's would be a line on the floor.
    beside = (
        made.figures.series(indicator.id, nation.code, years=span) if nation and not indicator.adds_up else []
    )
    # Years the area has no row for have no place on the axis.
    beside = [figure for figure in beside if short_label(figure.period, language) in years]
    x, y = axis_of_years(years), axis_of_values(indicator)
    layers = [_band(indicator, made, every, x, y, language)]
    layers += _line(_points(beside, indicator, language), NATION, x, y, dash=True)
    layers += _line(_points(every, indicator, language), OWN, x, y, dash=False)
    layers += _labels(item, every, beside, x, y, made, language)
    return {"width": WIDTH, "height": HEIGHT, "layer": [layer for layer in layers if layer]}


def _points(figures: Sequence[Figure], indicator: Indicator, language: Language) -> list[dict[str, Any]]:
    """Points of a line; the part before a break, and each run of years, is a line of its own."""
    rows, run = [], 0
    for previous, figure in zip([None, *figures], figures, strict=False):
        if previous is not None and (not _is_drawn(previous) or _parted(previous, figure, indicator)):
            run += 1
        if _is_drawn(figure):
            before = not indicator.is_comparable(figure.period)
            rows.append(
                {"x": short_label(figure.period, language), "y": figure.value, "run": run, "earlier": before}
            )
    return rows


def _is_drawn(figure: Figure) -> bool:
    """A value that most likely means something else is no point of a line."""
    return figure.value is not None and "zero doubted" not in figure.notes


def _parted(previous: Figure, figure: Figure, indicator: Indicator) -> bool:
    follows = figure.period_end.year == previous.period_end.year + 1
    return not follows or indicator.is_comparable(figure.period) != indicator.is_comparable(previous.period)


def _line(
    points: list[dict[str, Any]], colour: str, x: dict[str, Any], y: dict[str, Any], *, dash: bool
) -> list[dict[str, Any]]:
    paint = {"condition": {"test": "datum.earlier", "value": EARLIER}, "value": colour}
    encoding = {"x": x, "y": {**y, "field": "y"}, "detail": {"field": "run"}, "color": paint}
    line = {"type": "line", "strokeWidth": 2 if dash else 3, **({"strokeDash": [5, 4]} if dash else {})}
    marks: list[dict[str, Any]] = [{"data": {"values": points}, "mark": line, "encoding": encoding}]
    if not dash:
        marks.append(
            {
                "data": {"values": points},
                "mark": {"type": "point", "filled": True, "size": 50},
                "encoding": encoding,
            }
        )
    return marks


def _band(
    indicator: Indicator,
    made: Profile,
    every: Sequence[Figure],
    x: dict[str, Any],
    y: dict[str, Any],
    language: Language,
) -> dict[str, Any] | None:
    """The neighbours' range, for the comparable years in which at least four have a value."""
    rows = [
        {
            "x": short_label(figure.period, language),
            "low": near.low,
            "high": near.high,
            "run": figure.period_end.year - order,
        }
        for order, (figure, near) in enumerate(_ranges(indicator, made, every))
    ]
    if not rows:
        return None
    # Years that follow one another share their run: the band is never drawn over a year without one.
    encoding = {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}, "detail": {"field": "run"}}
    kind = "area" if len(rows) > 1 else "bar"
    return {
        "data": {"values": rows},
        "mark": {"type": kind, "color": NEIGHBOURS, "opacity": 0.55},
        "encoding": encoding,
    }


def _ranges(
    indicator: Indicator, made: Profile, every: Sequence[Figure]
) -> Iterator[tuple[Figure, NeighbourSpread]]:
    for figure in every if not indicator.adds_up else ():
        near = spread(made.figures, made.focus, indicator.id, figure.period)
        if indicator.is_comparable(figure.period) and near.usable:
            yield figure, near


def _labels(
    item: IndicatorProfile,
    every: Sequence[Figure],
    beside: Sequence[Figure],
    x: dict[str, Any],
    y: dict[str, Any],
    made: Profile,
    language: Language,
) -> list[dict[str, Any]]:
    """Names at the ends of the lines, moved apart where they would touch."""
    ends = [
        (_last(every), here(made.focus)[language], OWN),
        (_last(beside), made.focus.nation_name[language], NATION),
    ]
    known = [(f, name, colour) for f, name, colour in ends if f is not None and f.value is not None]
    offsets = _apart([f.value or 0 for f, _, _ in known], made.figures, item)
    return [
        {
            "data": {"values": [{"x": short_label(f.period, language), "y": f.value, "t": _fitting(name)}]},
            "mark": {
                "type": "text",
                "align": "left",
                "dx": 10,
                "dy": offset,
                "fontWeight": 700,
                "color": colour,
                "fill": colour,
            },
            "encoding": {"x": x, "y": {**y, "field": "y"}, "text": {"field": "t"}},
        }
        for (f, name, colour), offset in zip(known, offsets, strict=True)
    ]


def _last(series: Sequence[Figure]) -> Figure | None:
    return next((f for f in reversed(series) if _is_drawn(f)), None)


def _fitting(name: str) -> list[str]:
    """A long name on two lines, broken at the space nearest its middle."""
    spaces = [i for i, c in enumerate(name) if c == " "]
    if len(name) <= 13 or not spaces:
        return [name]
    middle = min(spaces, key=lambda i: abs(i - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]


def _apart(values: Sequence[float], figures: Figures, item: IndicatorProfile) -> list[int]:
    if len(values) < 2:
        return [0] * len(values)
    known = [f.value for f in figures.of(item.indicator.id) if f.value is not None]
    close = abs(values[0] - values[1]) < 0.14 * ((max(known) - min(known)) or 1)
    return ([-9, 12] if values[0] >= values[1] else [12, -9]) if close else [0, 0]
