"""A data folder that lacks files, or holds spoilt ones: each is named, and nothing is made up."""

import json

import polars as pl
import pytest

from seedbed.sources.folder import data_sets

NEEDED = (
    "lait",
    "statistical-neighbours",
    "wards",
    "population-2020",
    "ethnicity",
    "small-area-changes",
    "deprivation-england-indicators",
    "deprivation-england",
    "rural-urban",
    "population-2020-districts",
)
"""Data sets that a needs profile reads; the others are for maps and for other profiles."""


@pytest.fixture
def linked(public_data, tmp_path):
    """The public data as links, so that one file can be left out or spoilt."""
    folder = tmp_path / "data"
    folder.mkdir()
    for data_set in data_sets().values():
        (folder / data_set.file).symlink_to(public_data / data_set.file)
    return folder


@pytest.mark.parametrize("name", NEEDED)
def test_a_missing_file_is_named_with_its_cost_and_the_work_goes_on(run, linked, name):
    """Each file in turn: a warning, a result, and the same words among what is not known."""
    (linked / data_sets()[name].file).unlink()
    ended = run("plan", "needs", "806", "--format", "json", data=linked)
    assert ended.code == 0
    assert data_sets()[name].file in ended.err
    assert data_sets()[name].without_it.en in ended.err
    known = [u["statement"]["en"] for u in json.loads(ended.out)["not_known"]]
    assert data_sets()[name].without_it.en in known


def test_files_that_a_profile_does_not_read_are_not_missed(run, public_data, linked):
    """Without all of them the result is the same and nothing is said."""
    for name in set(data_sets()) - set(NEEDED):
        (linked / data_sets()[name].file).unlink()
    words = ("plan", "needs", "806", "--format", "json", "--as-of", "2026-11-23")
    ended = run(*words, data=linked)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == run(*words, data=public_data).out


def test_a_folder_without_any_of_the_data_is_named_at_once(run, tmp_path):
    """A wrong folder must not become a strategy without figures: one message, and nothing written."""
    for words in (("plan", "needs", "806"), ("new", "806", "--out", tmp_path / "pack")):
        ended = run(*words, data=tmp_path)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.count("\n") == 1
        assert "holds none of the data" in ended.err
        assert "lait_measures" in ended.err
    assert not (tmp_path / "pack").exists()


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("lait", lambda content: content[: len(content) // 2]),
        ("lait", lambda content: content[:1000] + bytes(len(content) - 2_000) + content[-1000:]),
        ("lait", lambda content: b""),
        ("wards", lambda content: content[:1000] + bytes(len(content) - 21_000) + content[-20_000:]),
        (
            "population-2020",
            lambda content: content[:100] + bytes(len(content) - 100_100) + content[-100_000:],
        ),
        ("statistical-neighbours", lambda content: content[: len(content) // 2]),
    ],
)
def test_a_spoilt_data_file_gives_one_clear_message(run, linked, name, spoil):
    """Truncated, emptied or overwritten: exit 1, the file is named, no traceback, no result."""
    file = linked / data_sets()[name].file
    held = file.read_bytes()
    file.unlink()
    file.write_bytes(spoil(held))
    ended = run("plan", "needs", "806", data=linked)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(file.name)
    assert len(ended.err.splitlines()) == 1
    assert "Traceback" not in ended.err


def test_an_impossible_value_in_the_data_is_refused(run, linked):
    """140% of children at a good level: the table is not what we think it is."""
    file = linked / data_sets()["lait"].file
    table = pl.read_parquet(file)
    file.unlink()
    hit = (
        (pl.col("Short Desc") == "FSP_NEW_GOODDEV")
        & (pl.col("LA Number") == 806)
        & (pl.col("Years") == "2025")
    )
    table.with_columns(pl.when(hit).then(pl.lit("140")).otherwise("Values").alias("Values")).write_parquet(
        file
    )
    ended = run("plan", "needs", "806", data=linked)
    assert (ended.code, ended.out) == (1, "")
    assert "found '140 (FSP_NEW_GOODDEV, 2025, authority 806)'" in ended.err
