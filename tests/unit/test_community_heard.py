"""Who is heard: the limits of a share, what is claimed, and what is not."""

import pytest

from seedbed.lead.community.heard import (
    ethnic_shares,
    lower_limit,
    pooled_tenths,
    shares_of,
    tenth_shares,
    upper_limit,
    who_is_heard,
)

RESIDENTS = {"white": 80.0, "asian": 12.0, "black": 4.0, "mixed": 3.0, "other": 1.0}
HERE = shares_of({"east": 500, "west": 300, "north": 200})


def verdicts(counts, here=HERE):
    """What is said of each category."""
    return {line.category: line.verdict for line in who_is_heard(counts, here).lines}


def test_exact_limits_are_those_of_the_tables():
    """Clopper and Pearson's limits as SciPy gives them."""
    from scipy.stats import binomtest

    for x, n in [(0, 12), (1, 12), (4, 20), (38, 40), (250, 300), (40, 40)]:
        known = binomtest(x, n).proportion_ci(0.95, "exact")
        assert lower_limit(x, n, 0.025) == pytest.approx(known.low, abs=1e-9)
        assert upper_limit(x, n, 0.025) == pytest.approx(known.high, abs=1e-9)


def test_a_ward_from_which_almost_nobody_comes_is_hardly_heard():
    assert verdicts({"east": 95, "west": 2, "north": 40})["west"] == "hardly heard"


def test_a_ward_from_which_far_more_come_than_live_there_is_heard_more():
    assert verdicts({"east": 60, "west": 30, "north": 110})["north"] == "heard more"


def test_a_large_group_like_the_area_is_about_as_many():
    assert set(verdicts({"east": 500, "west": 300, "north": 200}).values()) == {"about as many"}


def test_in_a_group_of_twelve_chance_explains_much():
    said = who_is_heard({"east": 10, "west": 2}, HERE)
    assert [(line.cell.shown, line.verdict) for line in said.lines] == [
        (None, "cannot tell"), (None, "cannot tell"), (0, "cannot tell"),
    ]  # fmt: skip


def test_nobody_from_a_small_ward_is_not_called_about_as_many():
    here = shares_of({"large": 970, "small": 30})
    said = who_is_heard({"large": 60}, here)
    assert [(line.cell.shown, line.verdict) for line in said.lines][1] == (0, "cannot tell")


def test_fewer_than_ten_people_are_not_broken_down():
    said = who_is_heard({"east": 9}, HERE)
    assert (said.lines, said.said.is_hidden) == ((), True)


def test_those_who_did_not_say_are_left_out():
    assert who_is_heard({"": 40, "east": 20}, HERE).said.shown == 20


def test_without_a_public_figure_we_do_not_know():
    assert verdicts({"1": 20, "2": 15}, []) == {"1": "not known", "2": "not known"}


def test_a_category_the_area_does_not_know_is_not_known():
    assert verdicts({"east": 50, "west": 30, "north": 20, "abroad": 10})["abroad"] == "not known"


def test_small_numbers_are_hidden_and_their_limits_do_not_give_them_away():
    """1 and 7 of the same number of people are shown with the same limits."""
    one, seven = (
        next(line for line in said.lines if line.category == "west")
        for few in (1, 7)
        for said in [who_is_heard({"east": 101 - few, "west": few, "north": 51}, HERE)]
    )
    assert one.cell.is_hidden
    assert (one.interval, one.verdict) == (seven.interval, seven.verdict)


def test_the_share_of_small_children_may_differ_from_that_of_residents():
    """80 of 100 residents are White, so 60 to 80 of 100 children may be; 70 of 100 heard is no difference."""
    shares = ethnic_shares(RESIDENTS)
    assert verdicts({"white": 350, "asian": 100, "black": 25, "mixed": 25}, shares)["white"] == "cannot tell"
    assert verdicts({"white": 200, "asian": 300, "black": 20}, shares)["white"] == "hardly heard"
    assert verdicts({"white": 300, "asian": 110, "black": 20, "mixed": 20}, shares)["asian"] == "cannot tell"
    assert verdicts({"white": 200, "asian": 300, "black": 20}, shares)["asian"] == "heard more"


def test_tenths_that_public_figures_do_not_tell_apart_are_taken_together():
    assert pooled_tenths({"1": 2, "3": 4, "10": 5}) == {"1": 2, "3-10": 9}
    assert [it.category for it in tenth_shares(13.5, 25.4)] == ["1", "2", "3-10"]
    assert tenth_shares(13.5, None) == []
    assert tenth_shares(30.0, 25.0) == []


def test_with_many_wards_no_claim_is_made_by_chance_alone():
    """Of 400 groups drawn from the area itself, fewer than 5 in 100 are said to hear a ward more or less."""
    import random

    roll = random.Random(2026)
    here = shares_of({f"ward-{n}": 100 + 20 * n for n in range(12)})
    names, shares = [it.category for it in here], [it.share for it in here]
    wrong = 0
    for _ in range(400):
        drawn = roll.choices(names, shares, k=150)
        said = verdicts({name: drawn.count(name) for name in names}, here)
        wrong += bool({"hardly heard", "heard more"} & set(said.values()))
    assert wrong / 400 < 0.05
