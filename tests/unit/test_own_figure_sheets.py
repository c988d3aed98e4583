"""A file is read as the table it is, or refused with what to do; nothing about single people is read."""

import pytest
from unit.own_tables import LONG, faults, read, values

from seedbed.plan.strategy.own_figures.faults import UnfitSheet, letters_of
from seedbed.plan.strategy.own_figures.personal import is_nhs_number, personal_faults
from seedbed.plan.strategy.own_figures.sheet import LARGEST, MOST_COLUMNS, MOST_ROWS, read_sheet


@pytest.mark.parametrize(
    "content",
    [
        LONG.encode(),
        b"\xef\xbb\xbf" + LONG.replace("\n", "\r\n").encode(),
        LONG.replace(",", ";").encode(),
        LONG.replace(",", "\t").encode(),
        LONG.replace(",", "|").encode(),
        LONG.replace(",", "\t").encode("utf-16"),
        b"sep=;\r\n" + LONG.replace(",", ";").replace("\n", "\r\n").encode(),
        LONG.replace("\n", "\r").encode(),
        (LONG.replace("\n", ",,,,\n") + ",,,,,,,,\n" * 30).encode(),
        ("Visits in Fernshire\n\n" + LONG).encode(),
    ],
    ids=[
        "plain",
        "excel",
        "semicolons",
        "tabs",
        "strokes",
        "utf-16",
        "sep",
        "mac",
        "empty-cells",
        "title-rows",
    ],
)
def test_a_table_says_the_same_whatever_wrote_it(content):
    assert values(read(content)) == {
        ("X06000001", "2023/24", "all"): 60.0,
        ("X06000001", "2024/25", "all"): None,
    }


def test_letters_of_windows_are_read_and_said_to_be_a_guess():
    sheet = read_sheet("Area,Year,Value\nTŷ Newydd £,2024,1\n".replace("ŷ", "y").encode("cp1252"))
    assert sheet.encoding == "windows"
    assert sheet.rows[1][0] == "Ty Newydd £"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty. Choose the file that holds the table."),
        (b" \n,,,\n", "The file is empty. Choose the file that holds the table."),
        (
            b"a,b\n" + b"1,2\n" * (LARGEST // 4),
            "The file is larger than 5 MB. Keep the rows and columns you need, and bring that.",
        ),
        (
            b"PK\x03\x04rest",
            "This is an Excel workbook. Open the sheet with the table, save it as ‘CSV UTF-8’, and "
            "bring that file.",
        ),
        (
            b"\xd0\xcf\x11\xe0rest",
            "This is an Excel workbook. Open the sheet with the table, save it as ‘CSV UTF-8’, and "
            "bring that file.",
        ),
        (
            b"%PDF-1.7",
            "The file holds no text that can be read. Save the table as ‘CSV UTF-8’, and bring that file.",
        ),
        (
            b"a,b\n1,\0\n",
            "The file holds no text that can be read. Save the table as ‘CSV UTF-8’, and bring that file.",
        ),
        (
            b"\xff\xfea",
            "The file holds no text that can be read. Save the table as ‘CSV UTF-8’, and bring that file.",
        ),
        (
            b'a,b\n1,"2\n3,4\n',
            "The file is broken at row 2: a quotation mark is not closed, or stands inside a cell. "
            "Mend the row, or save the table as ‘CSV UTF-8’ again.",
        ),
        (
            b"a,b\n" + b"1,2\n" * MOST_ROWS,
            "The table has more than 20,000 rows. Keep the years and areas you need, and bring that.",
        ),
        (
            b"a,b\n" + b"1," * 400_000 + b"1\n",
            "Row 2 has more than 120 columns. Keep the columns you need, and bring that.",
        ),
        (
            b"a,b\n" + b"x" * 600 + b",1\n",
            "A cell in row 2 has more than 500 letters. A table of figures has short cells: take "
            "long notes out.",
        ),
    ],
    ids=[
        "nothing",
        "blank",
        "too-large",
        "workbook",
        "old-workbook",
        "pdf",
        "nul",
        "half-utf-16",
        "quotes",
        "rows",
        "columns",
        "cell",
    ],
)
def test_a_file_that_is_no_table_is_refused_with_what_to_do(content, said):
    with pytest.raises(UnfitSheet) as refused:
        read_sheet(content)
    assert refused.value.words("en") == said
    assert refused.value.words("cy") != said


def test_a_row_is_called_what_the_spreadsheet_calls_it():
    found = read("Visits\n\n" + LONG + "Atlantis,2024/25,All,1,2\n")
    assert [(row, column) for row, column, *_ in faults(found)] == [(6, "A Area")]


def test_as_many_columns_as_are_allowed_are_read():
    assert read_sheet((",".join("ab" * (MOST_COLUMNS // 2)) + "\n").encode()).width == MOST_COLUMNS


def test_columns_are_lettered_as_in_a_spreadsheet():
    assert [letters_of(it) for it in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (["Surname", "Evans"], "no names of people; take the column out"),
        (["Child's name", "x"], "no names of people; take the column out"),
        (
            ["NHS Number", ""],
            "no number that belongs to one person, such as an NHS number; take the column out",
        ),
        (
            ["Reference", "943 476 5919"],
            "no number that belongs to one person, such as an NHS number; take the column out",
        ),
        (["UPN", "1"], "no number that belongs to one person, such as an NHS number; take the column out"),
        (
            ["Ref", "A123456789012"],
            "no number that belongs to one person, such as an NHS number; take the column out",
        ),
        (["Date_of_Birth", "2020-01-01"], "no dates of birth; use age groups, or take the column out"),
        (["DOB", "1"], "no dates of birth; use age groups, or take the column out"),
        (
            ["Where", "TS1 3BA"],
            "no postcodes, addresses or telephone numbers; use wards, or take the column out",
        ),
        (
            ["Postcode", "TS1"],
            "no postcodes, addresses or telephone numbers; use wards, or take the column out",
        ),
        (
            ["Contact", "mair@example.org"],
            "no postcodes, addresses or telephone numbers; use wards, or take the column out",
        ),
    ],
)
def test_a_column_about_single_people_is_refused(column, expected):
    rows = [("Area", column[0]), ("Fernshire", column[1])]
    (found,) = personal_faults(rows)
    assert found.column == "B"
    assert found.expected("en") == expected


def test_what_belongs_to_a_person_is_not_repeated():
    (found,) = personal_faults([("Area", "Ref"), ("Fernshire", "943 476 5919")])
    assert (found.row, found.found) == (2, "Ref")


@pytest.mark.parametrize(
    "column",
    [
        ["Area name", "Fernshire"],
        ["Name", "Riverside"],
        ["Code", "E01012011"],
        ["Code", "W06000010"],
        ["Count", "1234567890"],
        ["Ethnicity", "White"],
        ["Period", "Q1 2024"],
        ["Age", "0 to 4"],
    ],
)
def test_a_column_about_groups_is_not(column):
    assert personal_faults([tuple(column[:1]), tuple(column[1:])]) == []


def test_an_nhs_number_is_known_by_its_check_digit():
    assert is_nhs_number("9434765919")
    assert is_nhs_number("943-476-5919")
    assert not is_nhs_number("9434765918")
    assert not is_nhs_number("943476591")
