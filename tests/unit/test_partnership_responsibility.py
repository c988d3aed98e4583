"""What is open in who does what, and what is not certain of who plans."""

from datetime import date

import pytest

from seedbed.lead.partnership.planning import capacity, warnings
from seedbed.lead.partnership.responsibility import gaps

SECTORS = {"council": "council", "trust": "NHS", "panel": "parents", "charity": "voluntary"}
UNASKED = "nobody consulted from the community"
TODAY = date(2026, 11, 23)
BEFORE, AFTER = date(2026, 11, 22), date(2027, 3, 31)


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({}, ("nobody at all",)),
        ({"council": "informed"}, ("nobody accountable", "nobody responsible", UNASKED)),
        ({"council": "accountable", "trust": "responsible", "panel": "consulted"}, ()),
        ({"council": "accountable", "trust": "responsible", "charity": "consulted"}, ()),
        ({"panel": "accountable", "trust": "responsible"}, ()),
        ({"council": "accountable", "trust": "responsible", "panel": "informed"}, (UNASKED,)),
        ({"council": "accountable", "panel": "accountable"}, ("several accountable", "nobody responsible")),
    ],
)  # fmt: skip
def test_what_is_open_is_named_the_gravest_first(parts, found):
    assert gaps(parts, SECTORS) == found


def test_an_organisation_of_unknown_sector_is_not_the_community():
    parts = {"council": "accountable", "trust": "responsible", "stranger": "consulted"}
    assert gaps(parts, SECTORS) == (UNASKED,)


@pytest.mark.parametrize(
    ("funder", "until", "then", "found"),
    [
        ("Grant", AFTER, "", ("the money ends and nothing is written",)),
        ("Grant", AFTER, "  ", ("the money ends and nothing is written",)),
        ("Grant", AFTER, "The council pays.", ()),
        ("Grant", BEFORE, "", ("the money has ended and nothing is written",)),
        ("Grant", BEFORE, "The council pays.", ("the money has ended",)),
        ("Grant", TODAY, "The council pays.", ()),
        ("", AFTER, "The council pays.", ("nobody is named who pays",)),
        ("Council", None, "", ("nothing is written of how long it is paid for",)),
        ("Council", None, "It is a permanent post.", ()),
    ],
)
def test_what_is_not_certain_of_a_role_is_named(funder, until, then, found):
    assert warnings(funder=funder, funded_until=until, succession=then, today=TODAY) == found


def test_capacity_counts_all_what_is_paid_and_what_ends():
    found = capacity([(0.1, BEFORE), (0.2, AFTER), (0.7, None)], TODAY)
    assert (found.all, found.paid, found.ending) == (1.0, 0.9, 0.2)  # without the dust of binary fractions


def test_nobody_at_all_is_nothing():
    found = capacity([], TODAY)
    assert (found.all, found.paid, found.ending) == (0, 0, 0)
