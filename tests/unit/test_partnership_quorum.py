"""Who was there to decide: seats are counted, never people."""

from datetime import date

import pytest

from seedbed.lead.partnership.quorum import Seat, count_quorum, differs, is_quorate
from seedbed.lead.partnership.terms import term_on

DAY = date(2026, 3, 5)
PRESENT, DEPUTY, AWAY = Seat(True, "present"), Seat(True, "deputy"), Seat(True, "apologies")


def test_a_deputy_counts_as_the_seat():
    found = count_quorum([PRESENT, DEPUTY, AWAY], 2, DAY)
    assert (found.present, found.deputies, found.counted, found.is_met) == (1, 1, 2, True)


@pytest.mark.parametrize("attended", ["apologies", "absent", ""])
def test_a_seat_that_was_not_taken_does_not_count(attended):
    found = count_quorum([PRESENT, Seat(True, attended)], 2, DAY)
    assert (found.counted, found.seats, found.missing, found.is_met) == (1, 2, 1, False)


def test_a_seat_without_a_vote_does_not_count():
    found = count_quorum([PRESENT, Seat(False, "present")], 2, DAY)
    assert (found.counted, found.seats, found.is_met) == (1, 1, False)


@pytest.mark.parametrize(
    ("starts", "ends", "counts"),
    [
        (DAY, None, True), (None, DAY, True), (DAY, DAY, True),
        (date(2026, 3, 6), None, False), (None, date(2026, 3, 4), False),
    ],
)  # fmt: skip
def test_the_first_and_the_last_day_belong_to_a_term(starts, ends, counts):
    found = count_quorum([Seat(True, "present", starts, ends)], 1, DAY)
    assert (found.is_met, found.out_of_term) == (counts, int(not counts))


def test_nothing_is_known_without_a_quorum_or_without_attendance():
    assert count_quorum([PRESENT], None, DAY).is_met is None
    assert count_quorum([Seat(True)], 1, DAY).is_met is None
    assert count_quorum([], 1, DAY).is_met is None


def test_a_quorum_beyond_all_seats_is_said_to_be():
    assert count_quorum([PRESENT], 2, DAY).is_out_of_reach
    assert not count_quorum([PRESENT], 1, DAY).is_out_of_reach


def test_what_the_secretary_recorded_stands_and_the_difference_is_told():
    met = count_quorum([PRESENT], 1, DAY)
    unknown = count_quorum([], None, DAY)
    assert (is_quorate("", met), is_quorate("no", met), is_quorate("", unknown)) == (True, False, None)
    assert (differs("no", met), differs("yes", met), differs("", met)) == (True, False, False)
    assert not differs("yes", unknown)


@pytest.mark.parametrize(
    ("today", "term"),
    [
        (date(2025, 12, 31), "to come"), (date(2026, 1, 1), "current"), (date(2026, 10, 2), "ends soon"),
        (date(2026, 10, 1), "current"), (date(2026, 12, 31), "ends soon"), (date(2027, 1, 1), "over"),
    ],
)  # fmt: skip
def test_a_term_ends_soon_in_its_last_ninety_days(today, term):
    assert term_on(today, date(2026, 1, 1), date(2026, 12, 31)) == term
