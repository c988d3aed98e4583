"""Harm in the outlines of a pack: files that are no GeoJSON, and shapes that are none."""

import json


def outlines_broken(pack):
    (pack.path / "boundaries.geojson").write_text(
        '{"features": [{"properties": {"code": "X"}, "geometry": null}]}'
    )


def outlines_empty(pack):
    (pack.path / "boundaries.geojson").write_text('{"features": []}')


def _outline(pack, kind, coordinates):
    feature = {
        "properties": {"code": pack.rows("places")[0]["code"]},
        "geometry": {"type": kind, "coordinates": coordinates},
    }
    (pack.path / "boundaries.geojson").write_text(json.dumps({"features": [feature]}))


def outlines_odd(pack):
    _outline(pack, "Point", [1, 52])


def outlines_point(pack):
    _outline(pack, "Polygon", [[[0, 0], [0, 0], [0, 0], [0, 0]]])


def outlines_not_utf8(pack):
    (pack.path / "boundaries.geojson").write_bytes(b"\xff\xfe\x00")


def outlines_list(pack):
    (pack.path / "boundaries.geojson").write_text("[1, 2]")
