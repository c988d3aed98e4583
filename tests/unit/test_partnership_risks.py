"""Risks in order, in bands and on the grid."""

from datetime import date
from types import SimpleNamespace

import pytest

from seedbed.lead.partnership.risks import band, grid, in_order, review_is_due, score


def risk(likelihood, impact):
    return SimpleNamespace(likelihood=likelihood, impact=impact)


@pytest.mark.parametrize(("likelihood", "impact"), [(0, 3), (6, 3), (3, 0), (3, 6)])
def test_a_step_that_is_not_on_the_scale_is_refused(likelihood, impact):
    with pytest.raises(ValueError, match="from 1 to 5"):
        score(likelihood, impact)


@pytest.mark.parametrize(
    ("reached", "word"),
    [
        (1, "low"), (3, "low"), (4, "moderate"), (6, "moderate"), (8, "high"), (12, "high"),
        (15, "very high"), (25, "very high"),
    ],
)  # fmt: skip
def test_bands_are_those_of_the_published_matrix(reached, word):
    assert band(reached) == word


def test_of_equal_scores_the_greater_impact_comes_first():
    rows = [risk(5, 2), risk(2, 5), risk(5, 5), risk(1, 1)]
    assert [(it.likelihood, it.impact) for it in in_order(rows)] == [(5, 5), (2, 5), (5, 2), (1, 1)]


def test_equal_risks_stay_as_they_were_given():
    first, second = risk(3, 3), risk(3, 3)
    assert in_order([first, second]) == [first, second]
    assert in_order([first, second])[0] is first


def test_every_risk_lies_on_one_field_of_the_grid():
    rows = grid([risk(1, 5), risk(1, 5), risk(5, 1)])
    cells = [cell for row in rows for cell in row]
    assert (len(rows), len(cells), sum(cell.number for cell in cells)) == (5, 25, 3)
    assert rows[0][0].number == 2  # top left: severe and rare
    assert rows[4][4].number == 1  # bottom right: slight and almost certain
    assert {(cell.likelihood, cell.impact) for cell in cells} == {
        (a, b) for a in range(1, 6) for b in range(1, 6)
    }


@pytest.mark.parametrize(
    ("day", "state", "due"),
    [
        (22, "open", True),
        (23, "accepted", True),
        (24, "open", False),
        (1, "closed", False),
        (None, "open", False),
    ],
)
def test_a_risk_that_stands_is_looked_at_again_on_its_day(day, state, due):
    review_on = date(2026, 11, day) if day else None
    assert review_is_due(review_on, state, date(2026, 11, 23)) is due
