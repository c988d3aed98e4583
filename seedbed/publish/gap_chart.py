"""Who fares worst as a drawing: each group of children beside all children."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from seedbed.foundations.languages import Language, say
from seedbed.foundations.numbers import with_unit
from seedbed.plan.needs.gaps import Gap
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.publish.drawing import INK, NATION, OWN, Picture, draw


def gap_chart(item: IndicatorProfile, made: Profile, language: Language) -> Picture | None:
    """Each group beside all children: a dot for the area, a hollow one for the nation."""
    shown = [gap for gap in item.gaps if gap.caution != "all-or-none"]
    if not shown or item.comparison is None:
        return None
    title = say("chart.gaps", language, title=item.indicator.title[language])
    words = "; ".join(
        f"{say(f'group.{gap.group}', language)} {with_unit(gap.figure.value or 0, 'percent', 1, language)}"
        for gap in shown
    )
    svg = draw(_gap_specification(shown, item, made, language))
    return Picture(f"gaps-{item.indicator.id}-{language}", svg, title, f"{words}.")


def _gap_specification(
    shown: Sequence[Gap], item: IndicatorProfile, made: Profile, language: Language
) -> dict[str, Any]:
    nation = made.focus.national
    rows, elsewhere = [], []
    for gap in sorted(shown, key=lambda gap: gap.figure.value or 0):
        name = say(f"group-short.{gap.group}", language)
        rows.append({"g": name, "v": gap.figure.value})
        other = made.figures.at(gap.indicator, nation.code, gap.figure.period, gap.group) if nation else None
        elsewhere += [{"g": name, "v": other.value}] if other and other.value is not None else []
    order = [row["g"] for row in rows]
    y = {
        "field": "g",
        "type": "ordinal",
        "sort": order,
        "axis": {"title": None, "grid": True, "domain": False, "ticks": False, "labelLimit": 150},
    }
    x = {
        "field": "v",
        "type": "quantitative",
        "scale": {"domain": [0, 100]},
        "axis": {"title": None, "tickCount": 5, "grid": False},
    }
    everyone = item.comparison.figure.value if item.comparison else None
    return {
        "width": 240,
        "height": 30 * len(order),
        "layer": [
            {
                "data": {"values": [{"v": everyone}]},
                "mark": {"type": "rule", "color": INK, "strokeDash": [2, 3]},
                "encoding": {"x": x},
            },
            {
                "data": {"values": elsewhere},
                "mark": {"type": "point", "filled": False, "size": 90, "stroke": NATION, "strokeWidth": 2},
                "encoding": {"x": x, "y": y},
            },
            {
                "data": {"values": rows},
                "mark": {"type": "point", "filled": True, "size": 120, "color": OWN, "opacity": 1},
                "encoding": {"x": x, "y": y},
            },
        ],
    }
