"""`seedbed deliver protect` and `attack`: output, exit codes, and one clear message for each fault."""

import csv
import io
import json

import pytest

TABLE = """area,sex,count
A,girls,3
A,boys,21
A,All,24
B,girls,18
B,boys,30
B,All,48
All,girls,21
All,boys,51
All,All,72
"""


@pytest.fixture
def file(tmp_path):
    def write(text, name="table.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return str(path)

    return write


def rows(result):
    return list(csv.DictReader(io.StringIO(result.out)))


@pytest.mark.parametrize("rule", ["round", "suppress"])
def test_what_is_protected_withstands_the_attack(run, file, rule):
    made = run("deliver", "protect", file(TABLE), "--rule", rule, "--format", "csv")
    assert made.code == 0, made.err
    assert rows(made)[0]["count"] == "*"
    tried = run("deliver", "attack", file(made.out, "published.csv"), "--format", "json")
    assert tried.code == 0, tried.err
    assert {row["verdict"] for row in json.loads(tried.out)} <= {"safe", "narrowed"}


def test_rounding_is_the_default_and_suppression_keeps_counts(run, file):
    given = file(TABLE)
    assert [row["count"] for row in rows(run("deliver", "protect", given, "--format", "csv"))][1:3] == [
        "20",
        "25",
    ]
    exact = rows(run("deliver", "protect", given, "--rule", "suppress", "--format", "csv"))
    assert [row["count"] for row in exact].count("*") == 4
    assert {"72", "48"} & {row["count"] for row in exact}


def test_a_cell_hidden_alone_is_recovered_and_the_exit_code_says_so(run, file):
    tried = run("deliver", "attack", file(TABLE.replace("girls,3\n", "girls,*\n")), "--format", "csv")
    assert tried.code == 1
    assert rows(tried) == [{"area": "A", "sex": "girls", "low": "3", "high": "3", "verdict": "recovered"}]
    assert "1 hidden count is recovered of 1" in tried.err


def test_the_attack_takes_earlier_releases(run, file):
    """Each table hides A well; side by side neither does."""
    first = file("area,count\nA,*\nB,*\nAll,24\n", "first.csv")
    second = file("area,count\nB,21\n", "second.csv")
    assert run("deliver", "attack", first).code == 0
    tried = run("deliver", "attack", first, "--against", second, "--format", "csv")
    assert (tried.code, rows(tried)[0]["low"]) == (1, "3")


def test_protection_beside_an_earlier_release(run, file):
    earlier = file("area,count\nB,20\nC,30\n", "earlier.csv")
    given = file("area,count\nA,3\nB,20\nC,30\nAll,53\n")
    made = run("deliver", "protect", given, "--rule", "suppress", "--against", earlier, "--format", "csv")
    assert [row["count"] for row in rows(made)] == ["*", "20", "30", "*"]


def test_an_earlier_release_of_other_people_is_told(run, file):
    earlier = file("area,count\nA,90\nB,21\nAll,111\n", "earlier.csv")
    given = file("area,count\nA,33\nB,20\nAll,53\n")
    assert "other people" in run("deliver", "protect", given, "--against", earlier).err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("area,sex,count\narea,sex,count\nA,girls,3\n", "row 2, column count"),
        ("area,number\nA,3\n", "one named 'count'"),
        ("area,count\nA,-3\n", "found '-3'"),
        ("area,count\nA,3.5\n", "a whole number such as 12"),
        ("area,count\nA,\n", "a whole number such as 12"),
        ("area,count\nA,3\nA,4\n", "one row for each combination"),
        ("area,sex,count\nA,x,9\nB,x,9\nA,y,9\n", "a row for every combination"),
        ("area,count\nA,9\nB,9\nAll,19\n", "18, the sum of its parts"),
        ("area,count\nA,9,7\n", "2 values, one for each column"),
        ("area,area,count\nA,A,9\n", "a name of its own"),
        ("area,count\n", "at least one row"),
        ("", "one named 'count'"),
        ('area,count\n"A,9\n', "quotation marks closed"),
    ],
)  # fmt: skip
def test_a_fault_is_told_once_and_nothing_is_written(run, file, text, words):
    for verb in ("protect", "attack"):
        result = run("deliver", verb, file(text))
        assert (result.code, result.out) == (1, "")
        assert words in result.err
        assert "Traceback" not in result.err


def test_files_that_are_no_text_or_not_there(run, file, tmp_path):
    assert "in UTF-8" in run("deliver", "protect", file("area,count\nÿ,9\n", encoding="latin-1")).err
    gone = run("deliver", "protect", str(tmp_path / "gone.csv"))
    assert (gone.code, "a CSV file with that name" in gone.err) == (1, True)
    assert run("deliver", "protect", file(TABLE), "--rule", "guess").code == 2


def test_what_cannot_be_protected_any_more_is_told(run, file):
    earlier = file("area,count\nA,3\n", "earlier.csv")
    given = file("area,count\nA,3\nB,20\nAll,23\n")
    result = run("deliver", "protect", given, "--rule", "suppress", "--against", earlier)
    assert (result.code, "area A" in result.err) == (1, True)


def test_tables_that_fit_no_counts_are_told(run, file):
    result = run("deliver", "attack", file("area,count\nA,*\nB,21\nAll,11\n"))
    assert (result.code, "agree with every sum" in result.err) == (1, True)
