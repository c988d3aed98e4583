"""`seedbed deliver link` and `invent`: files, exit codes, one clear message a fault, nothing half-written."""

import csv
import json

import pytest

CHILDREN = """ref,first,last,born,nhs
{rows}"""
JOB = """as_of = 2026-09-01
[[source]]
name = "one"
path = "one.csv"
id = "ref"
free_of_duplicates = true
[source.columns]
given_name = "first"
surname = "last"
date_of_birth = "born"
nhs_number = "nhs"
[[source]]
name = "two"
path = "two.csv"
id = "ref"
[source.columns]
given_name = "first"
surname = "last"
date_of_birth = "born"
"""
NAMES = ["Ada", "Bea", "Cai", "Dot", "Eve", "Fay", "Gus", "Hal", "Ida", "Jon", "Kit", "Lyn"]


@pytest.fixture
def job(tmp_path):
    """A job of two small sources, changed as a test needs."""

    def write(text=JOB, one=None, two=None):
        rows = [f"r{n},{name},Lee{n},2024-0{n % 9 + 1}-1{n % 9},\n" for n, name in enumerate(NAMES)]
        made = CHILDREN.format(rows="".join(rows))
        (tmp_path / "one.csv").write_bytes((one or made).encode() if not isinstance(one, bytes) else one)
        (tmp_path / "two.csv").write_bytes((two or made).encode() if not isinstance(two, bytes) else two)
        (tmp_path / "job.toml").write_text(text, encoding="utf-8")
        return tmp_path / "job.toml"

    return write


def test_roles_alone_are_enough(run, job, tmp_path):
    made = run("deliver", "link", job(), "--out", tmp_path / "out")
    assert made.code == 0, made.err
    assert "the job names no agreement" in made.err
    words = (tmp_path / "out" / "people.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(words.splitlines()))
    assert list(rows[0]) == ["source", "id", "person_id", "family_id"]
    assert len(rows) == 24
    assert len({row["person_id"] for row in rows}) == 12
    links = (tmp_path / "out" / "links.csv").read_text(encoding="utf-8").splitlines()
    assert links[0] == "source_a,id_a,source_b,id_b,probability"
    assert len(links) == 13
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["purpose"] is None
    for name in ("report.html", "report.cy.html", "review.csv", "history.csv", "model.json"):
        assert (tmp_path / "out" / name).is_file()


def test_a_linkage_is_replaced_whole_and_another_folder_is_not_touched(run, job, tmp_path):
    out = tmp_path / "out"
    assert run("deliver", "link", job(), "--out", out).code == 0
    assert run("deliver", "link", job(), "--out", out).code == 0
    (out / "mine.txt").write_text("mine")
    made = run("deliver", "link", job(), "--out", out)
    assert made.code == 2
    assert (out / "mine.txt").read_text() == "mine"


AGES = "ref,first,last,born,nhs\n" + "".join(f"r{n},Ann,Lee,{n} years,\n" for n in range(3))
TWO_HEADS = (
    "ref,first,last,born,nhs\nReference,First,Last,Born,NHS\nr1,Ann,Lee,2024-01-01,\nr2,Bo,Poe,2024-01-02,\n"
)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"one": "ref,first,last,born\nr1,Ann,Lee,2024-01-01\n"}, "one.csv, column job: found 'nhs'"),
        ({"one": TWO_HEADS}, "one.csv, row 2, column born: found 'Born', expected one row of headings"),
        ({"one": b"ref,first,last,born,nhs\nr1,Si\xc3\xa2n,L,2024-01-01,\nr2,Si\xe2n,L,2024-01-01,\n"},
         "one.csv, row 3: found 'byte e2', expected text in UTF-8"),
        ({"one": AGES}, "one.csv, row 2, column born: found '0 years (an age; 3 of 3 like it)'"),
        ({"one": "ref,first,last,born,nhs\nr1,A,B,2024-01-01,\nr1,C,D,2024-01-01,\n"},
         "one.csv, row 2, column ref: found 'r1', expected an identifier of its own"),
        ({"one": "ref,first,last,born,nhs\n,A,B,2024-01-01,\n"},
         "one.csv, row 2, column ref: expected an identifier"),
        ({"one": "ref,first,last,born,nhs\nr1,A\nr2,B,C,D,E,F,G\n"}, "one.csv: found"),
        ({"text": JOB.replace("one.csv", "none.csv")}, "none.csv: expected a CSV or Parquet file"),
        ({"text": JOB.replace('id = "ref"', "", 1)}, "job.toml, column source 1, id: expected words"),
        ({"text": JOB + "colour = 1\n"}, "job.toml, column source 2, columns.colour"),
        ({"text": "colour = 1\n" + JOB}, "job.toml, column colour: expected one of"),
        ({"text": JOB.replace('"two"', '"one"')}, "job.toml, column source: found 'one'"),
        ({"text": "as_of = 2026"}, "job.toml, column source: expected at least one [[source]]"),
        ({"text": "=="}, "job.toml: found"),
        ({"text": 'model = "one.csv"\n' + JOB}, "one.csv: found"),
        ({"text": 'previous = "."\n' + JOB}, "people.csv: expected CSV with the columns source, id"),
        ({"text": 'decisions = "one.csv"\n' + JOB}, "one.csv, row 1, column source_a"),
    ],
)  # fmt: skip
def test_each_fault_is_one_message_and_nothing_is_written(run, job, tmp_path, files, said):
    made = run("deliver", "link", job(**files), "--out", tmp_path / "out")
    assert made.code == 1, made.err
    assert said in made.err
    assert "Traceback" not in made.err
    assert not (tmp_path / "out").exists()


def test_records_that_have_nothing_in_common_cannot_train_and_that_is_said(run, job, tmp_path):
    one = "ref,first,last,born,nhs\nr1,Ann,Lee,2024-01-01,\n"
    two = "ref,first,last,born,nhs\nr2,Bo,Poe,2023-05-02,\n"
    made = run("deliver", "link", job(one=one, two=two), "--out", tmp_path / "out")
    assert made.code == 1
    assert "cannot-train" in made.err


def test_a_source_without_surnames_is_linked_by_the_rest(run, job, tmp_path):
    rows = "".join(f"r{n},{name},,2024-0{n % 9 + 1}-1{n % 9},\n" for n, name in enumerate(NAMES))
    made = run("deliver", "link", job(two=CHILDREN.format(rows=rows)), "--out", tmp_path / "out")
    assert made.code == 0, made.err
    assert len((tmp_path / "out" / "links.csv").read_text().splitlines()) == 13


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    """Two hundred families, with their job and agreements."""
    from seedbed.synthetic.agencies.writing import write_agencies

    folder = tmp_path_factory.mktemp("invented")
    write_agencies(folder, 200, 5)
    return folder


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('purpose = "evaluation"', 'purpose = "marketing"', "found 'marketing', expected one of direct-care"),
        ('purpose = "evaluation"', 'purpose = "direct-care"', "[not-permitted]"),
        ('who = "linkage analyst"', 'who = "somebody"', "for the work of a somebody"),
        ("opt_outs_applied = true", "opt_outs_applied = false", "once whoever has a national data opt-out"),
        ("as_of = 2026-09-01", "as_of = 2029-01-01", "ended on 31 December 2028"),
        (
            'organisation = "fernshire-hubs"',
            'organisation = "nobody"',
            "source hubs, organisation: found 'nobody'",
        ),
    ],
)
def test_what_no_agreement_permits_is_not_linked(run, invented, tmp_path, old, new, said):
    text = (invented / "job.toml").read_text()
    assert old in text
    job = invented / "changed.toml"
    job.write_text(text.replace(old, new))
    made = run("deliver", "link", job, "--out", tmp_path / "out")
    assert made.code == 1, made.err
    assert said in made.err
    assert not (tmp_path / "out").exists()


def test_invented_records_are_written_and_a_folder_that_is_there_is_kept(run, tmp_path):
    out = tmp_path / "records"
    made = run("deliver", "invent", "--out", out, "--families", "20")
    assert made.code == 0, made.err
    assert (out / "truth.csv").is_file()
    assert run("deliver", "invent", "--out", out).code == 2
