"""A measure's path: where it starts, what is aimed for, and how it has gone so far."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.languages import Language, say
from seedbed.foundations.numbers import with_unit
from seedbed.plan.strategy.model import Measure
from seedbed.publish.drawing import INK, OWN, Picture, draw

WIDTH: Final = 250
HEIGHT: Final = 130


def trajectory(measure: Measure, title: str, figures: Figures, language: Language) -> Picture | None:
    """The straight path from baseline to target, with the actual figures on it.

    None where the measure has no published indicator, baseline, target or date, or where the
    baseline was measured in another way than today's figures.
    """
    base, item = measure.baseline, measure.indicator
    if (
        base is None
        or base.value is None
        or item is None
        or measure.target is None
        or measure.target_on is None
    ):
        return None
    series = figures.series(item.id, base.area, base.group, years=base.period.years)
    actual = [f for f in series if f.value is not None and item.is_comparable(f.period)]
    if base not in actual:
        return None
    path = [(base.period_end, base.value), (measure.target_on, measure.target)]
    words = [with_unit(value, item.unit, item.decimals, language) for _, value in path]
    described = say(
        "measure.describe", language, start=words[0], then=base.period.label(language), aim=words[1],
        year=measure.target_on.year, now=with_unit(actual[-1].value or 0, item.unit, item.decimals, language),
    )  # fmt: skip
    heading = say("measure.path", language, title=title)
    return Picture(
        f"path-{measure.id}-{language}", draw(_specification(path, actual, words[1])), heading, described
    )


def _specification(path: list[tuple[date, float]], actual: list[Figure], aim: str) -> dict[str, Any]:
    years = sorted({when.year for when, _ in path} | {f.period_end.year for f in actual})
    x = {
        "field": "x",
        "type": "quantitative",
        "scale": {"nice": False},
        "axis": {
            "title": None,
            "format": "d",
            "values": list(range(years[0], years[-1] + 1)),
            "grid": False,
            "labelOverlap": True,
        },
    }
    y = {
        "field": "y",
        "type": "quantitative",
        "scale": {"zero": False},
        "axis": {"title": None, "tickCount": 4},
    }
    aims = [{"x": _year(when), "y": value} for when, value in path]
    found = [{"x": _year(f.period_end), "y": f.value} for f in actual]
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "layer": [
            {
                "data": {"values": aims},
                "mark": {"type": "line", "strokeDash": [5, 4], "color": INK},
                "encoding": {"x": x, "y": y},
            },
            {
                "data": {"values": found},
                "mark": {"type": "line", "color": OWN, "strokeWidth": 3, "point": {"size": 50, "color": OWN}},
                "encoding": {"x": x, "y": y},
            },
            {
                "data": {"values": [{**aims[-1], "t": aim}]},
                "mark": {"type": "text", "align": "left", "dx": 8, "fontWeight": 700},
                "encoding": {"x": x, "y": y, "text": {"field": "t"}},
            },
        ],
    }


def _year(when: date) -> float:
    """A day as a year with its fraction."""
    return round(when.year + (when.timetuple().tm_yday - 1) / 366, 3)
