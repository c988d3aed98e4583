"""A survey of any content ends in answers or in faults: never a traceback, never a silent change."""

import csv
import io
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from seedbed.foundations.sectors import SECTORS
from seedbed.foundations.tables import read_table
from seedbed.lead.maturity.assessment import assess, latest
from seedbed.lead.maturity.definitions import ANSWERS, elements
from seedbed.lead.maturity.small_groups import FEWEST_SHOWN
from seedbed.lead.maturity.summary import as_elements, as_rows, citable, evidence
from seedbed.lead.maturity.survey import survey_faults
from seedbed.lead.maturity.tables import ROUNDS, SURVEY

ROUND = b"id,title_en,title_cy,opened_on,closed_on,variant\n2026,Round,,2026-04-01,2026-05-29,England\n"
SCRAP = st.text(max_size=12) | st.sampled_from(
    ["", "5", "early", "NHS", "strategy", "2026", "don’t know", "=1+1"]
)
ANSWER = st.fixed_dictionaries(
    {
        "round": st.just("2026"),
        "respondent": st.integers(1, 40).map("r-{}".format),
        "organisation": st.text(max_size=8),
        "sector": st.sampled_from(SECTORS), "element": st.sampled_from([*elements()]),
        "answer": st.sampled_from(ANSWERS), "comment": st.text(max_size=20),
    }
)  # fmt: skip


def written(rows):
    """Rows as a spreadsheet would write them."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, SURVEY.headings)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8", errors="replace")


def read(content):
    """Rounds and survey as tables, with all their faults."""
    rows, faults = read_table(SURVEY, content)
    tables = {"rounds": read_table(ROUNDS, ROUND)[0], "survey": rows}
    return tables, faults + survey_faults(tables)


@given(st.binary(max_size=300) | SCRAP.map(str.encode))
def test_bytes_of_any_kind_give_rows_or_faults(content):
    tables, faults = read(content)
    assert faults or content.strip()
    assert all(fault.file == "survey.csv" and fault.expected for fault in faults)
    citable(tables)


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(SURVEY.headings, SCRAP)), max_size=6))
def test_cells_of_any_kind_are_kept_as_they_are_or_named(rows):
    tables, faults = read(written(rows))
    broken = {(fault.row, fault.column) for fault in faults}
    for row in tables["survey"]:
        for column in ("round", "sector", "element", "answer"):
            assert row[column] is not None or (row["_row"], column) in broken
            assert row[column] is None or row[column] == row[column].strip()
        assert row["answer"] in (None, *ANSWERS)
    citable(tables)


@given(st.lists(ANSWER, max_size=60, unique_by=lambda row: (row["respondent"], row["element"])))
def test_good_answers_are_counted_to_the_person(rows):
    tables, faults = read(written(rows))
    assert {fault.code for fault in faults} <= {"two-sectors"}
    asked = Counter(row["element"] for row in rows)
    made = assess(tables, latest(tables), "England")
    for view in made.elements:
        people = asked[view.element.id]
        shown = view.spread.counts
        assert (shown is None) == (people < FEWEST_SHOWN)
        assert shown is None or sum(shown.values()) == people
        given_by = Counter(r["answer"] for r in rows if r["element"] == view.element.id)
        assert shown is None or {k: n for k, n in shown.items() if n} == given_by
    assert len(as_rows(made)) == len(as_elements(made)) == len(elements())
    assert {known.id for known in evidence(tables, "Wales")} == citable(tables)
