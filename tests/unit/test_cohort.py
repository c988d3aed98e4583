"""A cohort: under pseudonyms, as exact and for as long as agreements say, without whoever was erased."""

from datetime import date

import polars as pl
import pytest

from seedbed.deliver.cohort.job import read_cohort_job
from seedbed.deliver.cohort.pseudonyms import Pseudonyms
from seedbed.deliver.cohort.subject import WITHHELD, subject_access
from seedbed.deliver.cohort.timeline import build
from seedbed.deliver.cohort.writing import about
from seedbed.foundations.faults import DataFaults
from tests.unit.sharing import write

KEY = b"a secret for tests only"
FLOW = {
    "from": ["giver"], "to": ["hub"], "purposes": ["evaluation"],
    "fields": ["date-of-birth", "hub-attendance", "surname", "telephone"], "keep_days": 365, "dates": "month",
}  # fmt: skip
JOB = """as_of = 2026-11-24
linked = "linked"
link_job = "link.toml"
[permission]
agreements = "agreements"
organisation = "hub"
who = "analyst"
purpose = "evaluation"
[[events]]
source = "a"
organisation = "giver"
path = "visits.csv"
id = "ref"
kind = "visit"
date = "day"
[events.values]
hub-attendance = "group"
[[events]]
source = "b"
organisation = "giver"
path = "people.csv"
id = "no"
kind = "person"
[events.values]
date-of-birth = "born"
"""
LINK = """as_of = 2026-11-24
[[source]]
name = "a"
path = "a.csv"
id = "ref"
[source.columns]
surname = "name"
phone = "tel"
protected_address = "hidden"
[[source]]
name = "b"
path = "people.csv"
id = "no"
[source.columns]
date_of_birth = "born"
phone = "tel"
"""


@pytest.fixture
def folder(tmp_path):
    """Two people: one with records at both sources, one at the first alone; and a stranger's visit."""
    (tmp_path / "linked").mkdir()
    (tmp_path / "agreements").mkdir()
    write(tmp_path / "agreements", FLOW)
    (tmp_path / "linked" / "people.csv").write_text(
        "source,id,person_id,family_id\na,1,P1,F1\nb,x,P1,F1\na,2,P2,F1\n"
    )
    (tmp_path / "visits.csv").write_text(
        "ref,day,group\n1,2026-03-17,massage\n1,2025-01-02,rhymes\n2,17/10/2026,massage\n9,2026-05-05,play\n"
    )
    (tmp_path / "people.csv").write_text("no,born,tel\nx,2024-02-29,00000000001\n")
    (tmp_path / "a.csv").write_text("ref,name,tel,hidden\n1,Lee,00000000001,\n2,Poe,,yes\n")
    (tmp_path / "link.toml").write_text(LINK)
    (tmp_path / "job.toml").write_text(JOB)
    return tmp_path


def made(folder, key=KEY):
    return build(read_cohort_job(folder / "job.toml"), key)


def change(folder, old, new, file="job.toml"):
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new))


def test_events_of_every_source_stand_on_one_line_under_pseudonyms(folder):
    cohort = made(folder)
    names = Pseudonyms(KEY, "evaluation")
    rows = {row[:2] + row[2:4] + row[6:] for row in cohort.timeline.iter_rows()}
    family = names.of("F1")
    assert rows == {
        (names.of("P1"), family, date(2026, 3, 1), "month", "hub-attendance", "massage"),
        (names.of("P2"), family, date(2026, 10, 1), "month", "hub-attendance", "massage"),
        (names.of("P1"), family, None, "none", "date-of-birth", "2024-02-01"),
    }
    assert cohort.left_out == {"not linked": 1, "erased": 0, "kept long enough": 1}
    assert cohort.delete_by == date(2027, 3, 17)


def test_no_identifier_of_anybody_is_in_it(folder):
    words = made(folder).timeline.cast(pl.String).rows()
    assert not {"P1", "P2", "F1", "1", "2", "x"} & {cell for row in words for cell in row}


def test_another_purpose_or_another_secret_gives_names_that_cannot_be_brought_together(folder):
    one = set(made(folder).timeline["person"])
    assert one.isdisjoint(made(folder, b"another secret entirely").timeline["person"])
    change(folder, 'purpose = "evaluation"', 'purpose = "planning"')
    change(folder, '"evaluation"', '"planning"', "agreements/births.toml")
    assert one.isdisjoint(made(folder).timeline["person"])


@pytest.mark.parametrize(
    ("dates", "day", "born"),
    [("day", date(2026, 3, 17), "2024-02-29"), ("quarter", date(2026, 1, 1), "2024-01-01"),
     ("year", date(2026, 1, 1), "2024-01-01"), ("none", None, None)],
)  # fmt: skip
def test_days_are_as_exact_as_the_agreement_says(folder, dates, day, born):
    change(folder, 'dates = "month"', f'dates = "{dates}"', "agreements/births.toml")
    line = made(folder).timeline
    massage = line.filter(
        (pl.col("value") == "massage") & (pl.col("person") == Pseudonyms(KEY, "evaluation").of("P1"))
    )
    assert massage["date"].to_list() == [day]
    assert line.filter(pl.col("field") == "date-of-birth")["value"].to_list() == ([born] if born else [])


def test_whoever_is_erased_at_one_source_is_gone_from_all(folder):
    (folder / "erasures.csv").write_text("source,id\nb,x\n")
    change(folder, "link_job", 'erasures = "erasures.csv"\nlink_job')
    cohort = made(folder)
    assert cohort.timeline["person"].unique().to_list() == [Pseudonyms(KEY, "evaluation").of("P2")]
    assert cohort.left_out["erased"] == 3


def test_retention_counts_from_the_day_it_was_received(folder):
    (folder / "visits.csv").write_text("ref,day,group,got\n1,2025-01-02,rhymes,2026-01-05\n")
    change(folder, 'date = "day"', 'date = "day"\nreceived = "got"')
    cohort = made(folder)
    assert cohort.timeline.filter(pl.col("value") == "rhymes").height == 1
    assert cohort.delete_by == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('hub-attendance = "group"', 'surname = "group"', "says-who"),
        ('hub-attendance = "group"', 'feeding = "group"', "not-permitted"),
        ('hub-attendance = "group"', 'shoe-size = "group"', "unknown-field"),
        ('hub-attendance = "group"', 'hub-attendance = "grp"', "column-missing"),
        ('purpose = "evaluation"', 'purpose = "marketing"', "unknown-purpose"),
        ('purpose = "evaluation"', 'purpose = "research"', "not-permitted"),
        ("as_of = 2026-11-24", "as_of = 2029-01-01", "not-permitted"),
        ('organisation = "giver"', 'organisation = "nobody"', "unknown-organisation"),
        ('path = "visits.csv"', 'path = "none.csv"', "file-missing"),
        ('linked = "linked"', 'linked = "elsewhere"', "file-missing"),
        ('linked = "linked"', "", "key-missing"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_made(folder, old, new, code):
    change(folder, old, new)
    with pytest.raises(DataFaults, match=code):
        made(folder)


def test_what_is_told_of_a_cohort_names_nobody_and_says_until_when(folder):
    told = about(made(folder))
    assert (told["people"], told["families"], told["values"]) == (2, 1, 3)
    assert told["delete_by"] == "2027-03-17"
    assert told["files"][0]["agreements"] == ["births"]


def test_a_person_is_told_all_that_is_held_over_sources(folder):
    found = subject_access(read_cohort_job(folder / "job.toml"), "b", "x")
    assert {row["source"]: row["values"].get("tel") for row in found["records"]} == {
        "a": "00000000001", "b": "00000000001",
    }  # fmt: skip
    visits = [row["values"]["group"] for row in found["events"] if row["kind"] == "visit"]
    assert visits == ["massage", "rhymes"]
    assert found["shared"][0]["to"] == "The hub"
    assert "The hub may see this about your family" in found["shared"][0]["words"]["en"]


def test_where_one_source_protects_an_address_no_source_tells_a_place(folder):
    change(folder, "1,Lee,00000000001,", "1,Lee,00000000001,Yes", "a.csv")
    found = subject_access(read_cohort_job(folder / "job.toml"), "b", "x")
    assert found["address_protected"]
    assert {row["values"]["tel"] for row in found["records"]} == {WITHHELD}


def test_a_record_that_is_not_there_is_a_fault(folder):
    with pytest.raises(DataFaults, match="no-such-record"):
        subject_access(read_cohort_job(folder / "job.toml"), "b", "y")
