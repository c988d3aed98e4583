"""Every way in which a table that went through a spreadsheet comes back wrong, named by row and column."""

import pytest

from seedbed.foundations.tables import Column, Table, count_rows, read_table, reference_faults, write_table

TABLE = Table(
    "figures",
    "For tests",
    (
        Column("id", "identifier", required=True),
        Column("area", "code"),
        Column("day", "date"),
        Column("value", "number"),
        Column("order", "integer"),
        Column("state", "choice", choices=("open", "done")),
        Column("note"),
    ),
    ("id",),
)
HEADING = "id,area,day,value,order,state,note\n"
RIGHT = "a,E06000002,2026-03-31,61.6,1,open,words\n"


def faults_of(content):
    """Code, row and column of every fault."""
    content = content.encode() if isinstance(content, str) else content
    return [(fault.code, fault.row, fault.column) for fault in read_table(TABLE, content)[1]]


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (HEADING + RIGHT, 1), (HEADING, 0), (HEADING + RIGHT + ",,,,,,\n\n", 1),
        (HEADING + "a,b\n" + RIGHT, 1),
        (HEADING + 'a,,,,,,"two\nlines"\n', 1), ("", 0), ("id,area\n" + RIGHT, 0), (HEADING + 'a,"\n', 0),
        (HEADING + "a,not a code,x,y,z,?,\n" * 3, 3),
    ],
)  # fmt: skip
def test_rows_are_counted_as_they_are_read(content, rows):
    assert count_rows(TABLE, content.encode()) == len(read_table(TABLE, content.encode())[0]) == rows


def test_a_right_table_has_no_faults_and_typed_cells():
    """Nothing is a fault that is none; a byte order mark, CRLF and empty lines are forgiven."""
    rows, faults = read_table(TABLE, ("\ufeff" + HEADING + RIGHT + ",,,,,,\n").replace("\n", "\r\n").encode())
    assert faults == []
    assert [(r["value"], r["order"], r["day"].isoformat(), r["_row"]) for r in rows] == [
        (61.6, 1, "2026-03-31", 2)
    ]


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("day", "31/03/2026", "not-a-date"),
        ("day", "46112", "not-a-date"),
        ("day", "2026-02-30", "not-a-date"),
        ("day", "2026-W13-2", "not-a-date"),
        ("day", "2026-3-1", "not-a-date"),
        ("area", "6.00E+06", "not-an-area-code"),
        ("area", "6000002", "not-an-area-code"),
        ("area", "Middlesbrough", "not-an-area-code"),
        ("value", "1,234", "not-a-number"),
        ("value", "61.6%", "not-a-number"),
        ("value", "1_000", "not-a-number"),
        ("value", "nan", "not-a-number"),
        ("value", "inf", "not-a-number"),
        ("value", "1e999", "not-a-number"),
        ("value", "#N/A", "not-a-number"),
        ("order", "1.0", "not-a-number"),
        ("order", "9" * 5000, "not-a-number"),
        ("order", "１２", "not-a-number"),
        ("state", "Open", "not-a-choice"),
        ("id", "Talking by two", "not-an-identifier"),
        ("id", "", "value-missing"),
    ],
)
def test_a_cell_that_cannot_be_what_it_should_is_named(column, cell, code):
    """What a spreadsheet made of a cell is found at its row and column, and read as absent."""
    cells = dict(zip(HEADING.strip().split(","), RIGHT.strip().split(","), strict=True)) | {column: cell}
    quoted = ",".join(f'"{words}"' for words in cells.values())
    rows, faults = read_table(TABLE, (HEADING + quoted + "\n").encode())
    assert [(f.code, f.row, f.column) for f in faults] == [(code, 2, column)]
    assert rows[0][column] is None


def test_what_was_probably_meant_is_said_and_no_cell_is_repeated_at_length():
    """Another separator, a heading in other letters; a cell of 5,000 characters is cut."""
    said = read_table(TABLE, HEADING.replace(",", ";").encode())[1]
    assert "semicolons" in said[0].found
    assert "commas" in said[0].expected
    assert read_table(TABLE, HEADING.replace("note", " NOTE").encode())[1][0].found == " NOTE"
    (fault,) = read_table(TABLE, f"{HEADING}a,,,{'9' * 5000},,,\n".encode())[1]
    assert len(fault.found) < 120


def test_lines_of_an_old_mac_are_lines():
    """Excel can still write carriage returns alone."""
    rows, faults = read_table(
        TABLE, (HEADING + RIGHT + RIGHT.replace("a,", "b,", 1)).replace("\n", "\r").encode()
    )
    assert (faults, [row["id"] for row in rows]) == ([], ["a", "b"])


def test_a_code_that_became_a_number_gets_a_hint():
    """The person is told what probably happened."""
    _, faults = read_table(TABLE, (HEADING + "a,6.00E+06,,,,,\n").encode())
    assert "Excel" in faults[0].expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", [("csv-empty", None, None)]),
        (HEADING + RIGHT.rstrip("\n"), [("csv-truncated", 2, None)]),
        (HEADING + RIGHT + "b,E06\n", [("row-broken", 3, None)]),
        (HEADING + RIGHT + 'b,,,,,,"an open quote\nand more\n', [("csv-broken", 3, None)]),
        (HEADING + 'a,,,,,,"shut" again\n' + RIGHT, [("csv-broken", 2, None)]),
        (HEADING + RIGHT + RIGHT, [("duplicate-row", 3, "id")]),
        ("id,area,day,order,state,note\na,,,,,\n", [("column-missing", 1, "value")]),
        (HEADING.replace("note", "note,note") + "a,,,,,,,\n", [("column-twice", 1, "note")]),
        (HEADING.replace(",", ";"), [("csv-broken", 1, None)]),
        (HEADING.replace(",", "\t"), [("csv-broken", 1, None)]),
        (HEADING.replace("note", "Note"), [("column-missing", 1, "note")]),
    ],
)
def test_a_broken_file_is_refused_at_the_place_where_it_breaks(content, expected):
    """Truncated, badly quoted, doubled, or with the wrong columns: each has its own code."""
    assert faults_of(content) == expected


@pytest.mark.parametrize(("encoding", "row"), [("latin-1", 2), ("cp1252", 2), ("utf-16", 1)])
def test_another_encoding_is_named_by_the_row_where_it_shows(encoding, row):
    """Welsh and accents saved the old way are found, not mangled."""
    assert faults_of((HEADING + "a,,,,,,Môn\n").encode(encoding)) == [("not-utf-8", row, None)]


def test_columns_that_are_not_known_are_kept_as_text():
    """A newer minor version may add columns; trailing empty headings are nobody's business."""
    rows, faults = read_table(TABLE, (HEADING.strip() + ",added,,\n" + RIGHT.strip() + ",kept,,\n").encode())
    assert faults == []
    assert rows[0]["added"] == "kept"
    assert "" not in rows[0]


def test_a_cell_that_points_nowhere_is_named():
    """A reference to a row that is not there is a fault of the row that makes it."""
    actions = Table("actions", "", (Column("owner", "identifier", points_to=("partners", "id")),), ())
    rows = {
        "partners": [{"id": "nhs"}],
        "actions": [{"owner": o, "_row": n} for n, o in enumerate(("nhs", None, "x"), 2)],
    }
    assert [(f.code, f.row, f.found) for f in reference_faults(actions, rows)] == [("points-nowhere", 4, "x")]


def test_absence_is_written_as_an_empty_cell():
    """Numbers are as short as they can be, and None is never a word."""
    written = write_table(["a", "b", "c"], [{"a": None, "b": 0.1 + 0.2, "c": 17090.0}])
    assert written == b"a,b,c\n,0.3,17090\n"
