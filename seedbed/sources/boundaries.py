"""Outlines of small areas and districts, in degrees (WGS 84), as Shapely geometries."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
from shapely import from_wkb
from shapely.geometry.base import BaseGeometry

from seedbed.sources.folder import DataFolder


def outlines(folder: DataFolder, codes: Sequence[str]) -> dict[str, BaseGeometry]:
    """Outline of each small area in the list that has one.

    Raises:
        MissingFile: the folder lacks the boundaries.
    """
    return _read(folder, "boundaries-small-areas", "lsoa21_code", codes)


def district_outlines(folder: DataFolder, codes: Sequence[str]) -> dict[str, BaseGeometry]:
    """Outline of each lower-tier authority in the list that has one."""
    return _read(folder, "boundaries-districts", "ltla24_code", codes)


def _read(folder: DataFolder, source: str, key: str, codes: Sequence[str]) -> dict[str, BaseGeometry]:
    rows = folder.scan(source).filter(pl.col(key).is_in(list(codes))).select(key, _plain_binary()).collect()
    return dict(zip(rows[key], from_wkb(rows["geometry"].to_list()), strict=True))


def _plain_binary() -> pl.Expr:
    """GeoArrow marks the column as an extension type; underneath it is well-known binary."""
    return pl.col("geometry").ext.storage()
