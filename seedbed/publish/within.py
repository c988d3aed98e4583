"""Whether a point lies within the area of a pack, as far as the pack brings outlines itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from seedbed.foundations.faults import DataFaults
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.maps import outlines_in_pack

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def inside_outlines(pack: Pack) -> Callable[[float, float], bool] | None:
    """A test of degrees north and east; None where no row has a point, or no outline can be read."""
    if not any(row["latitude"] is not None for row in pack.rows("assets")):
        return None
    try:
        outlines = list(outlines_in_pack(pack.path).values())
    except DataFaults:  # `publish` says so
        return None
    if not outlines:
        return None
    return lambda north, east: any(_holds(outline, north, east) for outline in outlines)


def _holds(outline: BaseGeometry, north: float, east: float) -> bool:
    from shapely import Point

    return bool(outline.intersects(Point(east, north)))
