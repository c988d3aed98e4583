"""Laws of tables that somebody brings: columns may stand in any order, and nothing is lost or made up."""

import csv
import io
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from seedbed.foundations.languages import Text
from seedbed.plan.needs.focus import Comparator, Focus
from seedbed.plan.strategy.own_figures.faults import UnfitSheet
from seedbed.plan.strategy.own_figures.guessing import guess
from seedbed.plan.strategy.own_figures.mapping import Reading
from seedbed.plan.strategy.own_figures.rows import read_rows
from seedbed.plan.strategy.own_figures.sheet import read_sheet
from seedbed.plan.strategy.own_figures.values import read_value

FOCUS = Focus(
    "X06000001", None, Text("Fernshire", "Swydd Rhedyn"), "England",
    (Comparator("E92000001", Text("England", "Lloegr"), "england"),),
)  # fmt: skip
HEADINGS = ("Area", "Year", "Group", "Count", "Total", "Remarks")
ROLES = {"Area": "area", "Year": "period", "Group": "group", "Count": "count", "Total": "denominator"}
CELLS = st.one_of(st.integers(0, 500).map(str), st.sampled_from(["", "*", "[c]", "low", "-", "x"]))
KEYS = st.lists(
    st.tuples(
        st.sampled_from(["Fernshire", "England", "X06000001"]),
        st.sampled_from(["2022/23", "2023/24", "2024/25"]),
        st.sampled_from(["All", "Boys", "Girls"]),
    ),
    min_size=1, max_size=8, unique_by=lambda key: ("E" if key[0] == "England" else "X", *key[1:]),
)  # fmt: skip


def written(rows, order, separator=","):
    out = io.StringIO()
    table = csv.writer(out, delimiter=separator)
    table.writerows([[row[number] for number in order] for row in (HEADINGS, *rows)])
    return read_sheet(out.getvalue().encode())


def read(sheet, order):
    columns = {
        place: ROLES[HEADINGS[number]] for place, number in enumerate(order) if HEADINGS[number] in ROLES
    }
    reading = Reading(columns=columns, indicator="visits", title="Visits")
    found = read_rows(sheet, reading, FOCUS, source="own-x", retrieved=date(2026, 11, 23))
    return found.figures, sorted((it.code, it.row, it.found) for it in found.faults)


@given(KEYS, st.data())
def test_columns_in_any_order_give_the_same_figures(keys, data):
    rows = [(*key, data.draw(CELLS), "500", data.draw(st.sampled_from(["", "well"]))) for key in keys]
    order = data.draw(st.permutations(range(len(HEADINGS))))
    straight = list(range(len(HEADINGS)))
    assert read(written(rows, order), order) == read(written(rows, straight), straight)


@given(KEYS, st.data())
def test_guesses_follow_the_columns(keys, data):
    rows = [(*key, "1", "500", "") for key in keys]
    order = data.draw(st.permutations(range(len(HEADINGS))))
    guessed = guess(written(rows, order)).columns
    assert {HEADINGS[order[place]]: role for place, role in guessed.items()} == ROLES


@given(KEYS, st.data(), st.sampled_from([";", "\t", "|"]))
def test_what_stands_between_cells_changes_nothing(keys, data, separator):
    rows = [(*key, data.draw(CELLS), "500", "") for key in keys]
    order = list(range(len(HEADINGS)))
    assert read(written(rows, order, separator), order) == read(written(rows, order), order)


@given(KEYS, st.data())
def test_every_row_becomes_a_figure_or_a_fault(keys, data):
    rows = [(*key, data.draw(CELLS), "500", "") for key in keys]
    figures, faults = read(written(rows, list(range(6))), list(range(6)))
    assert len(figures) == len(rows)
    assert faults == []
    for it in figures:
        assert (it.figure.value is None) == (it.figure.reason is not None)


@given(st.text(max_size=30))
def test_a_cell_is_a_number_a_reason_or_a_trouble_and_only_one_of_them(words):
    found = read_value(" ".join(words.split()), "percent")
    assert [found.value is not None, found.reason is not None, bool(found.trouble)].count(True) == 1


@given(st.binary(max_size=200))
def test_whatever_bytes_come_are_a_table_or_refused_with_words(content):
    try:
        rows = read_sheet(content).rows
    except UnfitSheet as unfit:
        rows = ((unfit.words("en"), unfit.words("cy")),)
    assert len({len(row) for row in rows}) == 1
    assert any(map(any, rows))
