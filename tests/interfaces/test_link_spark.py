"""Spark finds the same links as DuckDB: one trained model, some 20,000 records, both engines."""

import shutil
from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from seedbed.deliver.linkage.engine import DuckDB, Spark
from seedbed.deliver.linkage.job import read_job
from seedbed.deliver.linkage.run import link
from seedbed.deliver.linkage.writing import write_linked
from seedbed.synthetic.agencies.writing import write_agencies

TODAY = date(2026, 9, 1)
FAMILIES = 2950
"""About 20,000 records."""


@pytest.mark.filterwarnings("ignore")  # Spark's own
def test_spark_gives_the_same_links_as_duckdb(tmp_path, socket_enabled):
    if shutil.which("java") is None:
        pytest.skip("no Java on this machine: Spark cannot run")
    pytest.importorskip("pyspark", reason="no Spark here: 'make spark' installs it")
    write_agencies(tmp_path, FAMILIES, 11)
    job = read_job(tmp_path / "job.toml")
    with DuckDB() as engine:
        one = link(job, engine, TODAY)
    (tmp_path / "out").mkdir()
    write_linked(one, tmp_path / "out")
    with Spark() as engine:
        other = link(replace(job, model=tmp_path / "out" / "model.json"), engine, TODAY)
    assert one.records.height > 19_000
    assert other.records.equals(one.records)
    key = ["source_a", "id_a", "source_b", "id_b"]
    both = one.links.join(other.links, on=key, suffix="_spark")
    assert both.height == one.links.height == other.links.height
    assert both.select((pl.col("probability") - pl.col("probability_spark")).abs().max()).item() < 1e-4
