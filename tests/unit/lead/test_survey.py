"""Each way in which a survey can be wrong is named by file, row and column; nobody is named."""

import pytest

from seedbed.foundations.tables import read_table, reference_faults
from seedbed.lead.maturity.survey import future_faults, survey_faults
from seedbed.lead.maturity.tables import LEVELS, ROUNDS, SURVEY, TABLES

HEADINGS = {table.name: ",".join(table.headings) for table in TABLES}
GOOD = {
    "rounds": "2026,Round 2026,,2026-04-01,2026-05-29,England,,\n",
    "survey": "2026,r-01,The council,council,strategy,early,I saw it,,\n"
    "2026,r-02,,NHS,strategy,don't know,,,\n",
    "levels": "2026,strategy,early,Because.,,,,,2026-06-10,\n",
    "level-actions": "strategy,talking-check\n",
    "challenges": "2026,strategy,Lead elsewhere,basic,No.,,2026-07-01,Yes.,,2026-07-08,level kept\n",
    "practice-examples": "talk-in,strategy,The quay,,They talked.,,,,2025,https://example.org/talk\n",
}


def faults_of(**changed):
    """Code, file, row and column of every fault of the four tables, with what was found."""
    rows, faults = {"actions": [{"id": "talking-check"}]}, []
    for table in TABLES:
        content = f"{HEADINGS[table.name]}\n{(GOOD | changed)[table.name]}"
        rows[table.name], found = read_table(table, content.encode())
        faults += found
    for table in TABLES:
        faults += reference_faults(table, rows)
    return faults + survey_faults(rows)


def test_a_good_survey_has_no_fault():
    assert faults_of() == []


@pytest.mark.parametrize(
    ("table", "row", "expected"),
    [
        ("survey", "2026,r-03,,NHS,strategy,5,,,\n", "not-a-choice survey.csv 2 answer"),
        ("survey", "2026,r-03,,NHS,strategy,,,,\n", "value-missing survey.csv 2 answer"),
        ("survey", "2026,r-03,,NHS,strategies,early,,,\n", "not-a-choice survey.csv 2 element"),
        ("survey", "2026,r-03,,health,strategy,early,,,\n", "not-a-choice survey.csv 2 sector"),
        ("survey", "2031,r-03,,NHS,strategy,early,,,\n", "points-nowhere survey.csv 2 round"),
        ("survey", "2026,r-03,,NHS,strategy,early,,,\n2026,r-03,,NHS,strategy,basic,,,\n",
         "duplicate-row survey.csv 3 round"),
        ("survey", "2026,r-03,,NHS,strategy,early,,,\n2026,r-03,,council,outcomes,basic,,,\n",
         "two-sectors survey.csv 3 sector"),
        ("survey", "2026,Siân Bevan,,NHS,strategy,early,,,\n", "not-an-identifier survey.csv 2 respondent"),
        ("survey", "2026,sian-bevan,,NHS,strategy,early,,,\n", "maybe-a-name survey.csv 2 respondent"),
        ("survey", "2026,r-03,,NHS,strategy,early,,\n", "row-broken survey.csv 2 None"),
        ("rounds", "2026,Old,,2026-05-29,2026-04-01,England,,\n", "period-backwards rounds.csv 2 closed_on"),
        ("rounds", "2026,Round,,2026-04-01,2026-05-29,Albion,,\n", "not-a-choice rounds.csv 2 variant"),
        ("levels", "2026,strategy,excellent,Because.,,,,,2026-06-10,\n", "not-a-choice levels.csv 2 agreed"),
        ("levels", "2026,strategy,early,Since.,,,,,2025-06-10,\n", "period-backwards levels.csv 2 agreed_on"),
        ("levels", "2026,strategy,early,,,,,,2026-06-10,\n", "to-write levels.csv 2 rationale_en"),
        ("levels", "2026,strategy,still divided,,,,,,2026-06-10,\n", ""),
        ("level-actions", "strategy,nothing\n", "points-nowhere level-actions.csv 2 action"),
        ("rounds", "2026,Round,,2026-04-01,2026-05-29,England,,strategy talking\n",
         "not-a-choice rounds.csv 2 elements"),
        ("rounds", "2026,Round,,2026-04-01,2026-05-29,England,,strategy strategy\n",
         "not-a-choice rounds.csv 2 elements"),
        ("rounds", "2026,Round,,2026-04-01,2026-05-29,England,repeat,strategy outcomes\n", ""),
        ("rounds", "2026,Round,,2026-04-01,2026-05-29,England,,outcomes\n",
         "not-asked survey.csv 2 element; not-asked survey.csv 3 element; not-asked levels.csv 2 element; "
         "not-asked challenges.csv 2 element"),
        ("challenges", "2026,strategy,Lead,basic,No.,,2026-03-01,,,,\n",
         "period-backwards challenges.csv 2 challenged_on"),
        ("challenges", "2026,strategy,Lead,basic,No.,,2026-07-01,Yes.,,2026-06-30,level kept\n",
         "period-backwards challenges.csv 2 answered_on"),
        ("challenges", "2026,strategy,Lead,basic,No.,,2026-07-01,,,2026-07-08,level kept\n",
         "outcome-without-answer challenges.csv 2 outcome"),
        ("challenges", "2026,strategy,Lead,basic,No.,,2026-07-01,Yes.,,,level kept\n",
         "outcome-without-answer challenges.csv 2 outcome"),
        ("challenges", "2026,outcomes,Lead,basic,No.,,2026-07-01,,,,\n",
         "points-nowhere challenges.csv 2 element"),
        ("challenges", "2026,strategy,Lead,basic,No.,,2026-07-01,,,,\n"
         "2026,strategy,Another,early,No.,,2026-07-01,,,,\n", ""),
        ("practice-examples", "talk-in,strategy,The quay,,They talked.,,,,,http://example.org\n",
         "not-an-address practice-examples.csv 2 url"),
        ("practice-examples", "talk-in,strategy,The quay,,They talked.,,,,,javascript:alert(1)\n",
         "not-an-address practice-examples.csv 2 url"),
    ],
)  # fmt: skip
def test_each_fault_is_named_and_nothing_else(table, row, expected):
    found = faults_of(**{table: row})
    assert "; ".join(f"{f.code} {f.file} {f.row} {f.column}" for f in found) == expected


@pytest.mark.parametrize(
    ("row", "found", "expected"),
    [
        ("2026,r-03,,NHS,strategy,5,,,\n", "5", "one of: not started, basic, early, substantial, mature"),
        ("2026,r-03,,NHS,strategies,early,,,\n", "strategies", "one of: strategy, "),
        ("2026,r-03,,health,strategy,early,,,\n", "health", "one of: "),
        ("2026,r-03,,NHS,strategy,early,,,\n" * 2, "2026, strategy", "row 2 has it already"),
    ],
)
def test_each_fault_says_what_was_found_and_what_was_expected(row, found, expected):
    (fault,) = faults_of(survey=row)
    assert fault.found == found
    assert expected in fault.expected


def test_only_a_missing_reason_does_not_stop_publication():
    assert [f.stops for f in faults_of(levels="2026,strategy,early,,,,,,2026-06-10,\n")] == [False]


@pytest.mark.parametrize(
    "row",
    [
        "2026,Siân Bevan,,NHS,strategy,early,,,\n",
        "2026,sian-bevan,,NHS,strategy,early,,,\n",
        "2026,sian-bevan1,,NHS,strategy,early,,,\n2026,sian-bevan1,,NHS,strategy,early,,,\n",
        "2026,sian-bevan1,,NHS,strategy,early,,,\n2026,sian-bevan1,,council,outcomes,early,,,\n",
    ],
)
def test_no_fault_repeats_who_answered_or_what_they_wrote(row):
    found = faults_of(survey=row)
    assert found
    assert not [f for f in found if "bevan" in str(f).casefold()]


def test_a_round_cannot_have_closed_tomorrow(as_of):
    rows, _ = read_table(
        ROUNDS, f"{HEADINGS['rounds']}\n2027,Next,,2026-04-01,2027-05-01,England,,\n".encode()
    )
    assert [f.code for f in future_faults({"rounds": rows}, as_of)] == ["closes-in-future"]


def test_answers_comments_and_names_are_marked_private():
    private = {column.name for column in SURVEY.columns if column.private}
    assert private == {"respondent", "organisation", "comment", "seen_in", "may_name_organisation"}
    assert not any(table.needed for table in TABLES)
    assert {c.name for c in LEVELS.columns if c.cites} == {
        "rationale_en", "rationale_cy", "evidence", "barriers_en", "barriers_cy",
    }  # fmt: skip
