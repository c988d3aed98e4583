"""`seedbed deliver cohort`, from invented records to a cohort and to what one person is told."""

import json

import polars as pl
import pytest

from seedbed.synthetic.agencies.writing import write_agencies


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    """Three hundred families."""
    folder = tmp_path_factory.mktemp("records")
    write_agencies(folder, 300, 4)
    (folder / "key").write_text("a secret for tests only\n")
    return folder


@pytest.fixture
def linked(records, run):
    """Their records, linked once."""
    if not (records / "linked").exists():
        made = run("deliver", "link", records / "job.toml", "--out", records / "linked")
        assert made.code == 0, made.err
    return records


def test_a_cohort_is_built_recorded_and_built_again_to_the_byte(run, linked, tmp_path):
    words = ("--key", linked / "key", "--log", tmp_path / "log", "--log-key", linked / "key")
    for name in ("one", "two"):
        made = run("deliver", "cohort", "build", linked / "cohort.toml", "--out", tmp_path / name, *words)
        assert made.code == 0, made.err
    one, two = (tmp_path / name / "timeline.parquet" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    line = pl.read_parquet(one)
    assert set(line["source"]) == {"maternity", "health_visiting", "hubs"}
    assert line.group_by("person").agg(pl.col("source").n_unique())["source"].max() == 3
    assert line["date"].drop_nulls().dt.day().unique().to_list() == [1]
    assert (
        "2 records, none touched"
        in run("deliver", "audit", "verify", tmp_path / "log", "--key", linked / "key").err
    )


def test_one_person_is_told_what_is_held(run, linked):
    people = pl.read_csv(linked / "linked" / "people.csv", infer_schema=False)
    child = people.filter(pl.col("source") == "health_visiting").row(0, named=True)
    made = run(
        "deliver",
        "cohort",
        "subject",
        linked / "cohort.toml",
        "--source",
        child["source"],
        "--id",
        child["id"],
    )
    assert made.code == 0, made.err
    found = json.loads(made.out)
    held = people.filter(pl.col("person_id") == child["person_id"]).height
    assert len(found["records"]) == held


def test_without_a_secret_nothing_is_built(run, linked, tmp_path):
    made = run("deliver", "cohort", "build", linked / "cohort.toml", "--out", tmp_path / "out")
    assert made.code == 2
    assert not (tmp_path / "out").exists()
