"""Known faults of sources are corrected openly, value by value."""

import polars as pl

from seedbed.foundations.figures import REASONS
from seedbed.sources.errata import errata, withhold

COLUMNS = ("series", "years", "dfe_code", "value", "reason")


def withheld(*rows):
    """Value and reason of each row after the errata."""
    frame = pl.LazyFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String) | {"value": pl.Float64}, orient="row")
    return withhold(frame, "lait").select("value", "reason").collect().rows()


def test_every_erratum_says_what_was_wrong_and_gives_a_known_reason():
    """The correction can be followed, and absence keeps to the list of reasons."""
    assert [e.id for e in errata() if e.reason not in REASONS] == []
    assert len({e.id for e in errata()}) == len(errata())
    assert all(e.recorded_on.year >= 2026 and e.years for e in errata())


def test_an_erratum_takes_exactly_the_values_it_names():
    """The Chinese series of 2021 goes everywhere; the year beside it and other series stay."""
    assert withheld(
        ("FSP_Gooddev_Chinese", "2021", "806", 70.0, None),
        ("FSP_Gooddev_Chinese", "2019", "806", 71.0, None),
        ("FSP_Gooddev_White", "2021", "806", 72.0, None),
    ) == [(None, "not collected"), (71.0, None), (72.0, None)]


def test_an_erratum_with_areas_leaves_others_alone():
    """A zero that means no child is withheld on Scilly; a zero elsewhere is a zero."""
    assert withheld(
        ("FSP_Gooddev_FSM", "2019", "420", 0.0, None), ("FSP_Gooddev_FSM", "2019", "857", 0.0, None)
    ) == [(None, "not applicable"), (0.0, None)]


def test_another_source_is_not_touched():
    """Errata belong to their source."""
    frame = pl.LazyFrame([("FSP_Gooddev_Chinese", "2021", "806", 70.0, None)], schema=COLUMNS, orient="row")
    assert withhold(frame, "other").collect()["value"].to_list() == [70.0]
