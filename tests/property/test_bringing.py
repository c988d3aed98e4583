"""Laws of reading a plan: no word is lost, and the same text is read the same."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from seedbed.plan.strategy.bringing.finding import find_figures
from seedbed.plan.strategy.bringing.guessing import proposed
from seedbed.plan.strategy.bringing.reading import read_plan, words_of

LINES = st.sampled_from(
    ["# Plan", "## Priority 1: Talk", "Priority 2", "- one", "  - two", "1. three", "| a | b |",
     "|---|---|", "| c\\|d | 62% |", "====", "---", "", "words, and 61.6% more", "## ", "#", "-", "| |",
     "a) four", "* * *", "5."]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=20).map("\n".join)
)


@given(TEXTS)
def test_reading_never_loses_a_word(text):
    read = [word for piece in read_plan(text).pieces for word in piece.words()]
    assert read == words_of(text)


@given(TEXTS)
def test_each_piece_has_one_guess_and_the_same_text_the_same(text):
    plan = read_plan(text)
    guesses = proposed(plan)
    assert [it.piece for it in guesses] == list(plan.pieces)
    assert guesses == proposed(read_plan(text))


@given(TEXTS)
def test_figures_stand_where_they_say_and_never_over_each_other(text):
    found = find_figures(text)
    assert all(text[it.start : it.end] == it.words for it in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
