"""What a strategy may do to whom: what each nation asks, and what counts as looked at."""

from datetime import date
from pathlib import Path

import pytest

from seedbed.plan.strategy.assurance_tables import DUTIES, EFFECTS, IMPACTS
from seedbed.plan.strategy.impacts import (
    NEEDS_RESPONSE,
    assessed,
    assessed_rows,
    duties,
    duties_for,
    missing_duties,
)
from seedbed.plan.strategy.pack import Pack

NINE = {
    "age", "disability", "gender-reassignment", "marriage-and-civil-partnership", "pregnancy-and-maternity",
    "race", "religion-or-belief", "sex", "sexual-orientation",
}  # fmt: skip


def line(who, duty="equality", effect="positive", **changes):
    row = dict.fromkeys(IMPACTS.headings) | {
        "id": f"{duty}-{who}", "duty": duty, "who": who, "effect": effect, "finding_en": "It helps.",
        "by": "Officer, Council", "on": date(2026, 2, 5),
    }  # fmt: skip
    return row | changes


def all_of(duty):
    return [line(it.id, duty.name) for it in duty.subjects]


def test_the_duties_are_those_of_the_table():
    assert tuple(it.name for it in duties()) == DUTIES


def test_equality_asks_about_the_nine_characteristics():
    assert {it.id for it in duties()[0].subjects} == NINE


def test_every_question_is_there_in_both_languages_and_has_a_name_of_its_own():
    for duty in duties():
        names = [it.id for it in duty.subjects]
        assert len(set(names)) == len(names) > 2
        for it in duty.subjects:
            assert all((it.title.en, it.title.cy, it.asks.en, it.asks.cy))


def test_england_has_one_duty_and_wales_has_four():
    assert [it.name for it in duties_for("England")] == ["equality"]
    assert [it.name for it in duties_for("Wales")] == list(DUTIES)


def test_nothing_is_missing_once_each_subject_has_been_looked_at():
    assert missing_duties([], "England") == ["equality"]
    rows = all_of(duties()[0])
    assert missing_duties(rows, "England") == []
    assert missing_duties(rows[1:], "England") == ["equality"]
    assert missing_duties(rows, "Wales") == list(DUTIES[1:])
    assert missing_duties([row for duty in duties() for row in all_of(duty)], "Wales") == []


@pytest.mark.parametrize("effect", EFFECTS)
def test_where_harm_may_come_or_nothing_is_known_something_must_be_done(effect):
    rows = all_of(duties()[0])
    rows[0]["effect"] = effect
    assert bool(missing_duties(rows, "England")) == (effect in NEEDS_RESPONSE)
    rows[0]["response_en"] = "We ask."
    assert missing_duties(rows, "England") == []


@pytest.mark.parametrize("lacking", ["effect", "finding_en", "by", "on", "who"])
def test_a_line_that_is_not_whole_counts_for_nothing(lacking):
    rows = all_of(duties()[0])
    rows[0][lacking] = None
    assert [it.id for it in assessed_rows(rows, "England")[0].missing] == [duties()[0].subjects[0].id]


def test_the_counts_are_words():
    rows = [line("age"), line("sex")]
    assert assessed_rows(rows, "England")[0].counts.en == "2 of 9 looked at"
    assert assessed_rows(all_of(duties()[0]), "England")[0].counts.en == "All 9 looked at"


def test_a_line_about_somebody_else_is_kept_apart():
    found = assessed_rows([line("care-experienced")], "England")[0]
    assert [row["who"] for row in found.further] == ["care-experienced"]
    assert len(found.missing) == 9


def test_a_pack_is_asked_by_its_nation():
    area = {"area": {"nation": "Wales", "ons_code": "X06000001", "name_en": "Fernshire"}}
    found = assessed(Pack(Path(), area, {"impact-assessment": [line("age")]}))
    assert [it.duty.name for it in found] == list(DUTIES)
    assert [it.subject.id for it in found[0].looked if it.is_settled] == ["age"]
