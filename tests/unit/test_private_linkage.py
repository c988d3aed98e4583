"""Linking without names: encodings that say nothing alone, and a threshold that nobody had to label for."""

from datetime import date

import numpy as np
import polars as pl
import pytest

from seedbed.deliver.linkage.job import read_job
from seedbed.deliver.linkage.private.encoding import encode
from seedbed.deliver.linkage.private.matching import match, read_encoded
from seedbed.deliver.linkage.private.threshold import fit, threshold
from seedbed.deliver.linkage.reading import read_source
from seedbed.deliver.linkage.standard import standardised
from seedbed.foundations.faults import DataFaults
from seedbed.synthetic.agencies.writing import write_agencies
from tests.unit.linkage import source

KEY = b"a secret of two agencies"
TODAY = date(2026, 9, 1)


@pytest.fixture(scope="module")
def children(tmp_path_factory):
    """Children of two agencies, standardised, with whose each record is."""
    folder = tmp_path_factory.mktemp("private")
    write_agencies(folder, 1500, 9)
    truth = pl.read_csv(folder / "truth.csv", infer_schema=False)
    found = {}
    for one in read_job(folder / "job.toml").sources:
        if one.name in ("health_visiting", "nursery_census"):
            frame = standardised([one], [read_source(one)], TODAY).frame
            whose = frame.join(truth, on=["source", "id"], how="left", maintain_order="left")
            found[one.name] = whose.filter(pl.col("person_id").str.starts_with("c"))
    return found


def test_children_of_two_agencies_are_matched_without_names(children):
    one, other = children["health_visiting"], children["nursery_census"]
    found = match(encode(one, KEY), encode(other, KEY))
    who = [dict(zip(encode(frame, KEY)["ref"], frame["person_id"], strict=True)) for frame in (one, other)]
    right = sum(who[0][a] == who[1][b] for a, b in found.pairs.select("ref_a", "ref_b").iter_rows())
    both = len(set(one["person_id"]) & set(other["person_id"]))
    assert right / found.pairs.height >= 0.97
    assert right / both >= 0.95
    assert found.pairs["ref_a"].n_unique() == found.pairs["ref_b"].n_unique() == found.pairs.height


def test_nothing_of_a_record_can_be_read_in_its_encoding(children):
    made = encode(children["nursery_census"].head(20), KEY)
    assert made.columns == ["ref", "bits", "blocks"]
    words = " ".join([*made["ref"], *(block for blocks in made["blocks"] for block in blocks)])
    for name in children["nursery_census"].head(20)["surname"]:
        assert name not in words


def test_encodings_of_different_secrets_have_nothing_in_common(children):
    one, other = children["health_visiting"], children["nursery_census"]
    with pytest.raises(DataFaults, match="no-threshold"):
        match(encode(one, KEY), encode(other, b"another secret altogether"))


def test_agencies_with_nobody_in_common_give_no_pairs_or_say_so():
    def people(name, names):
        rows = [
            {
                "id": str(n),
                "given_name": given,
                "surname": f"{name}{given}",
                "date_of_birth": f"20{10 + n % 9}-01-0{n % 9 + 1}",
            }
            for n, given in enumerate(names)
        ]
        made, frame = source(name, rows)
        return encode(standardised([made], [frame], TODAY).frame, KEY)

    one, other = people("a", [f"ab{n}cd" for n in range(60)]), people("b", [f"xy{n}zw" for n in range(60)])
    with pytest.raises(DataFaults, match="no-threshold"):
        match(one, other)


def test_the_threshold_lies_between_two_curves_where_they_cross():
    """Two normal curves of equal spread and share cross half-way: 0.6 of 0.4 and 0.8, to 0.01."""
    rng = np.random.default_rng(1)
    best = np.concatenate([rng.normal(0.4, 0.05, 4000), rng.normal(0.8, 0.05, 4000)])
    curves = fit(best)
    assert curves.means == pytest.approx((0.4, 0.8), abs=0.01)
    assert threshold(curves) == pytest.approx(0.6, abs=0.01)


def test_one_curve_alone_gives_no_threshold():
    assert fit(np.random.default_rng(1).normal(0.5, 0.05, 4000)) is None
    assert fit(np.array([0.2, 0.9])) is None


def test_a_file_of_something_else_is_refused(tmp_path):
    pl.DataFrame({"ref": ["a"]}).write_parquet(tmp_path / "x.parquet")
    for name in ("x.parquet", "none.parquet"):
        with pytest.raises(DataFaults, match="not-encoded"):
            read_encoded(tmp_path / name)
