"""Each way in which the community's tables can be wrong is named, and no fault repeats what anybody said."""

from datetime import date

import pytest
from unit.faults import said

from seedbed.foundations.tables import Table, read_table, write_table
from seedbed.lead.community.checks import community_faults
from seedbed.lead.community.consultation_checks import consultations_to_come
from seedbed.lead.community.tables import RESPONSES, TABLES
from seedbed.publish.within import inside_outlines

TALKING, FEEDING, OPEN = "talking-2025", "feeding", "getting-there"
ONE, SCALE, SEVERAL, WORDS = (
    "talking-2025-age", "talking-2025-sure", "talking-2025-asked", "talking-2025-helped"
)  # fmt: skip


def test_fernshire_has_none(pack):
    assert said(community_faults(pack.tables, inside_outlines(pack))) == []
    assert said(consultations_to_come(pack.tables, date(2026, 4, 1))) == []


@pytest.mark.parametrize(
    ("table", "where", "values", "code", "column"),
    [
        ("voice-groups", {"id": "fathers"}, {"ends": date(2020, 1, 1)}, "period-backwards", "ends"),
        ("consultations", {"id": FEEDING}, {"closed_on": date(2020, 1, 1)}, "period-backwards", "closed_on"),
        ("findings", {"id": "three-numbers"}, {"answered_on": date(2020, 1, 1)}, "period-backwards",
         "answered_on"),
        ("assets", {"id": "toy-library"}, {"checked_on": date(2020, 1, 1)}, "period-backwards", "checked_on"),
        ("proposals", {"id": "own-minibus"}, {"answered_on": date(2020, 1, 1)}, "period-backwards",
         "answered_on"),
        ("voice-groups", {"id": "fathers"}, {"people": -1}, "out-of-bounds", "people"),
        ("heard", {"group": "fathers"}, {"people": -1}, "out-of-bounds", "people"),
        ("heard", {"group": "fathers"}, {"people": 10}, "more-than-belong", "people"),
        ("heard", {"characteristic": "ethnicity"}, {"category": "northerners"}, "not-a-choice", "category"),
        ("heard", {"characteristic": "deprivation"}, {"category": "11"}, "not-a-choice", "category"),
        ("heard", {"characteristic": "place"}, {"category": "X05999999"}, "points-nowhere", "category"),
        ("participation", {"priority": "feeding-and-early-health"}, {"budget": -1.0}, "out-of-bounds",
         "budget"),
        ("participation", {"priority": "feeding-and-early-health"}, {"budget": None}, "to-write", "budget"),
        ("participation", {"priority": "feeding-and-early-health"}, {"held_by_en": None}, "to-write",
         "held_by_en"),
        ("questions", {"id": ONE}, {"options_en": "Yes"}, "options-needed", "options_en"),
        ("questions", {"id": ONE}, {"options_en": None, "options_cy": None}, "options-needed", "options_en"),
        ("questions", {"id": WORDS}, {"options_en": "Yes | No"}, "options-unwanted", "options_en"),
        ("questions", {"id": SCALE}, {"options_cy": "Ie | Na"}, "options-unwanted", "options_cy"),
        ("questions", {"id": ONE}, {"options_cy": "Ie | Na"}, "options-differ", "options_cy"),
        ("questions", {"id": ONE}, {"place": 0}, "out-of-bounds", "place"),
        ("consultation-responses", {"consultation": TALKING}, {"received_on": date(2025, 6, 1)},
         "outside-its-days", "received_on"),
        ("consultation-responses", {"consultation": TALKING}, {"received_on": date(2025, 7, 12)},
         "outside-its-days", "received_on"),
        ("consultation-responses", {"consultation": OPEN}, {"received_on": date(2025, 7, 12)},
         "outside-its-days", "received_on"),
        ("consultation-responses", {"consultation": TALKING}, {"respondent": "sian-bevan"}, "maybe-a-name",
         "respondent"),
        ("consultation-responses", {"consultation": TALKING}, {"ethnicity": "Cornish"}, "not-a-choice",
         "ethnicity"),
        ("consultation-responses", {"consultation": TALKING}, {"ward": "X05999999"}, "points-nowhere",
         "ward"),
        ("consultation-answers", {"question": ONE}, {"answer": "5"}, "answer-does-not-fit", "answer"),
        ("consultation-answers", {"question": ONE}, {"answer": "1 2"}, "answer-does-not-fit", "answer"),
        ("consultation-answers", {"question": SCALE}, {"answer": "6"}, "answer-does-not-fit", "answer"),
        ("consultation-answers", {"question": SEVERAL}, {"answer": "2 2"}, "answer-does-not-fit", "answer"),
        ("consultation-answers", {"question": SEVERAL}, {"answer": "all"}, "answer-does-not-fit", "answer"),
        ("consultation-answers", {"question": ONE}, {"respondent": "c-999"}, "points-nowhere", "respondent"),
        ("consultation-answers", {"question": ONE}, {"question": "feeding-help"}, "of-another-consultation",
         "question"),
        ("theme-codings", {"consultation": TALKING}, {"respondent": "c-999"}, "points-nowhere", "respondent"),
        ("theme-codings", {"consultation": TALKING}, {"question": ONE}, "not-words", "question"),
        ("theme-codings", {"consultation": TALKING}, {"theme": "weekends"}, "of-another-consultation",
         "theme"),
        ("findings", {"id": "three-numbers"}, {"theme": "weekends"}, "of-another-consultation", "theme"),
        ("findings", {"id": "three-numbers"}, {"answer_en": None}, "finding-unanswered", "answer_en"),
        ("findings", {"id": "what-to-expect"}, {"answer_en": None}, "finding-unanswered", "answer_en"),
        ("findings", {"id": "two-buses"}, {"answer_en": None}, "finding-unanswered", "answer_en"),
        ("findings", {"id": "three-numbers"}, {"decision": None, "action": None}, "answer-leads-nowhere",
         "decision"),
        ("assets", {"id": "toy-library"}, {"latitude": None}, "half-a-point", "latitude"),
        ("assets", {"id": "toy-library"}, {"longitude": None}, "half-a-point", "longitude"),
        ("assets", {"id": "toy-library"}, {"latitude": 51.5, "longitude": -0.1}, "outside-the-area",
         "latitude"),
        ("assets", {"id": "toy-library"}, {"latitude": 540.0}, "outside-the-area", "latitude"),
        ("assets", {"id": "toy-library"}, {"ward": "X05999999"}, "points-nowhere", "ward"),
        ("assets", {"id": "toy-library"}, {"url": "ring Ann"}, "not-an-address", "url"),
        ("proposals", {"id": "own-minibus"}, {"answer_en": None}, "to-write", "answer_en"),
        ("proposals", {"id": "saturday-feeding"}, {"action": None}, "taken-up-without-action", "action"),
    ],
)  # fmt: skip
def test_what_is_spoilt_is_named(pack, spoilt, table, where, values, code, column):
    tables, row = spoilt(table, where, **values)
    assert (code, table, row, column) in said(community_faults(tables, inside_outlines(pack)))


def test_without_outlines_a_point_need_only_be_on_earth(spoilt):
    tables, _ = spoilt("assets", {"id": "toy-library"}, latitude=51.5, longitude=-0.1)
    assert said(community_faults(tables)) == []


@pytest.mark.parametrize(("state", "answer"), [("to answer", None), ("not yet", "No money until April.")])
def test_a_finding_may_wait_and_may_be_answered_with_not_yet(spoilt, state, answer):
    values = {"state": state, "answer_en": answer, "decision": None, "action": None}
    tables, _ = spoilt("findings", {"id": "three-numbers"}, **values)
    assert said(community_faults(tables)) == []


def test_a_consultation_that_closes_later_is_not_published(spoilt):
    tables, row = spoilt("consultations", {"id": OPEN}, closed_on=date(2026, 5, 1))
    found = said(consultations_to_come(tables, date(2026, 4, 1)))
    assert found == [("closes-in-future", "consultations", row, "closed_on")]


@pytest.mark.parametrize("secret", ["Siân Bevan of 4 Rope Lane", "sian-bevan"])
def test_no_fault_repeats_what_stands_in_a_private_cell(pack, secret):
    """Every private cell spoilt at once: by words of the wrong form, by a name of the right one."""
    tables, faults = dict(pack.tables), []
    for table in TABLES:
        private = [column.name for column in table.columns if column.private]
        rows = [row | dict.fromkeys(private, secret) for row in tables[table.name]]
        tables[table.name], found = read_table(table, write_table(table.headings, rows))
        faults += found
    faults += community_faults(tables)
    named = {fault.file for fault in faults if fault.column in ("respondent", "people", "answer")}
    assert named >= {RESPONSES.file, "consultation-answers.csv", "heard.csv"}
    assert secret not in "\n".join(map(str, faults))


def test_people_of_the_community_are_private_where_they_could_be_known():
    """What names or describes a single person is private in every table that has it."""

    def held(table: Table) -> set[str]:
        return {column.name for column in table.columns if column.private}

    assert {name: held(table) for table in TABLES for name in [table.name] if held(table)} == {
        "heard": {"people"},
        "consultation-responses": {"respondent", "ethnicity", "ward"},
        "consultation-answers": {"respondent", "answer"},
        "theme-codings": {"respondent"},
    }
