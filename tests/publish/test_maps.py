"""Maps: the five steps, the winding that Vega needs, and what is absent."""

import json
import re

import pytest
from shapely.geometry import MultiPolygon, Polygon, box, shape

from seedbed.foundations.languages import LANGUAGES
from seedbed.publish import maps
from seedbed.publish.drawing import ABSENT, STEPS

BREAKS = (10.0, 20.0, 30.0, 40.0)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, None), (0, 0), (9.99, 0), (10, 1), (19.9, 1), (20, 2), (30, 3), (39.999, 3), (40, 4), (1e9, 4)],
)
def test_a_value_on_a_break_falls_into_the_step_above(value, expected):
    assert maps.step(value, BREAKS) == expected


@pytest.mark.parametrize("outline", [box(0, 51, 1, 52), Polygon(box(0, 51, 1, 52).exterior.coords[::-1])])
def test_rings_are_wound_the_way_vega_fills_them(outline):
    """A ring the other way round would colour the rest of the globe."""
    drawn = shape(maps._feature(outline, 1)["geometry"])
    assert all(not part.exterior.is_ccw for part in drawn.geoms)


def test_holes_are_wound_against_their_rings():
    ring = Polygon(box(0, 51, 1, 52).exterior.coords, [box(0.3, 51.3, 0.6, 51.6).exterior.coords])
    part = shape(maps._feature(ring, 0)["geometry"]).geoms[0]
    assert (part.exterior.is_ccw, part.interiors[0].is_ccw) == (False, True)


def test_an_area_in_several_pieces_keeps_them_all():
    made = maps._feature(MultiPolygon([box(0, 51, 1, 52), box(2, 51, 3, 52)]), 2)
    assert len(made["geometry"]["coordinates"]) == 2
    assert made["properties"]["c"] == STEPS[2]


def test_what_is_absent_is_white_and_nothing_else_is():
    assert maps._feature(box(0, 51, 1, 52), None)["properties"]["c"] == ABSENT
    assert ABSENT not in STEPS


def test_the_drawing_shows_one_shape_for_each_area_and_white_for_the_absent():
    shapes = {f"E0100000{n}": box(n, 51, n + 1, 52) for n in range(3)}
    svg = maps.map_svg(shapes, {"E01000000": 5.0, "E01000001": None}, BREAKS)
    filled = re.findall(r'<path [^>]*fill="(#[0-9a-f]{6})" [^>]*stroke="#505a5f"', svg)
    assert sorted(filled) == sorted([STEPS[0], ABSENT, ABSENT])


def test_absent_areas_are_counted_in_words_in_both_languages(publication):
    absent = sum(
        f.value is None
        for f in publication.made.figures
        if f.indicator == "child-income-deprivation-rate"
        and f.area in {p.code for p in publication.made.focus.places}
    )
    assert absent
    for doc in publication.docs:
        described = next(m for m in doc.maps if m.id == "child-income-deprivation").small_areas.description
        assert str(absent) in described.split()


def test_the_text_alternative_names_the_true_highest_and_lowest_ward(publication):
    wards = {p.ward_code: p.ward_name for p in publication.made.focus.places}
    values = {
        wards[f.area]: f.value
        for f in publication.made.figures
        if f.indicator == "children-0-4" and f.area in wards
    }
    for doc in publication.docs:
        described = next(m for m in doc.maps if m.id == "children-0-4").wards.description
        for name in (max(values, key=values.get), min(values, key=values.get)):
            assert f"{name}" in described
            assert f"{values[name]:,.0f}" in described


def test_both_languages_share_one_drawing(publication):
    english, welsh = ([m.small_areas.svg for m in doc.maps] for doc in publication.docs)
    assert english == welsh
    assert len(publication.docs) == len(LANGUAGES)


def test_every_key_has_five_steps_that_follow_one_another(publication):
    for view in publication.docs[0].maps:
        for key in (view.key, view.ward_key):
            assert [step.colour for step in key] == list(STEPS)
            bounds = re.findall(r"[\d,]+", " ".join(step.words for step in key))
            assert bounds[0] == bounds[1]
            assert bounds[-1] == bounds[-2]


def test_outlines_of_a_pack_are_read_by_code(tmp_path):
    feature = {
        "type": "Feature",
        "properties": {"code": "X01000001"},
        "geometry": box(0, 51, 1, 52).__geo_interface__,
    }
    (tmp_path / "boundaries.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]})
    )
    assert list(maps.outlines_in_pack(tmp_path)) == ["X01000001"]
