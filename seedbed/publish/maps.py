"""Maps of small areas and wards: five steps of one colour, the same breaks for the whole nation."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seedbed.foundations.faults import DataFaults, Fault
from seedbed.plan.needs.focus import SmallPlace
from seedbed.plan.strategy.pack import BOUNDARIES
from seedbed.publish.drawing import ABSENT, STEPS, draw

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

WIDTH: Final = 400
TALLEST: Final = 460
PLACES: Final = 4
"""Decimals kept of a degree: about ten metres, finer than the drawing shows."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """What a map draws: outline by code, of small areas and of the wards they make up.

    `official` says whether they come from the Office for National Statistics, which is then named.
    """

    small_areas: Mapping[str, BaseGeometry]
    wards: Mapping[str, BaseGeometry]
    official: bool


def outlines_of(
    small: Mapping[str, BaseGeometry], places: Sequence[SmallPlace], *, official: bool
) -> Outlines:
    """Outlines of the small areas, and of the wards as their unions."""
    from shapely import union_all

    members: dict[str, list[BaseGeometry]] = defaultdict(list)
    for place in places:
        if place.code in small:
            members[place.ward_code].append(small[place.code])
    return Outlines(small, {code: union_all(parts) for code, parts in sorted(members.items())}, official)


def outlines_in_pack(pack: Path) -> dict[str, BaseGeometry]:
    """Outlines that a pack brings itself, none when it brings none.

    Raises:
        DataFaults: the file is not GeoJSON in degrees with a `code` for each feature.
    """
    from shapely.errors import ShapelyError

    file = pack / BOUNDARIES
    if not file.is_file():
        return {}
    try:
        features = json.loads(file.read_text(encoding="utf-8"))["features"]
        return dict(_outline(feature) for feature in features)
    except (ValueError, KeyError, TypeError, AttributeError, ShapelyError) as error:
        expected = "GeoJSON features in degrees, each with a property 'code'"
        raise DataFaults(
            [Fault("geojson-broken", BOUNDARIES, None, None, str(error)[:80], expected)]
        ) from error


def _outline(feature: Mapping[str, Any]) -> tuple[str, BaseGeometry]:
    """The code of a feature and its outline, which a map of the Earth can show.

    Raises:
        ValueError: it is no such thing.
    """
    from shapely.geometry import shape

    code, outline = feature["properties"]["code"], shape(feature["geometry"])
    if not isinstance(code, str):
        raise ValueError(f"the code {code!r}")
    west, south, east, north = outline.bounds
    if not (-180 <= west <= east <= 180 and -90 < south <= north < 90):  # nothing at all has no bounds
        raise ValueError(f"{code} is not in degrees")
    return code, outline


def step(value: float | None, breaks: Sequence[float]) -> int | None:
    """Which of the five steps a value falls into, 0 for the lightest; None for an absent one."""
    return None if value is None else bisect_right(list(breaks), value)


def map_svg(
    shapes: Mapping[str, BaseGeometry],
    values: Mapping[str, float | None],
    breaks: Sequence[float],
    *,
    darkest: str = "high",
) -> str:
    """The drawing of a map without words, so that one serves both languages; `darkest` says which end is."""
    colours = STEPS if darkest == "high" else tuple(reversed(STEPS))
    features = [
        _feature(outline, step(values.get(code), breaks), colours) for code, outline in sorted(shapes.items())
    ]
    return draw(
        {
            "width": WIDTH,
            "height": map_height(shapes),
            "projection": {"type": "mercator"},
            "data": {"values": features},
            "mark": {"type": "geoshape", "stroke": "#505a5f", "strokeWidth": 0.4},
            "encoding": {
                "color": {"field": "properties.c", "type": "nominal", "scale": None, "legend": None}
            },
        }
    )


def _feature(outline: BaseGeometry, found: int | None, colours: Sequence[str] = STEPS) -> dict[str, Any]:
    colour = ABSENT if found is None else colours[found]
    return {"type": "Feature", "geometry": map_geometry(outline), "properties": {"c": colour}}


@lru_cache(maxsize=4096)
def map_geometry(outline: BaseGeometry) -> dict[str, Any]:
    """An outline as GeoJSON, worked out once for the maps of every theme."""
    from shapely import set_precision
    from shapely.geometry import mapping
    from shapely.geometry.polygon import orient

    kept = set_precision(outline, 10**-PLACES)
    # Vega follows the right-hand rule of the sphere: a ring wound the other way covers the globe.
    polygons = [
        orient(part, sign=-1.0) for part in getattr(kept, "geoms", [kept]) if part.geom_type == "Polygon"
    ]
    return {
        "type": "MultiPolygon",
        "coordinates": [mapping(polygon)["coordinates"] for polygon in polygons],
    }


def map_height(shapes: Mapping[str, BaseGeometry]) -> int:
    """Height that keeps the area's proportions, within what a phone can show."""
    from math import cos, radians

    bounds = [outline.bounds for outline in shapes.values()]
    west, south = min(b[0] for b in bounds), min(b[1] for b in bounds)
    east, north = max(b[2] for b in bounds), max(b[3] for b in bounds)
    ratio = (north - south) / max(1e-6, (east - west) * cos(radians((north + south) / 2)))
    return round(min(TALLEST, max(160, WIDTH * ratio)))
