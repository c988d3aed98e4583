"""Van der Eijk's agreement A against published and hand-computed values, and its known properties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed.lead.maturity.agreement import agreement, disagreement, position

COUNTS = st.lists(st.integers(0, 60), min_size=3, max_size=7)


def test_the_published_example_of_an_independent_program():
    """The example of the R package agrmt, 1.42 (help page of `agreement`), prints 0.6113333."""
    assert agreement([30, 40, 210, 130, 530, 50, 10]) == pytest.approx(0.6113333, abs=5e-8)


@pytest.mark.parametrize(
    ("counts", "by_hand"),
    [
        # Two neighbouring levels, half each: one layer 0 1 1 0 0, U = 1, A = 1 − 1/4.
        ([0, 4, 4, 0, 0], 3 / 4),
        # Three and four neighbouring levels, evenly: 1 − 2/4 and 1 − 3/4.
        ([0, 3, 3, 3, 0], 1 / 2),
        ([2, 2, 2, 2, 0], 1 / 4),
        # Layers 0 1 1 1 0 (6 of 12 answers, A 1/2), 0 0 1 1 0 (4, 3/4) and 0 0 1 0 0 (2, 1).
        ([0, 2, 6, 4, 0], (6 * 1 / 2 + 4 * 3 / 4 + 2 * 1) / 12),
        # 1 0 1 0 0: two triples 110 or 011, one 101. U = (3·2 − 4·1) / (3·3) = 2/9, times 3/4.
        ([5, 0, 5, 0, 0], 2 / 9 * 3 / 4),
        # 1 0 0 1 0: one triple with one peak, two with two. U = (3 − 8) / 9, times 3/4.
        ([5, 0, 0, 5, 0], -5 / 9 * 3 / 4),
        # 1 1 0 0 1: triples 1 1 0 twice, 1 0 1 four times: U = (6 − 16) / 18, times 1/2.
        ([3, 3, 0, 0, 3], -5 / 9 * 1 / 2),
    ],
)
def test_values_worked_out_by_hand(counts, by_hand):
    assert agreement(counts) == pytest.approx(by_hand, abs=1e-12)
    assert disagreement(counts) == pytest.approx(1 - by_hand, abs=1e-12)


@given(st.integers(3, 9), st.integers(1, 500), st.data())
def test_all_the_same_is_one_all_alike_is_zero_half_at_each_end_is_minus_one(categories, n, data):
    place = data.draw(st.integers(0, categories - 1))
    same = [n if i == place else 0 for i in range(categories)]
    assert agreement(same) == pytest.approx(1)
    assert agreement([n] * categories) == pytest.approx(0, abs=1e-12)
    assert agreement([n, *[0] * (categories - 2), n]) == pytest.approx(-1)


@given(COUNTS)
def test_it_lies_between_minus_one_and_one_and_knows_no_direction(counts):
    found = agreement(counts)
    if not any(counts):
        assert found is None
        return
    assert -1 - 1e-9 <= found <= 1 + 1e-9
    assert agreement(counts[::-1]) == pytest.approx(found, abs=1e-9)
    assert agreement([7 * n for n in counts]) == pytest.approx(found, abs=1e-9)


@pytest.mark.parametrize("counts", [[], [1, 2], [1, -1, 3]])
def test_it_refuses_what_it_is_not_made_for(counts):
    with pytest.raises(ValueError, match="three or more"):
        agreement(counts)


@given(COUNTS)
def test_quantiles_are_levels_somebody_chose_and_the_median_is_the_lower_one(counts):
    people = sorted(i for i, n in enumerate(counts) for _ in range(n))
    if not people:
        assert position(counts, 50) is None
        return
    assert position(counts, 50) == people[(len(people) - 1) // 2]
    assert position(counts, 25) <= position(counts, 50) <= position(counts, 75)
    assert {position(counts, p) for p in (25, 50, 75)} <= set(people)
