"""Rare events are pooled; groups of children carry a claim only where they are large enough."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.foundations.indicators import indicator
from seedbed.foundations.intervals import byar
from seedbed.foundations.periods import Period
from seedbed.plan.needs.cohorts import cohort_size, with_intervals
from seedbed.plan.needs.derived import differences, pooled
from seedbed.plan.needs.findings import judge
from seedbed.plan.needs.gaps import gaps
from seedbed.plan.needs.live_together import together
from seedbed.plan.needs.profile import profile

RARE, GAP = "infant-mortality", "gld-fsm-gap"
OURS = "E06999999"


def span(first, last):
    """Whole calendar years together."""
    return Period(date(first, 1, 1), date(last, 12, 31))


def test_three_complete_years_are_pooled_and_a_hole_is_not_bridged(invented):
    """Four years give two pooled figures; a missing year in between gives none."""
    area, item = invented(), indicator(RARE)
    years = [
        area.figure(RARE, OURS, value, year) for year, value in ((2020, 3), (2021, 4), (2022, 5), (2023, 9))
    ]
    assert [(f.value, f.period.years) for f in pooled(item, years)] == [(4, 3), (6, 3)]
    assert pooled(item, years[:1] + years[2:]) == []
    assert pooled(item, [*years[:2], area.figure(RARE, OURS, None, 2022), years[3]]) == []
    assert pooled(indicator("gld"), years) == []


def of_births(area, year, deaths, births):
    """A yearly rate of a service that gives what it counted."""
    counts = {"count": float(deaths), "denominator": float(births)}
    return area.figure("stillbirths", OURS, 1000 * deaths / births, year, **counts)


def test_years_with_counts_are_pooled_by_them(invented):
    """4, 8 and 3 of 1,000, 2,000 and 1,000: 15 of 4,000, with the interval of 15 events."""
    area, item = invented(), indicator("stillbirths")
    rows = ((2021, 4, 1000), (2022, 8, 2000), (2023, 3, 1000))
    (made,) = pooled(item, [of_births(area, *row) for row in rows])
    assert (made.value, made.count, made.denominator, made.note) == (3.75, 15, 4000, None)
    assert (made.lower, made.upper) == tuple(round(limit / 4, 2) for limit in byar(15))
    assert made.period == span(2021, 2023)


def test_years_without_counts_or_with_others_are_pooled_as_they_are(invented):
    """A count that does not give the rate is of something else, and is left alone."""
    area, item = invented(), indicator("stillbirths")
    rows = [of_births(area, year, 4, 1000) for year in (2021, 2022, 2023)]
    for odd in (replace(rows[1], count=400.0), replace(rows[1], denominator=None)):
        (made,) = pooled(item, [rows[0], odd, rows[2]])
        assert (made.value, made.count, made.denominator, made.note) == (
            4,
            None,
            None,
            "pooled without counts",
        )


def test_years_that_a_service_has_pooled_are_not_pooled_again(invented):
    """Yearly figures of an area with three-year figures of its own stay as they are; others are pooled."""
    area, item = invented(), indicator("stillbirths")
    rows = [of_births(area, year, 4, 1000) for year in (2021, 2022, 2023)]
    own = area.figure("stillbirths", OURS, 4.0, span(2021, 2023))
    assert together(item, [*rows, own], area.focus) == [*rows, own]
    assert [f.period.years for f in together(item, rows, area.focus)] == [1, 1, 1, 3]


def test_a_rare_event_is_judged_on_pooled_years_that_share_none(invented):
    """Single years, however far out, name nothing; 2021 to 2023 and 2018 to 2020 do."""
    area = invented().large()
    for year in range(2018, 2024):
        area.say(RARE, year, 9, 4, (3, 5))
    assert judge(indicator(RARE), area.figures, area.focus) is None
    area.say(RARE, span(2021, 2023), 9, 4, (3, 5), lower=7, upper=11)
    area.say(RARE, span(2020, 2022), 9, 4, (3, 5), lower=7, upper=11)
    assert judge(indicator(RARE), area.figures, area.focus) is None
    area.say(RARE, span(2018, 2020), 9, 4, (3, 5), lower=7, upper=11)
    found = judge(indicator(RARE), area.figures, area.focus)
    assert found.kind == "concern"
    assert found.figures == ("infant-mortality-2021-2023", "infant-mortality-2018-2020")


def test_the_headline_of_a_rare_event_is_its_pooled_years(invented):
    """A single year of a rare event never stands alone at the top."""
    area = invented().large().say(RARE, 2023, 9, 4, (3, 5))
    assert profile(area.focus, area.rows).of(RARE).headline("en") is None
    area.say(RARE, span(2021, 2023), 6, 4, (3, 5))
    assert "2021 to 2023" in profile(area.focus, area.rows).of(RARE).headline("en")


def test_a_note_added_later_does_not_drop_the_first(invented):
    """A pooled figure without an interval says both that it is pooled and that there are no counts."""
    area, item = invented(), indicator(RARE)
    years = [area.figure(RARE, OURS, 4, year) for year in (2021, 2022, 2023)]
    without, with_births = (
        with_intervals(pooled(item, years), item, {})[0],
        with_intervals(pooled(item, years), item, dict.fromkeys(range(16), 2000.0))[0],
    )
    assert without.notes == ("pooled without counts", "no counts published")
    assert with_births.notes == ("pooled without counts", "approximate denominator")
    assert (without.lower, with_births.denominator) == (None, 6000)
    assert with_births.lower < 4 < with_births.upper


@pytest.mark.parametrize(
    ("name", "year", "age"),
    [("gld", 2025, 0), ("gld", 2020, 5), ("gld", 2016, 9), (RARE, 2016, 4), (RARE, 2023, 0)],
)
def test_a_cohort_is_found_by_its_age_in_mid_2020(name, year, age):
    """Children of one school year, or born in one year, are as old as they were then."""
    assert cohort_size(indicator(name), year, {n: 1000 + n for n in range(16)}) == 1000 + age


def test_no_cohort_where_none_is_stated_or_the_age_is_out_of_reach():
    """Take-up has no stand-in; nobody knows who was five in 2000."""
    children = dict.fromkeys(range(16), 1000)
    assert cohort_size(indicator("take-up-at-two"), 2024, children) is None
    assert cohort_size(indicator("gld"), 2009, children) is None


def fsm(area, years=(2024, 2025), low=40.0, high=80.0, cohort=2000.0):
    """Groups on and not on free school meals, and the gap made of them."""
    for year in years:
        area.say("gld", year, 70, 68, (65,), denominator=cohort)
        for group, ours, england, near in (("fsm", low, 55, 50), ("not-fsm", high, 72, 68)):
            area.say("gld", year, ours, england, (near,), group)
    area.rows += [
        f
        for code in (OURS, "E92000001", *area.neighbours)
        for f in differences(indicator(GAP), area.figures, code)
    ]
    return area.large()


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({}, "concern"),
        ({"low": 0.0}, None),
        ({"high": 100.0}, None),
        ({"cohort": 299.0}, None),
        ({"cohort": 300.0}, "concern"),
        ({"cohort": None}, None),
    ],
)
def test_a_gap_carries_a_claim_only_where_its_groups_may(invented, changed, kind):
    """0 or 100, a cohort under 300, or one nobody knows: never a finding, never a headline."""
    area = fsm(invented(), **changed)
    found = judge(indicator(GAP), area.figures, area.focus)
    assert (found and found.kind) == kind
    made = profile(area.focus, area.rows)
    assert (made.of(GAP).headline("en") is not None) == (kind is not None)
    assert [g.may_headline for g in made.gaps if g.group == "fsm"] == [kind is not None]


def test_a_gap_says_why_it_may_not_be_a_headline(invented):
    """An ethnic group may be a handful of children, whatever the size of the whole."""
    area = fsm(invented()).say("gld", 2025, 40, 60, (50,), "chinese").say("gld", 2025, 0, 60, (50,), "black")
    cautions = {g.group: g.caution for g in gaps(indicator("gld"), area.figures, area.focus)}
    assert cautions == {"black": "all-or-none", "chinese": "unknown-group", "fsm": None}


def test_a_gap_is_of_the_latest_year_that_has_both(invented):
    """A group with a year more than the other is compared in the last year they share."""
    area = fsm(invented())
    area.rows.append(area.figure("gld", OURS, 90.0, 2026, "fsm"))
    gap = gaps(indicator("gld"), area.figures, area.focus)[0]
    assert (gap.gap, gap.figure.period_end.year) == (40, 2025)
    assert gap.england_gap == 17


def test_neighbours_are_compared_only_where_both_groups_are_known(invented):
    """Five neighbours lack one group: the mean gap is that of the other five, 72 − 48 = 24."""
    area = invented().say("gld", 2025, 70, 68, denominator=2000.0)
    area.say("gld", 2025, 40, 55, (48, None), "fsm").say("gld", 2025, 80, 72, (72, 20), "not-fsm")
    assert gaps(indicator("gld"), area.figures, area.focus)[0].neighbours_gap == 24


def test_the_gap_before_the_break_is_not_shown(invented):
    """The groups of 2019 were assessed by another rule."""
    assert gaps(indicator("gld"), fsm(invented(), years=(2018, 2019)).figures, invented().focus) == []
