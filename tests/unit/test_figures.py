"""The tidy figure, the name by which text cites it, and asking a collection for a series."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.foundations.figures import COLUMNS, Figure, Figures, frame_schema, from_frame, identifier
from seedbed.foundations.periods import period_from

GLD = Figure(
    "gld", "E06000002", date(2024, 9, 1), date(2025, 8, 31), "all", 61.6, None, None, None, None,
    "percent", "as published", "lait-gld", date(2026, 11, 23),
)  # fmt: skip


def test_the_shape_is_the_one_everything_shares():
    """The columns are those of the design, in its order."""
    assert COLUMNS == (
        "indicator", "area", "period_start", "period_end", "group", "value", "count", "denominator", "lower",
        "upper", "unit", "method", "source", "retrieved", "reason", "note",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "place", "name"),
    [
        ({}, None, "gld-2025"),
        ({"group": "fsm"}, None, "gld-fsm-2025"),
        ({}, "england", "gld-england-2025"),
        ({"group": "fsm"}, "Stoke-on-Trent", "gld-fsm-stoke-on-trent-2025"),
        ({"period_start": date(2022, 9, 1)}, None, "gld-2022-2025"),
    ],
)
def test_an_identifier_says_what_where_and_when(changed, place, name):
    """Text can cite every figure by a name a person can read."""
    assert identifier(replace(GLD, **changed), place) == name


def test_series_are_in_order_of_time_whatever_the_order_of_rows():
    """A series is sorted, and holds only figures that span as many years as asked."""
    later, pooled = replace(GLD, value=1.0), replace(GLD, period_start=date(2022, 9, 1))
    earlier = replace(GLD, period_start=date(2023, 9, 1), period_end=date(2024, 8, 31))
    figures = Figures([later, pooled, earlier])
    assert figures.series("gld", "E06000002") == [earlier, later]
    assert figures.series("gld", "E06000002", years=3) == [pooled]
    assert figures.series("gld", "E06000001") == []


def test_a_figure_is_found_by_exactly_its_period():
    """A neighbouring year never stands in for the year asked for."""
    figures = Figures([GLD])
    assert figures.at("gld", "E06000002", GLD.period) is GLD
    assert figures.at("gld", "E06000002", period_from("2024", "academic year")) is None


def test_groups_and_areas_leave_out_everybody():
    """`all` is no group of its own."""
    figures = Figures([GLD, replace(GLD, group="fsm"), replace(GLD, area="E92000001")])
    assert figures.groups("gld", "E06000002") == ["fsm"]
    assert figures.areas("gld") == ["E06000002", "E92000001"]


def test_figures_come_back_from_a_table():
    """A Polars table in the tidy shape gives the same figures, absence included."""
    import polars as pl

    rows = [GLD, replace(GLD, value=None, reason="not stated by source", note="derived; approximate rate")]
    frame = pl.DataFrame([{c: getattr(f, c) for c in COLUMNS} for f in rows], schema=frame_schema())
    assert from_frame(frame) == rows
    assert rows[1].notes == ("derived", "approximate rate")


def test_the_figures_of_an_indicator_are_those_of_every_area_and_group_and_no_other():
    """One list for whatever looks at an indicator as a whole."""
    mine = [GLD, replace(GLD, group="fsm"), replace(GLD, area="E92000001")]
    figures = Figures([*mine, replace(GLD, indicator="other")])
    assert figures.of("gld") == mine
    assert figures.of("unknown") == []
