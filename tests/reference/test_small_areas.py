"""Children carried from the small areas of 2011 to those of 2021, on the published estimates."""

import polars as pl
import pytest

from seedbed.sources import population
from seedbed.sources.changes import shares

AGES = [str(age) for age in range(16)]


@pytest.fixture(scope="module")
def carried(folder):
    """Children by age and small area of 2021."""
    return population.by_age(folder, 2020)


@pytest.fixture(scope="module")
def published(public_data):
    """Children by age and small area of 2011, read without our reader."""
    return pl.read_parquet(public_data / "population20_lsoa11.parquet", columns=["lsoa11_code", *AGES])


def test_national_totals_of_each_age_are_kept_to_the_person(carried, published):
    """England and Wales together, every single year of age from 0 to 15."""
    assert {age: carried[age].sum() for age in AGES} == {age: published[age].sum() for age in AGES}


@pytest.mark.parametrize("nation", ["E", "W"])
def test_each_nation_keeps_its_children(carried, published, nation):
    """No child crosses the border."""
    after = carried.filter(pl.col("lsoa21_code").str.starts_with(nation)).select(AGES).sum()
    before = published.filter(pl.col("lsoa11_code").str.starts_with(nation)).select(AGES).sum()
    assert after.row(0) == pytest.approx(before.row(0), abs=0)


def test_areas_that_did_not_change_are_identical(folder, carried, published):
    """An area with one successor that has no other source keeps every child at every age."""
    pairs = shares(folder)
    alone = pairs.filter(
        pl.len().over("lsoa11_code") == 1, pl.len().over("lsoa21_code") == 1,
        pl.col("lsoa11_code") == pl.col("lsoa21_code"),
    )  # fmt: skip
    both = alone.join(published, on="lsoa11_code").join(carried, on="lsoa21_code", suffix="_after")
    assert both.height > 30_000
    assert [age for age in AGES if (both[age] != both[f"{age}_after"]).any()] == []


def test_shares_of_each_old_area_make_one(folder):
    """Nobody is given out twice; tolerance: floating point."""
    totals = shares(folder).group_by("lsoa11_code").agg(pl.col("share").sum())["share"]
    assert totals.min() == pytest.approx(1, abs=1e-12)
    assert totals.max() == pytest.approx(1, abs=1e-12)


def test_whole_districts_agree_with_the_separate_table_of_districts(folder, carried, public_data):
    """Every district is exact but eight, whose borders the new small areas cross; those to 1.1%.

    An area of 2011 that gave people to both sides of a border is shared by residents of 2021.
    """
    crossed = {
        "E06000057", "E08000037", "E06000062", "E07000177", "E07000240", "E07000241", "E07000242", "E07000243"
    }  # fmt: skip
    wards = folder.scan("wards").select("lsoa21_code", "ltla24_code").collect()
    totals = carried.join(wards, on="lsoa21_code").group_by("ltla24_code").agg(pl.col(AGES).sum())
    districts = pl.read_parquet(public_data / "population20_ltla21.parquet", columns=["ltla21_code", *AGES])
    both = totals.join(districts, left_on="ltla24_code", right_on="ltla21_code", suffix="_table")
    there = pl.sum_horizontal(f"{age}_table" for age in AGES)
    apart = both.select("ltla24_code", apart=(pl.sum_horizontal(AGES) / there - 1).abs())
    assert both.height > 300
    assert set(apart.filter(pl.col("apart") > 0)["ltla24_code"]) == crossed
    assert apart["apart"].max() < 0.011


@pytest.mark.parametrize(("code", "young", "deprived"), [("806", 9431, 17090)])
def test_the_small_areas_of_an_authority_add_up_to_it(gathered, code, young, deprived):
    """Middlesbrough: the whole is the sum of its small areas, and of its wards."""
    found = gathered(code)
    places, wards = {p.code for p in found.focus.places}, {p.ward_code for p in found.focus.places}
    for name, total in (("children-0-4", young), ("child-income-deprivation", deprived)):
        rows = {f.area: f.value or 0 for f in found.figures if f.indicator == name}
        assert rows[found.focus.code] == total
        assert sum(rows[area] for area in places) == total
        assert sum(rows[area] for area in wards) == total
