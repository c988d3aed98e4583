"""How firm a decision is, and what it may become."""

from datetime import date

import pytest

from seedbed.lead.partnership import decisions as library
from seedbed.lead.partnership.tables import DECISION_STATES

URGENT = {"decided_by": "Director", "reason_en": "The grant closes", "evidence": "{gld-2025}"}


@pytest.mark.parametrize("state", DECISION_STATES)
def test_every_state_of_the_pack_has_a_way_on_or_is_final(state):
    onward = library.may_become(state)
    assert set(onward) <= set(DECISION_STATES)
    assert library.waits(state) == ("ratified" in onward)


def test_a_new_decision_cannot_begin_refused():
    assert set(library.may_become("")) == set(DECISION_STATES) - {"not ratified"}


def test_a_ratified_decision_stays_and_a_refused_one_may_come_again():
    assert library.may_become("ratified") == {}
    assert set(library.may_become("not ratified")) == {"recommended"}


def test_a_state_that_nobody_knows_is_an_error():
    with pytest.raises(KeyError):
        library.may_become("decided")


def test_ratified_needs_body_and_day():
    assert library.missing("ratified", {"ratified_by_id": None, "ratified_on": None}) == [
        "ratified_by",
        "ratified_on",
    ]
    assert library.missing("ratified", {"ratified_by_id": "x", "ratified_on": date(2026, 3, 5)}) == []


def test_urgent_needs_who_why_and_on_what_evidence():
    assert library.missing("urgent", URGENT) == []
    for name in URGENT:
        assert library.missing("urgent", URGENT | {name: "  "}) == [name.removesuffix("_en")]


def test_a_reason_in_welsh_is_a_reason():
    assert library.missing("urgent", URGENT | {"reason_en": "", "reason_cy": "Mae’r grant yn cau"}) == []


def test_not_quorate_needs_the_body_too():
    assert library.missing("not quorate", URGENT) == ["body"]


@pytest.mark.parametrize(
    ("decided", "ratified", "wrong"),
    [
        (date(2026, 3, 5), date(2026, 3, 5), {}),
        (date(2026, 3, 5), date(2026, 3, 4), {"ratified_on": "before it was decided"}),
        (date(2026, 4, 2), None, {"decided_on": "to come"}),
        (date(2026, 3, 5), date(2026, 4, 2), {"ratified_on": "to come"}),
    ],
)
def test_days_that_cannot_be_are_named(decided, ratified, wrong):
    assert library.wrong_days(decided, ratified, date(2026, 4, 1)) == wrong


def test_a_mistake_goes_back_to_the_last_state_that_waited():
    assert library.state_before(["recommended", "not ratified", "recommended", "ratified"]) == "recommended"
    assert library.state_before(["urgent", "ratified"]) == "urgent"
    assert library.state_before(["ratified"]) == ""
