"""Changing a value in `area.toml` changes its line and nothing else."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed_web.publish.pack.record_words import with_values

TITLE = ("strategy", "title_en")
RECORD = """# The record.
schema_version = "1.0"

[area]
name_en = "Fernshire"   # as the council writes it
title_en = "not this one"

[strategy]
title_en = "Growing up" # ours
starts = 2026
ends=2029

[adoption]
partners = []
"""


def test_nothing_to_change_changes_nothing():
    assert with_values(RECORD, {TITLE: "Growing up", ("strategy", "ends"): 2029}) is RECORD


def test_a_value_changes_in_its_own_section_and_its_comment_stays():
    assert with_values(RECORD, {TITLE: "Ours"}) == RECORD.replace('"Growing up" # ours', '"Ours" # ours')
    assert with_values(RECORD, {("strategy", "ends"): 2030}) == RECORD.replace("ends=2029", "ends=2030")


def test_line_ends_and_byte_order_mark_stay():
    words = "\ufeff" + RECORD.replace("\n", "\r\n")
    assert with_values(words, {TITLE: "Ours"}) == words.replace('"Growing up"', '"Ours"')


def test_a_name_that_was_not_there_is_put_under_its_heading():
    made = with_values(RECORD, {("area", "name_cy"): "Swydd Rhedyn"})
    assert made == RECORD.replace("[area]\n", '[area]\nname_cy = "Swydd Rhedyn"\n')


@pytest.mark.parametrize(
    "words",
    [
        'strategy = { title_en = "Growing up", ends = 2029 }\n',
        'strategy.title_en = "Growing up"\nstrategy.ends = 2029\n',
        '[strategy]\ntitle_en = """\nGrowing\nup"""\nends = 2029\n',
        '["strategy"]\n"title_en" = "Growing up"\nends = 2029\n',
        '[strategy]\nnote = """\ntitle_en = "no"\n"""\ntitle_en = "Growing up"\nends = 2029\n',
    ],
)
def test_a_record_written_in_another_way_says_the_same_with_the_change(words):
    before = tomllib.loads(words)
    made = tomllib.loads(with_values(words, {TITLE: "Ours"}))
    assert made == before | {"strategy": before["strategy"] | {"title_en": "Ours"}}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_title_is_read_again_as_it_was_written(title):
    made = tomllib.loads(with_values(RECORD, {TITLE: title}))
    assert made["strategy"] == {"title_en": title, "starts": 2026, "ends": 2029}
