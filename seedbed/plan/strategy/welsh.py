"""Welsh on an equal footing: what a Welsh partnership's strategy lacks before it may be adopted.

While it is a draft, the gaps are listed and nothing is stopped. Once named partners have adopted it,
every text needs its Welsh, and somebody has to have reviewed it.
"""

from __future__ import annotations

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.pack import Pack, text_file
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.plan.strategy.tables import SECTIONS

NATION = "Wales"


def welsh_faults(pack: Pack) -> list[Fault]:
    """What is missing in Welsh, and whether anybody reviewed what is there; none outside Wales."""
    if pack.area["area"]["nation"] != NATION:
        return []
    adopted = pack.adopted_on is not None
    faults = [*_rows(pack, stops=adopted), *_texts(pack, stops=adopted)]
    return faults + (_unreviewed(pack) if adopted else [])


def _rows(pack: Pack, *, stops: bool) -> list[Fault]:
    """Rows whose English has no Welsh beside it."""
    return [
        Fault("welsh-missing", f"{name}.csv", row[ROW], column, "", "the same in Welsh", stops=stops)
        for name, rows in pack.tables.items()
        for row in rows
        for column, value in row.items()
        if column.endswith("_cy") and not value and row.get(f"{column[:-3]}_en")
    ]


def _texts(pack: Pack, *, stops: bool) -> list[Fault]:
    """Texts that are written in English and not in Welsh."""
    return [
        Fault("welsh-missing", text_file(name, "cy"), None, None, None, "the same in Welsh", stops=stops)
        for name in SECTIONS
        if pack.texts.get((name, "en"), "").strip() and not pack.texts.get((name, "cy"), "").strip()
    ]


def _unreviewed(pack: Pack) -> list[Fault]:
    welsh = pack.area.get("welsh", {})
    expected = {
        "reviewed_by": "who reviewed the Welsh of this strategy",
        "reviewed_on": "the day it was reviewed, such as 2026-03-31",
    }
    return [
        Fault("welsh-not-reviewed", AREA_FILE, None, f"welsh.{key}", None, words)
        for key, words in expected.items()
        if not welsh.get(key)
    ]
