"""A table that somebody brings becomes figures, or every fault is named by row and column."""

from dataclasses import replace
from datetime import date

import pytest
from unit.own_tables import DAY, FERNSHIRE, LONG, OWN, faults, read, values

from seedbed.plan.strategy.own_figures.guessing import guess
from seedbed.plan.strategy.own_figures.joining import as_shown, join
from seedbed.plan.strategy.own_figures.mapping import Reading, reading_from
from seedbed.plan.strategy.own_figures.rows import read_rows
from seedbed.plan.strategy.own_figures.sheet import read_sheet
from seedbed.plan.strategy.pack import Pack


def test_a_wide_table_gives_a_figure_for_each_year():
    found = read("Area,2022,2023,2024\nFernshire,61.6%,*,0\nEngland,60,61,62\n")
    assert values(found) == {
        ("E92000001", "2022", "all"): 60.0,
        ("E92000001", "2023", "all"): 61.0,
        ("E92000001", "2024", "all"): 62.0,
        ("X06000001", "2022", "all"): 61.6,
        ("X06000001", "2023", "all"): None,
        ("X06000001", "2024", "all"): 0.0,
    }


def test_two_rows_of_headings_are_read_together():
    found = read("Area,2023/24,,2024/25,\n,Count,Total,Count,Total\nFernshire,110,200,30,100\n")
    assert values(found) == {("X06000001", "2023/24", "all"): 55.0, ("X06000001", "2024/25", "all"): 30.0}


def test_a_wide_table_may_have_groups_or_areas_across():
    sheet = read_sheet(b"Year,Boys,Girls\n2024/25,1,2\n")
    groups = replace(OWN, columns={0: "period", 1: "value", 2: "value"}, across="group")
    found = read_rows(sheet, groups, FERNSHIRE, source="own-x", retrieved=DAY)
    assert [(it.figure.group, it.figure.value) for it in found.figures] == [("boys", 1.0), ("girls", 2.0)]
    sheet = read_sheet(b"Year,Fernshire,England\n2024/25,1,2\n")
    found = read_rows(sheet, replace(groups, across="area"), FERNSHIRE, source="own-x", retrieved=DAY)
    assert {it.figure.area: it.figure.value for it in found.figures} == {"X06000001": 1.0, "E92000001": 2.0}


def test_what_no_column_says_is_the_same_for_every_row():
    sheet = read_sheet(b"Ward,Rate\nRiverside,12\n")
    said = replace(OWN, columns={0: "area", 1: "value"}, period="2024/25", group="Boys")
    (it,) = read_rows(sheet, said, FERNSHIRE, source="own-x", retrieved=DAY).figures
    assert (it.figure.area, it.figure.period.label("en"), it.figure.group) == ("X05000001", "2024/25", "boys")


def test_a_rate_is_worked_out_from_its_counts_in_its_own_unit():
    found = read("Area,Year,Count,Total\nFernshire,2024/25,5,1000\n", unit="per 1,000 live births")
    (it,) = found.figures
    assert (it.figure.value, it.figure.method) == (5.0, "count divided by people")
    found = read("Area,Year,Count\nFernshire,2024/25,15\n", unit="children")
    assert (found.figures[0].figure.value, found.figures[0].figure.count) == (15.0, None)


def test_every_fault_is_named_by_row_and_column():
    found = read(
        LONG + "Atlantis,2024/25,Girls,1,2\nE06000002,2024/25,Girls,1,2\nFernshire,Q1 2024,Girls,1,2\n"
        "Fernshire,2024/25,=A1,1,2\nFernshire,2024/25,Girls,=1+1,2\nFernshire,2024/25,Girls,300,200\n"
        "Fernshire,2024/25,Girls,1.5,200\nFernshire,2024/25,All,1,200\n"
    )
    near = "of Fernshire (X06000001)"
    assert faults(found) == [
        (
            4,
            "A Area",
            "Atlantis",
            f"a name or code {near}, of an area it is set beside, or of a ward or small area in it",
        ),
        (
            5,
            "A Area",
            "E06000002",
            f"a code {near} or an area it is set beside; tick ‘leave out other areas’ if the table has more",
        ),
        (
            6,
            "B Year",
            "Q1 2024",
            "a year such as 2024/25, several years such as 2021-23, or the first and last day of "
            "whole years; quarters and months are not kept here",
        ),
        (
            7,
            "C Group",
            "=A1",
            "the value itself, not a formula; in the spreadsheet, copy the cells and paste them as values",
        ),
        (
            8,
            "D Count",
            "=1+1",
            "the value itself, not a formula; in the spreadsheet, copy the cells and paste them as values",
        ),
        (9, "D Count", "300", "no more than the 200 people it is of"),
        (10, "D Count", "1.5", "a whole number of people, not below 0"),
        (11, "", "X06000001, 2024/25", "each area, period and group once; row 3 says it already"),
    ]


def test_a_heading_that_says_no_period_is_one_fault_and_not_one_for_each_row():
    sheet = read_sheet(b"Area,Soon,2024\nFernshire,1,2\nEngland,1,2\n")
    said = replace(OWN, columns={0: "area", 1: "value", 2: "value"}, across="period", kind="calendar year")
    found = read_rows(sheet, said, FERNSHIRE, source="own-x", retrieved=DAY)
    assert [(it.row, it.column, it.found) for it in found.faults] == [(1, "B Soon", "Soon")]


def test_rows_of_other_areas_are_left_out_only_when_asked_and_counted():
    table = LONG + "E06000002,2024/25,All,1,2\nBarnet,2024/25,All,1,2\n"
    assert len(read(table).faults) == 2
    found = read(table, others_left_out=True)
    assert (found.faults, found.left_out, len(found.figures)) == ((), 2, 2)


@pytest.mark.parametrize(
    ("columns", "more", "said"),
    [
        ({0: "area", 1: "period"}, {}, "a column of values, or one of counts"),
        (
            {1: "period", 3: "count"},
            {},
            "a column of values, or counts with the number of people they are of",
        ),
        ({0: "area", 3: "value"}, {}, "a column with the period, or one period for every row"),
        ({1: "period", 3: "value"}, {"first": 3}, "rows below the headings"),
        (
            {1: "period", 3: "value"},
            {"across": "period"},
            "either headings or a column that say the period, not both",
        ),
        (
            {0: "area", 2: "area", 1: "period", 3: "value"},
            {},
            "one column of this kind (area) for each figure",
        ),
        ({1: "period", 3: "value", 4: "value"}, {}, "one column of this kind (value) for each figure"),
    ],
)
def test_what_a_table_lacks_is_said_before_its_rows(columns, more, said):
    sheet = read_sheet(LONG.encode())
    found = read_rows(sheet, replace(OWN, columns=columns, **more), FERNSHIRE, source="own-x", retrieved=DAY)
    assert said in [it.expected("en") for it in found.faults]


def test_an_indicator_of_the_library_keeps_its_unit_bounds_and_groups():
    sheet = read_sheet(
        b"Area,Year,Group,Value\nFernshire,2024/25,All,62\nFernshire,2024/25,Left-handed,62\nFernshire,2023/24,All,162\n"
    )
    said = Reading(columns={0: "area", 1: "period", 2: "group", 3: "value"}, indicator="gld")
    found = read_rows(sheet, said, FERNSHIRE, source="own-x", retrieved=DAY)
    assert [(it.row, it.code) for it in found.faults] == [(3, "group-known"), (4, "bounds")]
    assert found.figures[0].figure.unit == "percent"
    assert found.figures[0].figure.method == "as brought"


def test_the_direction_that_is_good_is_said_with_the_method():
    assert read("Area,Year,Value\nFernshire,2024/25,1\n", polarity="low").figures[0].figure.method == (
        "as brought; less is better"
    )


def test_what_was_said_comes_back_from_where_it_was_kept():
    said = replace(OWN, columns={0: "area", 12: "value"}, dash="zero", others_left_out=True)
    assert reading_from(said.as_dict()) == said


def test_a_column_is_guessed_by_its_heading_or_by_what_stands_in_it():
    sheet = read_sheet(b"X,Y,Z,W\nX06000001,2024/25,Total,5\nE92000001,2023/24,Boys,6\n")
    assert guess(sheet).columns == {0: "area", 1: "period", 2: "group"}
    sheet = read_sheet(b"ONS code,Area name,Blwyddyn,Nifer,Enwadur\nX06000001,Fernshire,2024/25,1,2\n")
    assert guess(sheet).columns == {0: "area", 2: "period", 3: "count", 4: "denominator"}


SOURCE = {"id": "own-visits", "title_en": "Visits", "protected_by": None}


def a_pack(rows=(), sources=()):
    area = {"area": {"ons_code": "X06000001", "name_en": "Fernshire", "nation": "England"}}
    return Pack(None, area, {"figures": list(rows), "sources": list(sources)})


def test_figures_of_a_source_take_the_place_of_those_of_the_same_name():
    first = join(a_pack(), read(LONG).figures, SOURCE)
    other = {"id": "gld-2025", "source": "lait-gld", "value": 1.0}
    pack = a_pack([other, *first.figures], [{"id": "lait-gld", "title_en": "GLD"}, SOURCE])
    newer = read("Area,Year,Count,Total\nFernshire,2023/24,130,200\nFernshire,2025/26,1,2\n")
    joined = join(pack, newer.figures, SOURCE)
    assert [(row["id"], row["value"]) for row in joined.figures] == [
        ("gld-2025", 1.0),
        ("first-visits-2024", 65.0),
        ("first-visits-2025", None),
        ("first-visits-2026", 50.0),
    ]
    assert [row["id"] for row in joined.sources] == ["lait-gld", "own-visits"]


def test_a_figure_that_is_as_it_was_keeps_its_day():
    first = join(a_pack(), read(LONG).figures, SOURCE)
    again = [replace(it, figure=replace(it.figure, retrieved=date(2027, 1, 1))) for it in read(LONG).figures]
    assert join(a_pack(first.figures, [SOURCE]), again, SOURCE).figures == first.figures


def test_a_name_of_another_source_is_never_taken():
    there = {"id": "first-visits-2024", "source": "lait-x"}
    joined = join(a_pack([there], [{"id": "lait-x", "title_en": "Published"}]), read(LONG).figures, SOURCE)
    (found,) = joined.faults
    assert (found.row, found.found) == (2, "first-visits-2024")
    assert found.expected("en") == (
        "a figure that no other source gives; ‘Published’ gives this one. Give yours a name of your own"
    )


def test_two_figures_never_get_one_name():
    sheet = read_sheet(
        b"Area,Year,Value\nFernshire,2024-01-01 to 2024-12-31,1\nFernshire,2023-04-01 to 2024-03-31,2\n"
    )
    said = replace(OWN, columns={0: "area", 1: "period", 2: "value"})
    found = read_rows(sheet, said, FERNSHIRE, source="own-visits", retrieved=DAY)
    (fault,) = join(a_pack(), found.figures, SOURCE).faults
    assert fault.code == "named-twice"


def test_small_numbers_are_shown_only_where_somebody_has_protected_people():
    figures = [it.figure for it in read("Area,Year,Count,Total\nFernshire,2024/25,3,90\n").figures]
    assert [it.value for it in as_shown(figures, "")] == [None]
    assert [it.value for it in as_shown(figures, "the trust")] == [pytest.approx(3.33)]
