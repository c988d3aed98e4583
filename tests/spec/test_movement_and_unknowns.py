"""What may be said of a change, and what is not known."""

import pytest

from seedbed.foundations.indicators import indicator, indicators
from seedbed.plan.needs.movement import movement, movement_text
from seedbed.plan.needs.profile import profile
from seedbed.plan.needs.unknown import unknowns

OURS = "E06999999"


def moved(area, name):
    """The movement of our series."""
    return movement(indicator(name), area.figures.series(name, OURS), area.figures, area.focus)


@pytest.mark.parametrize(
    ("before", "after", "people", "verdict"),
    [
        (60, 66, 2000, "better"),
        (66, 60, 2000, "worse"),
        (60, 66, 100, "no clear change"),
        (60, 60, 2000, "no clear change"),
    ],
)
def test_a_change_is_better_or_worse_only_beyond_chance(invented, before, after, people, verdict):
    """Six points among 2,000 children are more than chance; among 100 they are not."""
    area = (
        invented()
        .say("gld", 2022, before, 65, denominator=people)
        .say("gld", 2025, after, 68, denominator=people)
    )
    found = moved(area, "gld")
    assert (found.verdict, found.change, found.england_change) == (verdict, after - before, 3)


def test_where_low_is_good_a_rise_is_worse(invented):
    """More children above a healthy weight is no improvement."""
    area = invented().say("reception-excess-weight", 2022, 20, 22, denominator=3000)
    assert (
        moved(
            area.say("reception-excess-weight", 2025, 26, 23, denominator=3000), "reception-excess-weight"
        ).verdict
        == "worse"
    )


@pytest.mark.parametrize(("first", "last"), [(None, 2000), (2000, None), (None, None)])
def test_without_a_denominator_at_both_ends_nothing_is_tested(invented, first, last):
    """A difference cannot be tested on one leg."""
    area = invented().say("gld", 2022, 50, 65, denominator=first).say("gld", 2025, 66, 68, denominator=last)
    assert moved(area, "gld").verdict == "not tested"


@pytest.mark.parametrize(("children", "verdict"), [(9000, "better"), (1000, "not tested")])
def test_few_children_carry_no_claim_on_an_estimated_number(invented, children, verdict):
    """In an area of 200 a year the estimate is too far out; a number the source gives would do."""
    note = {"denominator": 600, "note": "approximate denominator"}
    area = invented().large(children).say("gld", 2022, 50, 65, **note).say("gld", 2025, 66, 68, **note)
    assert moved(area, "gld").verdict == verdict
    counted = invented().large(children).say("gld", 2022, 50, 65, denominator=600)
    assert moved(counted.say("gld", 2025, 66, 68, denominator=600), "gld").verdict == "better"


def test_values_that_read_the_same_have_not_changed(invented):
    """Nothing is said of chance where there is nothing to explain."""
    item = indicator("early-learning-goals-met")
    area = invented().say(item.id, 2022, 14.68, 14.1).say(item.id, 2025, 14.71, 14.1)
    said = movement_text(item, moved(area, item.id))
    assert said.en.endswith("England stayed the same. Here there was no change.")
    assert "siawns" not in said.cy


def test_a_number_of_children_does_not_stand_beside_the_nation_s(invented):
    """How many more there are in all of England says nothing of one area."""
    area = invented().say("child-death-reviews", 2019, 10, 900).say("child-death-reviews", 2020, 15, 850)
    found = moved(area, "child-death-reviews")
    assert (found.change, found.england_change) == (5, None)
    assert "England" not in movement_text(indicator("child-death-reviews"), found).en


def test_movement_starts_after_the_break(invented):
    """2019 is not set beside 2022, and one comparable year is no movement."""
    area = invented().say("gld", 2019, 72, 72).say("gld", 2022, 62, 65)
    assert moved(area, "gld") is None
    assert moved(area.say("gld", 2023, 64, 66), "gld").first.period_end.year == 2022
    made = profile(area.focus, area.rows).of("gld")
    assert [f.period_end.year for f in made.series] == [2022, 2023]
    assert [f.period_end.year for f in made.earlier] == [2019]


def test_an_absent_end_is_passed_over_and_absent_england_is_not_invented(invented):
    """The first and the last year with a value count; England without one of them says nothing."""
    area = invented().say("gld", 2022, None, 65).say("gld", 2023, 60, None).say("gld", 2024, 61, 67)
    found = moved(area, "gld")
    assert (found.first.period_end.year, found.england_change) == (2023, None)
    assert "England" not in movement_text(indicator("gld"), found).en


def known(area):
    """Identifiers of what is not known."""
    return {u.id for u in unknowns(indicators(), area.figures, area.focus)}


def test_what_is_absent_is_listed_with_its_reason(invented):
    """No value since the break: the reason of the latest absence is given."""
    area = invented().say("gld", 2019, 70, 70).say("gld", 2025, None, 68)
    found = {u.id: u.statement.en for u in unknowns(indicators(), area.figures, area.focus)}
    assert found["none-gld"].endswith("not stated by the source.")


def test_what_england_has_later_is_stale_here(invented):
    """The reader is told that a later figure exists elsewhere."""
    area = invented().say("gld", 2024, 70, 67).say("gld", 2025, None, 68)
    assert {"stale-gld"} <= known(area)
    assert {"stale-gld", "none-gld"} & known(invented().say("gld", 2025, 70, 68)) == set()


def test_a_source_that_ended_says_so(invented):
    """Quality at two stopped in January 2024, which is nobody's neglect."""
    area = invented().say("quality-at-two", 2023, 95, 96).say("quality-at-two", 2024, 95, 96)
    assert "discontinued-quality-at-two" in known(area)


def test_what_no_public_table_holds_is_always_listed_with_who_holds_it(invented):
    """Somebody can be asked."""
    area = invented()
    never = [u for u in unknowns(indicators(), area.figures, area.focus) if u.held_by]
    assert {"gap-smoking-at-delivery", "gap-new-birth-visit", "waits", "family-voice"} <= {
        u.id for u in never
    }
