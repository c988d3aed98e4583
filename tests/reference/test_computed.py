"""Indicators worked out from tables of small areas, against values worked out apart from this code."""

import pytest

from seedbed.foundations.areas import ENGLAND, WALES
from seedbed.foundations.figures import Figures
from seedbed.foundations.indicators import indicators
from seedbed.sources.sums import METHODS

MIDDLESBROUGH, CORNWALL = "E06000002", "E06000052"
EXPECTED = {
    "under-fives-share": {ENGLAND: 5.728, MIDDLESBROUGH: 6.675, CORNWALL: 4.694},
    "children-under-one": {ENGLAND: 601_913, MIDDLESBROUGH: 1_772, CORNWALL: 4_794},
    "children-in-rural-areas": {ENGLAND: 12.981, MIDDLESBROUGH: 0, CORNWALL: 50.539},
    "rural-small-areas": {ENGLAND: 16.454, MIDDLESBROUGH: 0, CORNWALL: 54.464},
    "children-in-most-deprived-tenth": {ENGLAND: 13.455, MIDDLESBROUGH: 58.615, CORNWALL: 4.537},
    "children-in-most-deprived-fifth": {ENGLAND: 25.355, MIDDLESBROUGH: 66.960, CORNWALL: 12.348},
}
WELSH = {"W92000004": 24.531, "W06000015": 34.065, "W06000019": 46.057, "W06000021": 2.238}
ETHNIC = {"white": 81.047, "asian": 9.606, "black": 4.216, "mixed": 2.955, "other": 2.176}


def value(gathered, name, area, group="all"):
    """The latest value of an indicator for an area."""
    series = Figures(gathered.figures).series(name, area, group)
    return series[-1].value if series else None


@pytest.mark.parametrize("name", EXPECTED)
def test_england_and_two_authorities_have_the_values_worked_out_apart(gathered, name):
    """Sums of districts, then one division: nobody is counted twice."""
    found = {
        ENGLAND: value(gathered("806"), name, ENGLAND),
        MIDDLESBROUGH: value(gathered("806"), name, MIDDLESBROUGH),
        CORNWALL: value(gathered("Cornwall"), name, CORNWALL),
    }
    assert found == pytest.approx(EXPECTED[name], abs=0.0006)


def test_ethnic_groups_of_england_sum_to_all_residents(gathered):
    """Five groups of 56,490,108 residents; none of everybody, which would be 100 everywhere."""
    held = Figures(gathered("806").figures)
    found = {g: held.series("residents-by-ethnic-group", ENGLAND, f"{g}-residents")[-1] for g in ETHNIC}
    assert {g: f.value for g, f in found.items()} == pytest.approx(ETHNIC, abs=0.0006)
    assert {f.denominator for f in found.values()} == {56_490_108}
    assert sum(f.count for f in found.values()) == 56_490_108
    assert held.series("residents-by-ethnic-group", ENGLAND) == []


@pytest.mark.parametrize("code", WELSH)
def test_the_welsh_index_is_worked_out_by_its_own_small_areas(gathered, code):
    """Wales, Cardiff, Blaenau Gwent and Monmouthshire."""
    own = gathered("W06000015" if code == WALES else code)
    assert value(own, "wales-children-in-most-deprived-fifth", code) == pytest.approx(WELSH[code], abs=0.0006)


def test_wales_stands_beside_a_welsh_authority_in_everything_made_for_both(gathered):
    """29.264% of small areas and 26.124% of young children are rural; England is nowhere."""
    own = gathered("W06000015")
    assert value(own, "rural-small-areas", WALES) == pytest.approx(29.264, abs=0.0006)
    assert value(own, "children-in-rural-areas", WALES) == pytest.approx(26.124, abs=0.0006)
    assert value(own, "children-under-one", WALES) == 29_401
    assert {f.area[0] for f in own.figures} == {"W"}


def test_everybody_is_counted_so_nothing_has_an_interval(gathered):
    """Counts and denominators stand as sums; what was carried says so."""
    for figure in gathered("806").figures:
        if figure.source.startswith("computed-") and figure.unit == "percent":
            assert (figure.lower, figure.upper) == (None, None)
            assert figure.value == pytest.approx(100 * figure.count / figure.denominator, abs=0.0006)
    carried = next(f for f in gathered("806").figures if f.indicator == "children-in-most-deprived-fifth")
    assert "carried from 2011 small areas" in carried.note


def test_an_authority_made_since_has_the_children_of_the_districts_it_was_made_of(gathered):
    """Cumberland was three districts when its people were estimated."""
    share = Figures(gathered("Cumberland").figures).series("under-fives-share", "E06000063")[-1]
    assert share.denominator == pytest.approx(273_000, rel=0.02)


def test_every_method_a_definition_names_is_there():
    """A misspelt method would leave the indicator out in silence."""
    named = {i.compute.method for i in indicators() if i.compute}
    assert named == set(METHODS) | {"class of each small area"}


def test_money_has_an_approximate_amount_per_child_where_that_is_honest(gathered):
    """England's sum of 2024/25 leaves two councils out, so no amount is made of it; zeros make none."""
    held = Figures(gathered("Hartlepool").figures)
    own = held.series("early-years-spending-per-child", "E06000001")[-1]
    sums = held.series("early-years-spending", "E06000001")[-1]
    assert own.value == pytest.approx(sums.value / own.denominator, abs=0.006)
    assert (own.note, own.lower) == ("approximate amount per child", None)
    assert held.series("early-years-spending-per-child", ENGLAND)[-1].period_end.year == 2024
    middlesbrough = Figures(gathered("806").figures)
    zeros = [f for f in middlesbrough.series("early-years-spending", "E06000002") if f.value == 0]
    assert zeros
    assert all("zero doubted" in f.note for f in zeros)
    made = {f.period_end for f in middlesbrough.series("early-years-spending-per-child", "E06000002")}
    assert made & {f.period_end for f in zeros} == set()
