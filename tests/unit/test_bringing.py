"""A plan in pieces, and what each may become."""

from datetime import date

from seedbed.plan.strategy.bringing.guessing import proposed
from seedbed.plan.strategy.bringing.reading import read_plan

OWNERS = {"council": ("Fernshire Council", "Cyngor Swydd Rhedyn"), "trust": ("Fernshire Health Trust",)}
PLAN = """# Growing up in Fernshire 2026–2029

A few words before.

## Our vision

Every child talks by two.

## Our priorities

### Priority 1: Talking by two

Many wait too long.

#### Actions

- Train staff (Fernshire Council, by March 2027)
- Shorten waits

### Priority 2: Feeding

| Action | Lead | By when |
| --- | --- | --- |
| Open a milk bank | Health Trust | 31 May 2028 |
"""


def guesses(text, owners=OWNERS):
    return proposed(read_plan(text), owners)


def test_pieces_come_in_order_with_their_kinds():
    kinds = [it.kind for it in read_plan(PLAN).pieces]
    assert kinds == [
        "heading", "paragraph", "heading", "paragraph", "heading", "heading", "paragraph", "heading", "item",
        "item", "heading", "row", "row",
    ]  # fmt: skip


def test_lines_of_a_paragraph_and_of_an_item_stay_together():
    pieces = read_plan("One\ntwo\n\n- three\n  four\n\nfive").pieces
    assert [it.text for it in pieces] == ["One\ntwo", "three\nfour", "five"]


def test_a_title_may_have_a_line_below_it():
    assert [(it.kind, it.level) for it in read_plan("Plan\n====\n\nPart\n----\n").pieces] == [
        ("heading", 1),
        ("heading", 2),
    ]


def test_each_piece_of_a_plan_gets_a_place():
    assert [it.role for it in guesses(PLAN)] == [
        "leave-out", "leave-out", "leave-out", "vision", "leave-out", "priority", "need", "leave-out",
        "action", "action", "priority", "leave-out", "action",
    ]  # fmt: skip


def test_a_priority_loses_its_number_and_says_why_it_is_one():
    found = [it for it in guesses(PLAN) if it.role == "priority"]
    assert [it.title for it in found] == ["Talking by two", "Feeding"]
    assert found[0].why("en") == "its title says that it is a priority"


def test_an_action_has_who_and_when_from_its_words_and_from_columns():
    found = [(it.owner, it.ends) for it in guesses(PLAN) if it.role == "action"]
    assert found == [("council", date(2027, 3, 31)), ("", None), ("trust", date(2028, 5, 31))]


def test_titles_below_our_priorities_are_priorities():
    found = guesses("# Plan\n## Priorities\n### Talking\n### Feeding\n## Learning\nWe look at it.")
    assert [it.piece.text for it in found if it.role == "priority"] == ["Talking", "Feeding"]
    assert found[-1].role == "learning-section"


def test_titles_with_lists_are_priorities_where_nothing_says_so():
    found = guesses("# Plan\n## Talking\n- a thing\n## Feeding\n- b thing\n## Vision\n- c thing")
    assert [it.piece.text for it in found if it.role == "priority"] == ["Talking", "Feeding"]
    assert "level 2" in next(it for it in found if it.role == "priority").why("en")


def test_a_list_below_a_title_about_need_is_no_list_of_actions():
    found = guesses("## Priority 1: Talk\n### Why it matters\n- many wait\n### What we will do\n- train")
    assert [it.role for it in found] == ["priority", "leave-out", "need", "leave-out", "action"]


def test_one_list_alone_makes_no_priority():
    assert {it.role for it in guesses("# Plan\n## Talking\n- a thing")} == {"leave-out"}


def test_a_welsh_plan_in_plain_text_is_read_too():
    text = "Blaenoriaeth 1: Siarad\n\nMae llawer yn aros.\n\n- Hyfforddi staff erbyn Mawrth 2027"
    found = guesses(text)
    assert [it.role for it in found] == ["priority", "need", "action"]
    assert (found[0].title, found[2].ends) == ("Siarad", date(2027, 3, 31))


def test_a_name_that_two_have_names_nobody():
    owners = {"one": ("North Trust",), "two": ("South Trust",)}
    found = guesses("Priority 1: Talk\n\n| Action | Lead |\n|---|---|\n| Train | Trust |", owners)
    assert found[-1].owner == ""
