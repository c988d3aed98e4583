"""Whatever waits, nothing is lost, and nothing that is past its day comes after something that is not."""

from datetime import date, timedelta
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from seedbed.lead.partnership.due import Due, order_due
from seedbed.lead.partnership.risks import grid, in_order, score

TODAY = date(2026, 11, 23)
DAYS = st.none() | st.integers(-400, 400).map(lambda away: TODAY + timedelta(days=away))
WAITING = st.lists(st.tuples(DAYS, DAYS, st.booleans()))
STEPS = st.integers(1, 5)
RISKS = st.lists(st.builds(SimpleNamespace, likelihood=STEPS, impact=STEPS))


@given(WAITING)
def test_nothing_is_lost_and_what_is_past_its_day_comes_first(held):
    waiting = [Due(number, *it) for number, it in enumerate(held)]
    found = order_due(waiting, TODAY)
    assert sorted(it.thing for it in found) == list(range(len(held)))
    past = [it.day is not None and it.day < TODAY for it in found]
    assert past == sorted(past, reverse=True)
    days = [it.day for it, is_past in zip(found, past, strict=True) if is_past]
    assert days == sorted(days)


@given(WAITING, st.randoms())
def test_the_order_does_not_depend_on_the_order_before_but_for_what_is_equal(held, chance):
    waiting = [Due(number, *it) for number, it in enumerate(held)]
    shuffled = waiting[:]
    chance.shuffle(shuffled)

    def seen(rows):
        return [(it.day, it.behind, it.since if it.day is None else None) for it in order_due(rows, TODAY)]

    first, second = seen(waiting), seen(shuffled)
    assert [_rank(it) for it in first] == [_rank(it) for it in second]


def _rank(seen):
    day, behind, since = seen
    if day is not None and day < TODAY:
        return "past", day
    if behind:
        return "behind", day
    return ("waits", since) if day is None else ("to come", day)


@given(RISKS)
def test_scores_fall_along_the_list_and_the_grid_holds_every_risk_once(rows):
    scores = [score(it.likelihood, it.impact) for it in in_order(rows)]
    assert scores == sorted(scores, reverse=True)
    assert sum(cell.number for row in grid(rows) for cell in row) == len(rows)
