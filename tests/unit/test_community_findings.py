"""What a finding lacks until it is answered, and what is owing."""

from datetime import date

import pytest

from seedbed.lead.community.findings import Said, days_owing, is_owing, lacking, order_of_owing, reckon

MARCH, TODAY = date(2026, 3, 1), date(2026, 3, 31)


def said(state, answer="", *, linked=False, found=MARCH, answered=None):
    return Said(found, state, answer, linked, answered)


@pytest.mark.parametrize(
    ("finding", "lacks"),
    [
        (said("to answer"), ("answer",)),
        (said("to answer", "Half a sentence", linked=True), ("answer",)),
        (said("done", "It opens at eight.", linked=True), ()),
        (said("done", "It opens at eight."), ("link",)),
        (said("done", linked=True), ("words",)),
        (said("decided"), ("words", "link")),
        (said("decided", "  \n ", linked=True), ("words",)),
        (said("not yet", "There is no money until April."), ()),
        (said("not yet"), ("reason",)),
        (said("not yet", linked=True), ("reason",)),
    ],
)
def test_done_and_decided_need_words_and_a_link_and_not_yet_its_reason(finding, lacks):
    assert lacking(finding) == lacks
    assert is_owing(finding) == bool(lacks)


def test_an_answer_is_owing_from_the_day_it_was_said_and_never_for_less_than_no_days():
    assert days_owing(said("to answer"), TODAY) == 30
    assert days_owing(said("to answer", found=TODAY), TODAY) == 0
    assert days_owing(said("to answer", found=date(2026, 4, 2)), TODAY) == 0
    assert days_owing(said("not yet", "No money."), TODAY) is None


def test_what_is_owing_longest_stands_first_and_the_newest_answer_before_older_ones():
    old, new = said("to answer", found=date(2025, 1, 1)), said("to answer")
    answered = said("not yet", "No.", answered=date(2026, 3, 2))
    earlier = said("not yet", "No.", answered=date(2026, 3, 1))
    claimed = said("done", "Yes.", found=date(2025, 6, 1))
    held = [earlier, new, answered, claimed, old]
    assert sorted(held, key=order_of_owing) == [old, claimed, new, answered, earlier]


def test_a_claimed_answer_that_leads_nowhere_is_counted_as_owing():
    held = [
        said("done", "Yes."),
        said("done", "Yes.", linked=True),
        said("not yet", "No."),
        said("to answer"),
    ]
    made = reckon(held, TODAY)
    assert (made.number, made.owing, made.longest) == (4, 2, 30)
    assert (made.of("done"), made.of("not yet"), made.of("decided"), made.of("to answer")) == (1, 1, 0, 0)
    assert made.number == sum(made.states.values()) + made.owing


def test_where_nothing_was_said_nothing_is_owing():
    made = reckon([], TODAY)
    assert (made.number, made.owing, made.longest) == (0, 0, None)
