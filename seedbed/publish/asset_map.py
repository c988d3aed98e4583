"""The map of what communities have: outlines of wards, and a mark for each thing by shape and letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from seedbed.foundations.languages import Language, say
from seedbed.lead.community.assets import Spot, spread_out
from seedbed.lead.community.tables import ASSET_KINDS
from seedbed.publish.drawing import INK, Picture, draw
from seedbed.publish.maps import WIDTH, map_geometry, map_height

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SHAPES: Final = {
    "place": "M-0.9,-0.9L0.9,-0.9L0.9,0.9L-0.9,0.9Z",
    "group": "M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z",
    "service": "M0,-1.15L1.15,0L0,1.15L-1.15,0Z",
    "skill": "M-0.55,-1L0.55,-1L1.1,0L0.55,1L-0.55,1L-1.1,0Z",
    "money": "M-0.6,-1.2L0.6,-1.2L0.6,-0.6L1.2,-0.6L1.2,0.6L0.6,0.6L0.6,1.2L-0.6,1.2L-0.6,0.6L-1.2,0.6"
    "L-1.2,-0.6L-0.6,-0.6Z",
}
"""The outline of each kind's mark, in a square from −1 to 1: square, circle, diamond, hexagon, cross."""
SIZE: Final = 520
"""Of a mark, in square pixels: a number of two figures fits in."""
BESIDE: Final = 26
"""Pixels between the middles of marks that belong to one spot."""
LAND: Final = "#e3f1f3"


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that a community has, with what the map must know of it."""

    key: str
    kind: str
    ward: str = ""
    spot: Spot | None = None


def lettered(things: Iterable[Thing], language: Language) -> dict[str, str]:
    """The mark of each thing by its key, such as `P2`: the letter of its kind and its number in it."""
    ordered = sorted(things, key=lambda it: ASSET_KINDS.index(it.kind))
    return {
        it.key: f"{say(f'asset.letter.{kind}', language)}{number}"
        for kind, same in groupby(ordered, key=lambda it: it.kind)
        for number, it in enumerate(same, start=1)
    }


def on_map(things: Iterable[Thing], wards: Mapping[str, BaseGeometry]) -> list[tuple[Thing, Spot]]:
    """The things that the map can show, and where: at their own spot, else in the middle of their ward.

    A spot that lies outside the map's frame is taken for a slip of the pen: the ward stands in for it, and
    where there is none the thing is in the list only.
    """
    if not wards:
        return []
    west, south, east, north = _frame(wards)
    found = []
    for it in things:
        spot = it.spot
        if spot is None or not (south <= spot[0] <= north and west <= spot[1] <= east):
            spot = _middle(wards.get(it.ward))
        if spot is not None:
            found.append((it, spot))
    return found


def asset_map(
    things: Sequence[Thing], wards: Mapping[str, BaseGeometry], area: str, language: Language
) -> Picture | None:
    """The map in a language with its words; None where no outlines are known or nothing has a place."""
    shown = on_map(things, wards)
    if not shown:
        return None
    marks = lettered(things, language)
    placed = [it for it, _ in shown]
    words = say("asset-map.all", language, kinds="; ".join(_kinds(placed, marks, language)))
    title = say("asset-map.title", language, area=area)
    return Picture(f"assets-{language}", _drawn(shown, wards, marks), title, words)


def _drawn(
    shown: Sequence[tuple[Thing, Spot]], wards: Mapping[str, BaseGeometry], marks: Mapping[str, str]
) -> str:
    height = map_height(wards)
    _, south, _, north = _frame(wards)
    spots = spread_out([spot for _, spot in shown], (north - south) / height * BESIDE)
    rows = [
        {"lat": spot[0], "lon": spot[1], "kind": it.kind, "mark": marks[it.key]}
        for (it, _), spot in zip(shown, spots, strict=True)
    ]
    where = {
        "longitude": {"field": "lon", "type": "quantitative"},
        "latitude": {"field": "lat", "type": "quantitative"},
    }
    shape = {
        "field": "kind",
        "type": "nominal",
        "legend": None,
        "scale": {"domain": list(SHAPES), "range": list(SHAPES.values())},
    }
    return draw(
        {
            "width": WIDTH,
            "height": height,
            "projection": {"type": "mercator"},
            "layer": [
                {"data": {"values": [_land(it) for _, it in sorted(wards.items())]}, "mark": _LAND},
                {"data": {"values": rows}, "mark": _MARK, "encoding": {**where, "shape": shape}},
                {"data": {"values": rows}, "mark": _LETTER, "encoding": {**where, "text": {"field": "mark"}}},
            ],
        }
    )


_LAND: Final = {"type": "geoshape", "fill": LAND, "stroke": "#505a5f", "strokeWidth": 0.6}
_MARK: Final = {
    "type": "point",
    "filled": True,
    "size": SIZE,
    "color": INK,
    "opacity": 1,
    "stroke": "#ffffff",
    "strokeWidth": 1,
}
_LETTER: Final = {"type": "text", "fontSize": 11, "fontWeight": 700, "color": "#ffffff", "baseline": "middle"}


def _land(outline: BaseGeometry) -> dict[str, Any]:
    return {"type": "Feature", "geometry": map_geometry(outline)}


def _kinds(placed: Sequence[Thing], marks: Mapping[str, str], language: Language) -> Iterable[str]:
    """Each kind that is on the map with its first and last mark."""
    for kind in ASSET_KINDS:
        held = [marks[it.key] for it in placed if it.kind == kind]
        if held:
            key = "asset-map.one" if len(held) == 1 else "asset-map.kind"
            named = say(f"asset.{kind}", language)
            yield say(key, language, kind=named, first=held[0], last=held[-1])


def _middle(ward: BaseGeometry | None) -> Spot | None:
    """A spot inside a ward, near its middle."""
    if ward is None:
        return None
    point = ward.representative_point()
    return point.y, point.x


def _frame(wards: Mapping[str, BaseGeometry]) -> tuple[float, float, float, float]:
    """West, south, east and north of all wards together."""
    bounds = [outline.bounds for outline in wards.values()]
    return (
        min(it[0] for it in bounds), min(it[1] for it in bounds),
        max(it[2] for it in bounds), max(it[3] for it in bounds),
    )  # fmt: skip
