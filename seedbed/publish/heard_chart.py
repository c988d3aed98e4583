"""Who is heard beside who lives here, as pairs of marks: one row for each category, a table beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from seedbed.foundations.languages import Language, say, slug
from seedbed.foundations.numbers import number
from seedbed.lead.community.heard import Heard, Line
from seedbed.publish.drawing import INK, NATION, NEIGHBOURS, OWN, Picture, draw

WIDTH: Final = 350
ROW: Final = 46
TOP: Final = 100.0


def heard_chart(heard: Heard, names: Mapping[str, str], language: Language, key: str) -> Picture | None:
    """Intervals of those heard with the area's share on each; None where the area's shares are not known.

    Args:
        heard: what may be shown.
        names: what each category is called in a picture.
        language: of the words.
        key: the name of the drawing, which must be the only one on its page.
    """
    drawn = [line for line in heard.lines if line.here is not None and line.interval is not None]
    if not drawn:
        return None
    words = " ".join(_describe(line, names, language) for line in drawn)
    return Picture(key, draw(_specification(drawn, names, language)), _title(drawn, names, language), words)


def _title(drawn: Sequence[Line], names: Mapping[str, str], language: Language) -> str:
    """The message: who is hardly heard; else who is heard more; else that nothing can be said."""
    for verdict, phrase in (("hardly heard", "picture-missing"), ("heard more", "picture-more")):
        found = [names[line.category] for line in drawn if line.verdict == verdict]
        if found:
            return say(f"heard.{phrase}", language, names=", ".join(found))
    return say("heard.picture-level", language)


def _describe(line: Line, names: Mapping[str, str], language: Language) -> str:
    assert line.interval is not None and line.here is not None  # noqa: PT018  # only such are drawn
    lower, upper = (number(limit) for limit in line.interval)
    share = say("heard.describe-range", language, lower=lower, upper=upper)
    name, here = names[line.category], number(line.here)
    verdict = say(f"heard.{slug(line.verdict)}", language)
    return f"{say('heard.describe', language, name=name, share=share, here=here)} {verdict}."


def _specification(drawn: Sequence[Line], names: Mapping[str, str], language: Language) -> dict[str, Any]:
    rows = [_row(line, names) for line in drawn]
    y = {"field": "name", "type": "ordinal", "scale": {"domain": [row["name"] for row in rows]}, "axis": None}
    highest = max(max(row["upper"], row["here"]) for row in rows)
    domain = [0, TOP if highest > TOP / 2 else TOP / 2]
    axis = {"title": say("heard.axis", language), "tickCount": 5, "grid": True, "orient": "bottom"}
    x = {"type": "quantitative", "scale": {"domain": domain}, "axis": axis}
    name = {"type": "text", "align": "left", "x": 0, "dy": -14, "fontWeight": 700}
    return {
        "width": WIDTH,
        "height": ROW * len(rows),
        "layer": [
            _layer(rows, name, {"y": y, "text": {"field": "name"}}),
            _layer(
                rows, {"type": "bar", "height": 10, "color": NEIGHBOURS, "yOffset": 6},
                {"y": y, "x": {**x, "field": "lower"}, "x2": {"field": "upper"}},
            ),
            _layer(
                [row for row in rows if row["share"] is not None],
                {"type": "point", "filled": True, "size": 110, "color": OWN, "opacity": 1, "yOffset": 6},
                {"y": y, "x": {**x, "field": "share"}},
            ),
            _layer(
                rows,
                {
                    "type": "point", "shape": "diamond", "filled": False, "size": 130, "strokeWidth": 2.5,
                    "stroke": INK, "color": NATION, "opacity": 1, "yOffset": 6,
                },
                {"y": y, "x": {**x, "field": "here"}},
            ),
        ],
    }  # fmt: skip


def _row(line: Line, names: Mapping[str, str]) -> dict[str, Any]:
    assert line.interval is not None  # only such are drawn
    return {
        "name": names[line.category], "here": line.here, "lower": line.interval.lower,
        "upper": line.interval.upper, "share": line.share,
    }  # fmt: skip


def _layer(rows: Sequence[dict[str, Any]], mark: dict[str, Any], encoding: dict[str, Any]) -> dict[str, Any]:
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": encoding}
