"""Refreshing changes what moved and nothing else, and loses nothing."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.plan.strategy.pack import read_pack
from seedbed.plan.strategy.refresh import changes, refreshed
from seedbed.sources.folder import data_sets

LATER = date(2027, 11, 23)


@pytest.fixture
def later(hand_made):
    """The same figures read a year later."""
    hand_made.figures = [replace(figure, retrieved=LATER) for figure in hand_made.figures]
    return hand_made


def plain(rows):
    """Rows without their line numbers."""
    return [{name: value for name, value in row.items() if name != "_row"} for row in rows]


def found(pack, gathered):
    """Changes as tuples."""
    return [(c.id, c.kind, c.before, c.after) for c in changes(pack, gathered)]


def test_nothing_moved_changes_nothing(pack_at, later):
    """Not even the day of reading, so that two versions of a pack can be compared line by line."""
    pack, _ = read_pack(pack_at)
    assert found(pack, later) == []
    assert {name: plain(rows) for name, rows in pack.tables.items()} == refreshed(pack, later)


def test_only_the_figure_that_moved_is_changed(pack_at, later):
    """Its value and its day are new; every other row is as it was."""
    pack, _ = read_pack(pack_at)
    later.figures = [replace(f, value=62.0) if f.value == 61.6 else f for f in later.figures]
    before, after = plain(pack.rows("figures")), refreshed(pack, later)["figures"]
    assert found(pack, later) == [("gld-2025", "moved", 61.6, 62.0)]
    assert [row for row in after if row not in before] == [
        next(row for row in before if row["id"] == "gld-2025") | {"value": 62.0, "retrieved": LATER}
    ]


def test_a_restated_interval_is_reported(pack_at, later):
    """The value stands and its interval does not: that is no secret change."""
    pack, _ = read_pack(pack_at)
    later.figures = [replace(f, lower=50.0) if f.value == 61.6 else f for f in later.figures]
    assert found(pack, later) == [("gld-2025", "restated", 61.6, 61.6)]


def test_new_figures_come_and_gone_ones_stay(pack_at, later):
    """What is no longer published keeps its row: a citation never loses what it points to."""
    pack, _ = read_pack(pack_at)
    gone = later.figures.pop(0)
    later.figures.append(
        replace(gone, value=60.9, period_start=date(2022, 9, 1), period_end=date(2023, 8, 31))
    )
    assert found(pack, later) == [
        ("gld-2024", "no longer published", 61.3, None), ("gld-2023", "new", None, 60.9)
    ]  # fmt: skip
    assert {row["id"] for row in refreshed(pack, later)["figures"]} >= {"gld-2023", "gld-2024"}


def test_an_area_s_own_rows_are_kept(pack_at, later, edit):
    """Its own figures, sources, and columns; and tables that refreshing has no business with."""
    figures, sources = pack_at / "figures.csv", pack_at / "sources.csv"
    own = "waits-2026,waits,E06000002,2026-01-01,2026-12-31,all,12,,,,,children,counted,clinic,2026-11-01,,\n"
    figures.write_text(figures.read_text(encoding="utf-8") + own, encoding="utf-8")
    sources.write_text(
        sources.read_text(encoding="utf-8") + "clinic,Clinic,Clinig,Us,2026,Ours,,\n", encoding="utf-8"
    )
    edit(pack_at / "partners.csv", "\n", ",\n")
    edit(pack_at / "partners.csv", "part_cy,", "part_cy,colour")
    pack, faults = read_pack(pack_at)
    tables = refreshed(pack, later)
    assert faults == []
    assert found(pack, later) == []
    assert "waits-2026" in [row["id"] for row in tables["figures"]]
    assert "clinic" in [row["id"] for row in tables["sources"]]
    assert tables["partners"] == plain(pack.rows("partners"))


def test_a_missing_file_takes_nothing_away(pack_at, later):
    """Without the workbook the neighbours stay; without the estimates the intervals do."""
    pack, _ = read_pack(pack_at)
    later.missing = [data_sets()["statistical-neighbours"], data_sets()["population-2020"]]
    later.focus = replace(later.focus, comparators=later.focus.comparators[:2], places=())
    later.figures = [replace(f, lower=None, upper=None, denominator=None) for f in later.figures]
    tables = refreshed(pack, later)
    assert found(pack, later) == []
    assert tables["comparators"] == plain(pack.rows("comparators"))
    assert tables["places"] == plain(pack.rows("places"))
    assert tables["figures"] == plain(pack.rows("figures"))
