"""The authority table against what the public data themselves say."""

from collections import Counter

import polars as pl
import pytest

from seedbed.foundations.areas import authorities, current_authorities
from seedbed.sources import lait
from seedbed.sources.schools import authority_codes

CURRENT = current_authorities()


def test_england_has_153_authorities_with_codes_of_their_own():
    """Nobody is missing and nobody is there twice."""
    assert len(CURRENT) == 153
    for codes in ([a.dfe_code for a in CURRENT], [a.ons_code for a in CURRENT], [a.name.en for a in CURRENT]):
        assert len(set(codes)) == 153


def test_where_most_schools_stand_is_where_the_table_says(folder):
    """DfE's code and ONS's are joined by where an authority's schools are, without any list."""
    most = {}
    for dfe_code, district, _ in authority_codes(folder).iter_rows():
        most.setdefault(str(dfe_code), district)
    assert {a.dfe_code: most[a.dfe_code] for a in CURRENT if most[a.dfe_code] not in a.districts} == {}


def test_each_district_of_england_lies_in_exactly_one_authority(folder):
    """No child is counted in two places or in none."""
    districts = Counter(code for a in CURRENT for code in a.districts)
    published = folder.scan("wards").select("ltla24_code").unique().collect()["ltla24_code"]
    assert set(districts.values()) == {1}
    assert set(districts) == {code for code in published if code.startswith("E")}


def test_names_agree_with_the_tool_for_every_authority(public_data):
    """The same number means the same place in the table of measures."""
    table = pl.scan_parquet(public_data / "lait_measures_2016_2025.parquet")
    pairs = (
        table.select(pl.col("LA Number").cast(pl.Int64).cast(pl.String), "LA and Regions").unique().collect()
    )
    published = dict(pairs.iter_rows())
    known = {a.dfe_code: {a.name.en, *a.also_known_as} for a in CURRENT}
    assert {code: published[code] for code, names in known.items() if published[code] not in names} == {}


def test_former_authorities_are_not_read(folder, as_of):
    """Figures of authorities that ended are dropped, so that no total counts a place twice."""
    from seedbed.foundations.indicators import indicators

    read = set(lait.read(folder, indicators(), as_of)["area"])
    former = {a.ons_code for a in authorities() if not a.is_current} - {a.ons_code for a in CURRENT}
    assert former
    assert read & former == set()
    assert read == {a.ons_code for a in CURRENT} | set(lait.REGIONS.values())


@pytest.mark.parametrize("code", ["909", "928", "835", "836", "837"])
def test_a_former_code_stands_in_the_table_of_measures(public_data, code):
    """The test above would prove nothing if the source held no former authority."""
    table = pl.scan_parquet(public_data / "lait_measures_2016_2025.parquet")
    assert table.filter(pl.col("LA Number") == float(code)).select(pl.len()).collect().item() > 0
