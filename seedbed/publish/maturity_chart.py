"""The self-assessment as one drawing: where people see each element, and the level agreed on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.maturity.assessment import Assessment, ElementView
from seedbed.lead.maturity.definitions import SCALE, STILL_DIVIDED
from seedbed.publish.drawing import GRID, INK, OWN, Picture, draw

WIDTH: Final = 350
ROW: Final = 62
SMALLEST, LARGEST = 240, 800
"""Areas of the circles for one person and for the fullest answer; the number stands inside."""
BELOW: Final = 12
"""How far below the middle of its row an answer stands, to leave room for the title."""
BOX: Final = {
    "type": "point", "shape": "square", "filled": False, "size": 1150,
    "stroke": INK, "strokeWidth": 2, "yOffset": BELOW,
}  # fmt: skip


Line = tuple[str, Mapping[str, int], str | None]
"""One row of the drawing: its title, how many gave which answer, and the level agreed on."""


def answers_chart(made: Assessment, language: Language) -> Picture | None:
    """A row for each element whose answers may be shown; None where there is none."""
    shown = [view for view in made.elements if view.spread.counts]
    if not shown:
        return None
    words = " ".join(_describe(view, language) for view in shown)
    lines = [(view.element.title[language], view.spread.counts or {}, view.level) for view in shown]
    svg = draw(_specification(lines, language))
    return Picture(f"self-assessment-{language}", svg, _title(shown[0], language), words)


def element_chart(view: ElementView, language: Language) -> Picture | None:
    """A row for everybody and one for each sector that may be shown; None where nothing may be."""
    if not view.spread.counts:
        return None
    everybody = (say("maturity-report.everybody", language), view.spread.counts, view.level)
    sectors = [(say(f"sector.{slug(s.sector)}", language), s.counts, None) for s in view.sectors if s.counts]
    lines: list[Line] = [everybody, *sectors]
    words = " ".join(_describe_line(line, language) for line in lines)
    svg = draw(_specification(lines, language))
    return Picture(f"answers-{view.element.id}-{language}", svg, _nearness(view, language), words)


def _nearness(view: ElementView, language: Language) -> str:
    element = view.element.title[language]
    if view.spread.nearness is None:
        return say("maturity-report.chart-nobody", language, element=element)
    near = say(f"maturity-near.{slug(view.spread.nearness)}", language)
    return say("maturity-report.chart", language, element=element, near=near)


def _describe_line(line: Line, language: Language) -> str:
    title, counts, _ = line
    answers = _given(counts, language) or say("maturity.nobody-placed", language)
    return say("maturity-report.chart-describe", language, who=title, answers=answers)


def _given(counts: Mapping[str, int], language: Language) -> str:
    """How many gave which answer, in words."""
    given = [(counts[level], _level(level, language)) for level in SCALE if counts[level]]
    return ", ".join(say("maturity.chart-count", language, count=n, level=level) for n, level in given)


def _title(first: ElementView, language: Language) -> str:
    """The message: what people are furthest apart on, unless they are close together on everything."""
    if first.spread.nearness in (None, "close together"):
        return say("maturity.chart-close", language)
    return say("maturity.chart-apart", language, element=first.element.title[language])


def _describe(view: ElementView, language: Language) -> str:
    """One element in the text alternative: how many gave which answer, and what was agreed."""
    counts = view.spread.counts or {}
    answers = _given(counts, language)
    agreed = say("maturity.not-agreed", language)
    if view.agreed:
        agreed = _level(view.level or STILL_DIVIDED, language)
    none = say("maturity.nobody-placed", language)
    title = view.element.title[language]
    return say("maturity.chart-describe", language, element=title, answers=answers or none, agreed=agreed)


def _level(level: str, language: Language) -> str:
    return say(f"maturity-level.{slug(level)}", language)


def _specification(lines: Sequence[Line], language: Language) -> dict[str, Any]:
    rows = [{"e": title} for title, _, _ in lines]
    y = {"field": "e", "type": "ordinal", "scale": {"domain": [row["e"] for row in rows]}, "axis": None}
    x = {"field": "x", "type": "ordinal", "scale": {"domain": list(SCALE)}, "axis": None}
    counts = [
        {"e": title, "x": level, "n": n}
        for title, given, _ in lines
        for level, n in given.items()
        if n and level in SCALE
    ]
    agreed = [{"e": title, "x": level} for title, _, level in lines if level]
    rule = {"type": "rule", "color": GRID, "yOffset": -ROW // 2}
    title = {"type": "text", "align": "left", "x": 0, "dy": -18, "fontWeight": 700, "fontSize": 14}
    return {
        "width": WIDTH,
        "height": ROW * len(rows),
        "layer": [
            _headings(x, language),
            _layer(rows, rule, {"y": y}),
            _layer(rows, title, {"y": y, "text": {"field": "e"}}),
            *_circles(counts, {"x": x, "y": y}),
            _layer(agreed, BOX, {"x": x, "y": y}),
        ],
    }


def _layer(rows: Sequence[dict[str, Any]], mark: dict[str, Any], encoding: dict[str, Any]) -> dict[str, Any]:
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": encoding}


def _headings(x: dict[str, Any], language: Language) -> dict[str, Any]:
    """Levels above the first row, each word on a line of its own, the last ones level with one another."""
    words = [say(f"maturity-short.{slug(level)}", language).split() for level in SCALE]
    lines = max(map(len, words))
    rows = [
        {"x": level, "t": [*[""] * (lines - len(said)), *said]}
        for level, said in zip(SCALE, words, strict=True)
    ]
    mark = {"type": "text", "baseline": "top", "y": -16 * lines - 4, "lineHeight": 16}
    return _layer(rows, mark, {"x": x, "text": {"field": "t"}})


def _circles(counts: Sequence[dict[str, Any]], at: dict[str, Any]) -> list[dict[str, Any]]:
    """A circle for each answer that somebody gave, with their number in it."""
    most = max((row["n"] for row in counts), default=1)
    scale = {"type": "linear", "domain": [1, max(most, 2)], "range": [SMALLEST, LARGEST]}
    size = {"field": "n", "type": "quantitative", "legend": None, "scale": scale}
    circle = {"type": "point", "filled": True, "color": OWN, "opacity": 1, "yOffset": BELOW}
    number = {"type": "text", "fontSize": 12, "fontWeight": 700, "fill": "#ffffff", "yOffset": BELOW}
    return [
        _layer(counts, circle, at | {"size": size}),
        _layer(counts, number, at | {"text": {"field": "n"}}),
    ]
