"""A measure's way to its target with how it has gone, drawn with the intervals that its verdict respects."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from seedbed.foundations.languages import Language, say
from seedbed.plan.strategy.model import Measure
from seedbed.plan.strategy.tracking.points import Point
from seedbed.publish.drawing import INK, OWN, Picture, draw
from seedbed.publish.plain_words import day
from seedbed.publish.priority_view import value_words

WIDTH: Final = 300
HEIGHT: Final = 140
DAYS: Final = 366


def course_picture(
    measure: Measure, title: str, points: Sequence[Point], language: Language
) -> Picture | None:
    """The straight way from the start to the target with every value so far on it.

    None where there is no start, no target, or no day that lies after the start.
    """
    if not points or measure.target is None or measure.target_on is None:
        return None
    first, last = points[0], points[-1]
    if measure.target_on <= first.on:
        return None
    aim = value_words(measure, measure.target, language)
    about = say(
        "tracking.picture.about", language, start=value_words(measure, first.value, language), aim=aim,
        then=day(first.on, language), end=day(measure.target_on, language),
        now=value_words(measure, last.value, language), when=day(last.on, language),
    )  # fmt: skip
    heading = say("tracking.picture.title", language, title=title)
    drawn = draw(_specification(points, (measure.target_on, measure.target), aim))
    return Picture(f"course-{measure.id}-{language}", drawn, heading, about)


def _specification(points: Sequence[Point], target: tuple[date, float], aim: str) -> dict[str, Any]:
    way = [{"x": _year(points[0].on), "y": points[0].value}, {"x": _year(target[0]), "y": target[1]}]
    found = [{"x": _year(it.on), "y": it.value, "l": it.lower, "u": it.upper} for it in points]
    x, y = _axes(points[0].on.year, max(target[0].year, points[-1].on.year))
    line = {"type": "line", "color": OWN, "strokeWidth": 3, "point": {"size": 50, "color": OWN}}
    limits = [it for it in found if it["l"] is not None]
    layers = [
        _layer(way, {"type": "line", "strokeDash": [5, 4], "color": INK}, x, y),
        _layer(limits, {"type": "rule", "color": OWN}, x, {"field": "l", **y}, y2={"field": "u"}),
        _layer(found, line, x, {"field": "y", **y}),
        _layer(
            [{**way[1], "t": aim}], {"type": "text", "align": "left", "dx": 8, "fontWeight": 700},
            x, y, text={"field": "t"},
        ),
    ]  # fmt: skip
    return {"width": WIDTH, "height": HEIGHT, "layer": [it for it in layers if it["data"]["values"]]}


def _layer(
    values: list[dict[str, Any]], mark: dict[str, Any], x: dict[str, Any], y: dict[str, Any], **more: Any
) -> dict[str, Any]:
    return {
        "data": {"values": values},
        "mark": mark,
        "encoding": {"x": x, "y": {"field": "y"} | y} | more,
    }


def _axes(first: int, last: int) -> tuple[dict[str, Any], dict[str, Any]]:
    x = {
        "field": "x", "type": "quantitative", "scale": {"nice": False, "padding": 8},
        "axis": {
            "title": None, "format": "d", "values": list(range(first, last + 2)), "grid": False,
            "labelOverlap": True,
        },
    }  # fmt: skip
    y = {"type": "quantitative", "scale": {"zero": False}, "axis": {"title": None, "tickCount": 4}}
    return x, y


def _year(when: date) -> float:
    """A day as a year with its fraction."""
    return round(when.year + (when.timetuple().tm_yday - 1) / DAYS, 3)
