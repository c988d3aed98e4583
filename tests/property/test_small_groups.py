"""A group of fewer than five is never worked out from the others, whatever its people answered.

The attacker here knows the rule, everything that is shown, and how many people of every group answered. Small
populations are tried one and all: what is shown of each is set beside what is shown of every other.
"""

from collections import Counter, defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed.foundations.sectors import SECTORS
from seedbed.lead.maturity.definitions import ANSWERS, SCALE
from seedbed.lead.maturity.small_groups import FEWEST_SHOWN, MORE_THAN_ONE, shown_groups
from seedbed.lead.maturity.spread import by_sector, spread

SIZES = st.dictionaries(st.sampled_from(SECTORS), st.integers(0, 12))
PEOPLE = st.lists(st.tuples(st.sampled_from(SECTORS), st.sampled_from(ANSWERS)), max_size=40)


def rows_of(people):
    """Answers about one element, as rows of a survey."""
    return [{"sector": sector, "answer": answer} for sector, answer in people]


def parts_of(whole, size):
    """Every way in which `size` of these answers may be one group's, given the counts of the whole."""
    if not whole:
        return {()} if size == 0 else set()
    first, rest = whole[0], whole[1:]
    return {
        (taken, *others) for taken in range(min(first, size) + 1) for others in parts_of(rest, size - taken)
    }


def left_over(people):
    """The counts found by taking the sectors shown from the whole, and the sectors that are hidden."""
    rows = rows_of(people)
    whole, sectors = spread(rows).counts, by_sector(rows)
    hidden = [one.sector for one in sectors if one.reason]
    shown = [one.counts for one in sectors if not one.reason]
    return [whole[name] - sum(counts[name] for counts in shown) for name in ANSWERS], hidden


@given(PEOPLE, st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing(people, chance):
    """Spread, disagreement and what is shown of each sector."""
    shuffled = chance.sample(people, len(people))
    assert spread(rows_of(people)) == spread(rows_of(shuffled))
    assert by_sector(rows_of(people)) == by_sector(rows_of(shuffled))


@given(SIZES)
def test_what_is_hidden_is_nobody_or_enough_people(sizes):
    """At least five, and two others beside each small group, or everybody."""
    shown = shown_groups(sizes)
    hidden = {name: size for name, size in sizes.items() if size and name not in shown}
    small = [size for size in sizes.values() if 0 < size < FEWEST_SHOWN]
    assert all(sizes[name] >= FEWEST_SHOWN for name in shown)
    assert bool(hidden) == bool(small)
    if hidden and shown:
        assert sum(hidden.values()) >= max(FEWEST_SHOWN, max(small) + MORE_THAN_ONE)


@given(SIZES)
def test_no_more_is_hidden_than_must_be(sizes):
    """Showing the largest of those that were hidden for others' sake would give a small group away."""
    shown = shown_groups(sizes)
    small = [size for size in sizes.values() if 0 < size < FEWEST_SHOWN]
    beside = [s for n, s in sizes.items() if s >= FEWEST_SHOWN and n not in shown]
    if beside:
        enough = max(FEWEST_SHOWN, max(small) + MORE_THAN_ONE)
        assert sum(small) + sum(beside) - max(beside) < enough


@given(PEOPLE)
def test_the_answers_of_a_small_sector_are_never_the_only_ones_that_fit(people):
    """By subtraction, with every size known: unless all who are hidden gave one and the same answer."""
    if len(people) < FEWEST_SHOWN:
        assert spread(rows_of(people)).counts is None
        return
    union, hidden = left_over(people)
    sizes = Counter(sector for sector, _ in people)
    for name in hidden:
        if sizes[name] >= FEWEST_SHOWN:
            continue
        own = tuple(sum((s, a) == (name, answer) for s, a in people) for answer in ANSWERS)
        fitting = parts_of(union, sizes[name])
        assert own in fitting
        assert len(fitting) > 1 or max(union) == sum(union)


@given(PEOPLE)
def test_one_who_is_hidden_too_and_knows_the_own_answer_does_not_find_the_rest(people):
    """Whoever takes the own answer from what is left over: unless all the others of those hidden gave one."""
    sizes = Counter(sector for sector, _ in people)
    small = [size for size in sizes.values() if size < FEWEST_SHOWN]
    if not small or len(people) < max(FEWEST_SHOWN, max(small) + MORE_THAN_ONE):
        return  # then even all together are too few to hide among
    union, hidden = left_over(people)
    for sector, answer in people:
        if sector not in hidden:
            continue
        others = [count - (ANSWERS[n] == answer) for n, count in enumerate(union)]
        for name in hidden:
            size = sizes[name] - (name == sector)
            if 0 < size < FEWEST_SHOWN and sizes[name] < FEWEST_SHOWN:
                assert len(parts_of(others, size)) > 1 or max(others) == sum(others)


@given(PEOPLE)
def test_nothing_is_said_of_a_hidden_sector_but_that_it_answered(people):
    """No count, no number of people, no middle answer, from which the counts could be narrowed down."""
    for one in by_sector(rows_of(people)):
        if one.reason:
            assert (one.counts, one.answered, one.placed, one.median) == (None, None, None, None)
        else:
            assert one.answered == sum(one.counts.values()) >= FEWEST_SHOWN
            assert one.placed is None or one.placed == sum(one.counts[level] for level in SCALE)


def populations(groups, largest, answers):
    """Every population of some groups: the counts of each over a few answers, up to a size."""
    counts = [c for c in product(range(largest + 1), repeat=answers) if sum(c) <= largest]
    return product(counts, repeat=groups)


@pytest.mark.parametrize(
    ("groups", "largest", "answers", "fewest"), [(3, 5, 2, 3), (2, 6, 2, 4), (4, 3, 2, 2)]
)
def test_of_every_small_population_no_other_looks_the_same_in_only_one_way(groups, largest, answers, fewest):
    """Brute force: all populations that look alike from outside are held against one another.

    The threshold is lower than five so that all of them can be tried; the rule is the same.
    """
    looks = defaultdict(set)
    for people in populations(groups, largest, answers):
        sizes = {str(n): sum(counts) for n, counts in enumerate(people)}
        whole = tuple(map(sum, zip(*people, strict=True)))
        if sum(whole) < fewest:
            continue
        shown = shown_groups(sizes, fewest=fewest)
        seen = tuple(people[int(name)] if name in shown else None for name in sizes)
        looks[tuple(sizes.values()), whole, seen].add(people)
    tried = 0
    for (sizes, _whole, seen), alike in looks.items():
        hidden = [n for n, shown in enumerate(seen) if shown is None and sizes[n]]
        for group in (n for n in hidden if sizes[n] < fewest):
            union = [sum(next(iter(alike))[n][a] for n in hidden) for a in range(answers)]
            possible = {people[group] for people in alike}
            assert len(possible) > 1 or max(union) == sum(union)
            tried += 1
    assert tried > 100  # or nothing would have been shown to hold
