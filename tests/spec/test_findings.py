"""When something is named a concern or a strength, shown on areas small enough to check by hand."""

import pytest

from seedbed.foundations.indicators import indicator, indicators
from seedbed.plan.needs.findings import findings, judge
from seedbed.plan.needs.unknown import unknowns

TAKE_UP, QUALITY = "take-up-at-two", "quality-at-two"


def judged(area, name=TAKE_UP):
    """The kind of finding an indicator gives, if any."""
    found = judge(indicator(name), area.figures, area.focus)
    return found and found.kind


def both_years(area, name=TAKE_UP, **values):
    """The same values in two years running."""
    return area.say(name, 2023, **values).say(name, 2024, **values)


def test_below_england_and_below_every_neighbour_twice_is_a_concern(invented):
    """All three conditions hold in both years."""
    area = both_years(invented().large(), ours=50, england=65, neighbours=(55, 70))
    assert judged(area) == "concern"


def test_above_england_and_above_every_neighbour_twice_is_a_strength(invented):
    """High is good for take-up."""
    assert judged(both_years(invented().large(), ours=80, england=65, neighbours=(55, 70))) == "strength"


def test_where_low_is_good_the_sides_change(invented):
    """A low share of children in poor families is a strength."""
    area = both_years(
        invented().large(), "children-in-low-income-families", ours=8, england=20, neighbours=(15, 25)
    )
    assert judged(area, "children-in-low-income-families") == "strength"


@pytest.mark.parametrize(
    ("ours", "england", "neighbours"),
    [
        (50, 65, (45, 70)),  # one neighbour is lower still
        (50, 65, (50, 70)),  # level with the lowest neighbour
        (60, 55, (65, 70)),  # below the neighbours but above England
        (60, 60, (65, 70)),  # level with England
        (60.04, 60.0, (50, 55)),  # differs from England by less than what is printed
    ],
)
def test_one_condition_is_not_enough(invented, ours, england, neighbours):
    """Different from England and outside the range of the neighbours: both or nothing."""
    assert judged(both_years(invented().large(), ours=ours, england=england, neighbours=neighbours)) is None


def test_one_year_is_not_enough(invented):
    """What held this year only may be chance."""
    area = invented().large().say(TAKE_UP, 2023, 60, 65, (55, 70)).say(TAKE_UP, 2024, 50, 65, (55, 70))
    assert judged(area) is None


def test_a_first_year_is_never_a_finding(invented):
    """Without a comparable year before there is nothing to hold it against."""
    assert judged(invented().large().say(TAKE_UP, 2024, 50, 65, (55, 70))) is None
    gld = invented().say("gld", 2019, 50, 70, (60, 75)).say("gld", 2022, 50, 70, (60, 75), lower=47, upper=53)
    assert judged(gld, "gld") is None


def test_with_an_interval_england_must_lie_outside_it(invented):
    """61 against 65 is no difference where chance alone reaches 66."""
    wide = both_years(invented(), "gld", ours=61, england=65, neighbours=(62, 70), lower=56, upper=66)
    narrow = both_years(invented(), "gld", ours=61, england=65, neighbours=(62, 70), lower=59, upper=63)
    assert (judged(wide, "gld"), judged(narrow, "gld")) == (None, "concern")


@pytest.mark.parametrize(("neighbours", "kind"), [(3, None), (4, "concern")])
def test_fewer_than_four_neighbours_name_nothing_and_it_is_said(invented, neighbours, kind):
    """A range of three areas means nothing."""
    area = both_years(invented(neighbours).large(), ours=50, england=65, neighbours=(55, 70))
    assert judged(area) == kind
    said = [u.id for u in unknowns(indicators(), area.figures, area.focus)]
    assert ("too-few-neighbours" in said) == (kind is None)


def test_neighbours_without_a_figure_do_not_count(invented):
    """Ten neighbours of which three have a value are three."""
    few = both_years(invented().large(), ours=50, england=65, neighbours=(55, None, None, None))
    assert judged(few) is None


def test_an_older_figure_is_no_finding(invented):
    """England has moved on: what was true two years ago is listed as not known, not as a strength."""
    area = both_years(invented().large(), ours=80, england=65, neighbours=(55, 70))
    area.rows.append(area.figure(TAKE_UP, "E92000001", 66.0, 2025))
    assert judged(area) is None
    assert f"stale-{TAKE_UP}" in [u.id for u in unknowns(indicators(), area.figures, area.focus)]


@pytest.mark.parametrize(("children", "kind"), [(1499, None), (1500, "concern"), (None, None)])
def test_a_small_area_without_an_interval_carries_no_finding(invented, children, kind):
    """Fewer than 300 children a year (1,500 under five), or not known: chance alone may do it."""
    area = both_years(invented(), ours=50, england=65, neighbours=(55, 70))
    assert judged(area.large(children) if children else area) == kind


def test_a_finding_does_not_hide_behind_whole_numbers(invented):
    """97.4 against 96.6 would both read 97: then decimals are given."""
    area = both_years(invented().large(), QUALITY, ours=97.4, england=96.6, neighbours=(90, 92))
    said = judge(indicator(QUALITY), area.figures, area.focus).sentence.en
    assert "97.4 of every 100" in said
    assert "England 96.6" in said


def test_at_most_six_with_one_of_the_foundation_stage(invented, monkeypatch):
    """Eight concerns are six, the widest first, and the three assessments at five count as one."""
    names = ["gld", "communication-and-language", "personal-social-emotional", "breastfeeding",
             "reception-excess-weight", "children-in-low-income-families", TAKE_UP, QUALITY]  # fmt: skip
    area = invented().large()
    for n, name in enumerate(names):
        worse = 40 - n if indicator(name).polarity == "high" else 80 + n
        both_years(area, name, ours=worse, england=60, neighbours=(55, 65), lower=worse - 1, upper=worse + 1)
    found = findings(indicators(), area.figures, area.focus)
    families = [indicator(f.indicator).family for f in found]
    assert len(found) == 6
    assert families.count("foundation-stage") == 1
    assert [f.distance for f in found] == sorted((f.distance for f in found), reverse=True)
    monkeypatch.setattr("seedbed.plan.needs.findings.AT_MOST", 2)
    assert findings(indicators(), area.figures, area.focus) == found[:2]


def test_an_indicator_without_a_good_direction_is_never_judged(invented):
    """More children is neither good nor bad."""
    assert judged(invented().large(), "children-0-4") is None
