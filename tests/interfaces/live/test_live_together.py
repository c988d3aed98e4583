"""What services bring for several authorities together."""

import pytest
from made_up_services import ABOUT, DATA, ENGLAND, OTHER, OURS, TODAY, about, fingertips, row

from seedbed.foundations.areas import by_code
from seedbed.foundations.intervals import wilson
from seedbed.foundations.partnerships import area_of
from seedbed.plan.needs.focus import focus_on
from seedbed.plan.needs.gather import Gathered
from seedbed.plan.needs.online import add_online

SMOKING = "smoking-at-delivery"


@pytest.fixture
def asked(client, service):
    """What two authorities together get of a service that gives these rows of theirs."""

    def ask(*rows):
        service.says(ABOUT, about())
        service.says(DATA, fingertips(*rows, row(ENGLAND, value="8.8", Count="880", Denominator="10000")))
        held = Gathered(focus_on(area_of([by_code(OURS), by_code(OTHER)]), (), ()))
        told = []
        gaps = add_online(held, TODAY, told.append, client)
        own = [f for f in held.figures if f.area == held.focus.code]
        return own, {gap.indicator: gap.why for gap in gaps}, told

    return ask


def other(value="20.0", **more):
    """A row of the second authority: 100 of 500."""
    return row(OTHER, value=value, **{"Count": "100", "Denominator": "500"} | more)


def test_counts_of_the_authorities_are_added(asked):
    """200 of 1,600 and 100 of 500 are 300 of 2,100, with the interval of those."""
    own, gaps, told = asked(row(), other())
    (figure,) = own
    assert (figure.value, figure.count, figure.denominator) == (14.29, 300, 2100)
    assert (figure.lower, figure.upper) == tuple(round(limit * 100, 2) for limit in wilson(1 / 7, 2100))
    assert (figure.reason, figure.source) == (None, f"live-{SMOKING}")
    assert SMOKING not in gaps
    assert "Fingertips: 1 brought" in "\n".join(told)


@pytest.mark.parametrize(
    ("second", "reason", "said"),
    [
        (other("", **{"Value note": "Value suppressed for disclosure control"}), "suppressed", "suppressed"),
        (other(Count=""), "not applicable", "no count"),
        (other(Denominator=""), "not applicable", "no denominator"),
        (other(Count="400"), "not applicable", "do not give its value"),
        (None, "not stated by source", "no figure"),
    ],
)
def test_what_cannot_be_added_is_a_named_gap(asked, second, reason, said):
    """Each authority's own figure stays; the one that lacks something is named."""
    own, gaps, told = asked(row(), *([second] if second else []))
    assert [(f.value, f.reason, f.note) for f in own] == [(None, reason, "each authority apart")]
    assert by_code(OTHER).name.en in gaps[SMOKING]
    assert said in gaps[SMOKING]
    assert "2022/23" in gaps[SMOKING]
    assert "Fingertips: 1 brought" in "\n".join(told)
