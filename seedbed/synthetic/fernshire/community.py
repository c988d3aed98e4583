"""What Fernshire's community says, has and proposes: groups, findings, assets, who decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from math import cos, radians
from typing import Any

from seedbed.foundations.tables import Row
from seedbed.lead.community.tables import (
    ASSETS,
    FINDINGS,
    PROPOSALS,
    TABLES,
    VOICE_GROUPS,
)
from seedbed.synthetic.fernshire.answers import consultation_tables
from seedbed.synthetic.fernshire.days import dated
from seedbed.synthetic.fernshire.outlines import DECIMALS, KM_PER_DEGREE
from seedbed.synthetic.fernshire.places import wards
from seedbed.synthetic.fernshire.reading import complete, flat, read_data


def community_tables(as_of: date) -> dict[str, list[Row]]:
    """The tables of the community's voice, with every column they declare."""
    said, asked = read_data("voices"), read_data("consultations")
    rows = consultation_tables(as_of) | {
        "voice-groups": [dated(VOICE_GROUPS, flat(g) | {"id": n}, as_of) for n, g in said["group"].items()],
        "heard": list(_heard(said["heard"])),
        "findings": [dated(FINDINGS, flat(f) | {"id": n}, as_of) for n, f in asked["finding"].items()],
        "assets": [dated(ASSETS, flat(asset) | _point(asset), as_of) for asset in said["asset"]],
        "proposals": [dated(PROPOSALS, flat(made), as_of) for made in said["proposal"]],
        "participation": [flat(made) | {"priority": n} for n, made in said["participation"].items()],
    }
    return complete(TABLES, rows)


def _heard(said: Mapping[str, Mapping[str, Mapping[str, int]]]) -> Iterator[Row]:
    for group, kinds in said.items():
        for characteristic, counted in kinds.items():
            for category, people in counted.items():
                yield {
                    "group": group, "characteristic": characteristic, "category": category, "people": people,
                }  # fmt: skip


def _point(asset: Mapping[str, Any]) -> Row:
    """Degrees north and east of what stands somewhere: so many kilometres from the middle of its ward."""
    if "at" not in asset:
        return {}
    middle, ward = read_data("places")["centre"], next(w for w in wards() if w.code == asset["ward"])
    east, north = (a + b for a, b in zip(ward.centre, asset["at"], strict=True))
    wide = KM_PER_DEGREE * cos(radians(middle["latitude"]))
    return {
        "latitude": round(middle["latitude"] + north / KM_PER_DEGREE, DECIMALS),
        "longitude": round(middle["longitude"] + east / wide, DECIMALS),
    }
