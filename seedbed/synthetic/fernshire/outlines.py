"""The outlines of Fernshire's small areas: an island that grows from dice, in the open Atlantic.

Many little cells are drawn, those on land kept; each ward grows outwards from its centre over them,
then each small area within its ward. Small areas therefore share their borders exactly, never
overlap, and make up their wards.
"""

from __future__ import annotations

import heapq
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, dist, exp, radians, sin
from typing import TYPE_CHECKING, Any, Final

from seedbed.synthetic.fernshire.places import small_places, wards
from seedbed.synthetic.fernshire.reading import dice, read_data

if TYPE_CHECKING:
    from shapely import Polygon

Point = tuple[float, float]
"""Kilometres east and north of the middle of Fernshire."""

SCATTERED: Final = 2600
"""Cells scattered over land and sea alike, so that even empty country has a natural edge."""
PER_SMALL_AREA: Final = 14
"""Cells added where people live."""
HALF_WIDTH: Final = 19.0
HALF_HEIGHT: Final = 14.0
KM_PER_DEGREE: Final = 111.32
DECIMALS: Final = 5
"""Of a degree: about a metre."""


@dataclass(frozen=True, slots=True)
class Mesh:
    """Cells on land: the middle and the corners of each in kilometres, and which cells touch."""

    middles: Sequence[Point]
    cells: Sequence[Polygon]
    touching: Mapping[int, Sequence[int]]


def geojson() -> str:
    """The outlines as GeoJSON, one line a small area; each feature has its `code`."""
    lines = [json.dumps(_feature(code, outline)) for code, outline in outlines().items()]
    return '{"type": "FeatureCollection", "features": [\n' + ",\n".join(lines) + "\n]}\n"


def outlines() -> dict[str, Polygon]:
    """The outline of each small area in degrees, by code."""
    mesh = _mesh()
    return {code: _joined([mesh.cells[n] for n in cells]) for code, cells in _small_areas(mesh).items()}


def _joined(cells: Sequence[Polygon]) -> Polygon:
    """Cells that touch as one outline, wound as GeoJSON asks."""
    from shapely import Polygon, union_all
    from shapely.geometry.polygon import orient

    outline = union_all(cells)
    assert isinstance(outline, Polygon)  # a part grows from one cell to the next
    return orient(outline)


def _feature(code: str, outline: Polygon) -> dict[str, Any]:
    from shapely.geometry import mapping

    return {"type": "Feature", "properties": {"code": code}, "geometry": mapping(outline)}


def _on_land(point: Point) -> bool:
    """Whether a point lies inside the coast: a rounded island with a bay in the south-west."""
    east, north = point[0] / 1.3, point[1]
    angle = atan2(north, east)
    reach = 9.4 + 1.1 * cos(2 * angle - 0.6) + 0.9 * sin(3 * angle + 0.4) + 0.45 * cos(7 * angle)
    bay = 4.2 * exp(-(((angle + 2.05) / 0.22) ** 2))
    return dist((0, 0), (east, north)) < reach - bay


def _points() -> list[Point]:
    """Points scattered everywhere, and more of them around each ward's centre."""
    roll = dice("points")
    found = [
        (roll.uniform(-HALF_WIDTH, HALF_WIDTH), roll.uniform(-HALF_HEIGHT, HALF_HEIGHT))
        for _ in range(SCATTERED)
    ]
    for ward in wards():
        east, north = ward.centre
        for _ in range(ward.small_areas * PER_SMALL_AREA):
            found.append((roll.gauss(east, ward.spread), roll.gauss(north, ward.spread)))
    return found


def _mesh() -> Mesh:
    """The cells on land, each the country nearer to its point than to any other."""
    from shapely import MultiPoint, voronoi_polygons

    points = _points()
    every = voronoi_polygons(MultiPoint(points), ordered=True).geoms
    kept = [(point, _in_degrees(cell)) for point, cell in zip(points, every, strict=True) if _on_land(point)]
    middles, cells = [point for point, _ in kept], [cell for _, cell in kept]
    return Mesh(middles, cells, _touching(cells))


def _in_degrees(cell: Any) -> Polygon:
    from shapely import Polygon

    centre = read_data("places")["centre"]
    west, south = centre["longitude"], centre["latitude"]
    wide = KM_PER_DEGREE * cos(radians(south))
    corners = [(west + x / wide, south + y / KM_PER_DEGREE) for x, y in cell.exterior.coords]
    return Polygon([(round(x, DECIMALS), round(y, DECIMALS)) for x, y in corners])


def _touching(cells: Sequence[Polygon]) -> dict[int, list[int]]:
    """Which cells share an edge."""
    owners: dict[frozenset[Point], list[int]] = defaultdict(list)
    for number, cell in enumerate(cells):
        corners = [(x, y) for x, y in cell.exterior.coords]
        for start, end in pairwise(corners):
            if start != end:  # rounding shrinks the shortest edges to nothing
                owners[frozenset((start, end))].append(number)
    found: dict[int, list[int]] = defaultdict(list)
    for pair in owners.values():
        if len(pair) == 2:
            found[pair[0]].append(pair[1])
            found[pair[1]].append(pair[0])
    return found


def _small_areas(mesh: Mesh) -> dict[str, list[int]]:
    """The cells of each small area."""
    ward_cells = _grown(mesh, _nearest(mesh, [ward.centre for ward in wards()]), range(len(mesh.cells)))
    codes = [place.code for place in small_places()]
    found: dict[str, list[int]] = {}
    for ward, cells in zip(wards(), ward_cells, strict=True):
        for part in _grown(mesh, _seeds(mesh, cells, ward.small_areas, ward.code), cells):
            found[codes[len(found)]] = part
    return found


def _nearest(mesh: Mesh, places: Iterable[Point], among: Sequence[int] | None = None) -> list[int]:
    """The cell nearest to each place."""
    candidates = range(len(mesh.middles)) if among is None else among
    return [min(candidates, key=lambda n: dist(mesh.middles[n], place)) for place in places]


def _seeds(mesh: Mesh, cells: Sequence[int], count: int, name: str) -> list[int]:
    """Cells well spread over a ward: some chosen by dice, then moved to the middle of their own."""
    chosen = dice("seeds", name).sample(list(cells), count)
    for _ in range(6):
        own: dict[int, list[Point]] = defaultdict(list)
        for cell in cells:
            place = mesh.middles[cell]
            own[min(chosen, key=lambda n: dist(mesh.middles[n], place))].append(place)
        middles = [(sum(x for x, _ in o) / len(o), sum(y for _, y in o) / len(o)) for o in own.values()]
        chosen = list(dict.fromkeys(_nearest(mesh, middles, cells)))
    assert len(chosen) == count  # two seeds in one cell would leave a small area without land
    return chosen


def _grown(mesh: Mesh, seeds: Sequence[int], allowed: Iterable[int]) -> list[list[int]]:
    """Parts that grow from their seeds, cell by cell over rough ground, until none is left."""
    roll = dice("ground", *seeds)
    free = set(allowed)
    parts: list[list[int]] = [[] for _ in seeds]
    queue = [(0.0, seed, part) for part, seed in enumerate(seeds)]
    while queue:
        far, cell, part = heapq.heappop(queue)
        if cell not in free:
            continue
        free.remove(cell)
        parts[part].append(cell)
        for other in mesh.touching[cell]:
            rough = dist(mesh.middles[cell], mesh.middles[other]) * roll.uniform(0.8, 1.6)
            heapq.heappush(queue, (far + rough, other, part))
    return parts
