"""Statistical neighbours against the workbook, and their mean against an independent sum."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from statistics import mean, stdev

import fastexcel
import polars as pl
import pytest

from seedbed.foundations.areas import by_code, current_authorities
from seedbed.sources import neighbours

_SPEC = spec_from_file_location("read_by_eye", Path(__file__).with_name("read_by_eye.py"))
SEEN = module_from_spec(_SPEC)
_SPEC.loader.exec_module(SEEN)


@pytest.mark.parametrize("code", SEEN.NEIGHBOURS)
def test_neighbours_are_those_a_person_reads_in_the_workbook(folder, code):
    """Order and closeness come out as printed."""
    found = neighbours.read(folder, by_code(code))
    assert [(n.authority.dfe_code, n.closeness) for n in found] == list(SEEN.NEIGHBOURS[code].items())
    assert [n.order for n in found] == list(range(1, 11))


def test_every_authority_has_the_neighbours_of_the_raw_sheet(folder, public_data):
    """All 153 rows, read without our reader: columns 6, 8, ... 24 hold the codes."""
    sheet = fastexcel.read_excel(public_data / "dfe_statistical_neighbours_may_2025.xlsx").load_sheet(
        0, header_row=None, dtypes="string"
    )
    raw = {row[2]: [row[5 + 2 * n] for n in range(10)] for row in sheet.to_polars().rows()[3:]}
    for authority in current_authorities():
        found = [n.authority.dfe_code for n in neighbours.read(folder, authority)]
        assert found == [code for code in raw[authority.dfe_code] if by_code(code)]


def raw_values(public_data, codes, series, year):
    """Numbers as they stand in the published table."""
    rows = pl.read_parquet(public_data / "lait_measures_2016_2025.parquet").filter(
        pl.col("Short Desc") == series,
        pl.col("Years") == year,
        pl.col("LA Number").is_in([float(c) for c in codes]),
    )
    return [round(float(value), 6) for value in rows["Values"] if value.strip() != "-"]


@pytest.mark.parametrize(
    ("code", "name", "series", "year"),
    [
        ("806", "gld", "FSP_NEW_GOODDEV", "2025"),
        ("806", "breastfeeding", "6wksBreast", "2024"),
        ("330", "take-up-at-two", "%_2yr_olds", "2025"),
        ("942", "infant-mortality", "InfMort", "2023"),
        ("857", "low-birth-weight", "Low_Birth_Weight_Babies", "2024"),
    ],
)
def test_the_mean_of_neighbours_is_the_plain_mean_of_those_with_a_figure(
    profile_of, public_data, code, name, series, year
):
    """Unweighted, absent ones left out and counted; the range and deviation likewise."""
    near = profile_of(code).of(name).comparison.neighbours
    values = raw_values(public_data, list(SEEN.NEIGHBOURS[code]), series, year)
    assert (len(near.values), near.of) == (len(values), 10)
    assert near.mean == pytest.approx(mean(values), abs=1e-9)
    assert (near.low, near.high) == (min(values), max(values))
    assert near.deviation == pytest.approx(stdev(values), abs=1e-9)
