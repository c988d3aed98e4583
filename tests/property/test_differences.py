"""Laws of comparing: nothing differs from itself, and both texts can be put together again, word for word."""

import copy
import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from seedbed.plan.strategy.differences.compare import differences
from seedbed.plan.strategy.differences.words import after_of, before_of, compare

EXAMPLE = Path(__file__).resolve().parents[2] / "seedbed" / "schemas" / "examples" / "strategy-1.2.json"
WHOLE = json.loads(EXAMPLE.read_text(encoding="utf-8"))
DOCUMENT = WHOLE | {"evidence": WHOLE["evidence"][:10], "sections": {}}
WORDS = st.lists(
    st.sampled_from(
        ["talk", "of", "the", "babies", ",", ".", " ", "\n", "61.6%", "{gld-2025}", "tŷ’r", "\t"]
    ),
    max_size=40,
).map("".join)
ANY = st.text(max_size=80)


@given(WORDS | ANY, WORDS | ANY)
def test_both_texts_can_be_put_together_again(before, after):
    found = compare(before, after)
    assert before_of(found) == before
    assert after_of(found) == after


@given(WORDS | ANY)
def test_a_text_does_not_differ_from_itself(words):
    assert all(piece.kind == "same" for piece in compare(words, words))


@given(WORDS, WORDS)
def test_texts_that_differ_are_seen_to_differ_and_no_piece_is_empty(before, after):
    found = compare(before, after)
    assert any(piece.kind != "same" for piece in found) == (before != after)
    assert all(piece.words for piece in found)


@st.composite
def changed(draw):
    """The strategy of Fernshire with priorities in another order, some gone, and some said otherwise."""
    held = copy.deepcopy(DOCUMENT)
    held["priorities"] = draw(st.permutations(held["priorities"]))
    del held["priorities"][draw(st.integers(1, len(held["priorities"]))) :]
    for priority in held["priorities"]:
        priority["need"] = {"en": draw(WORDS), "cy": ""}
        priority["gap"] = priority["learning"] = {"en": "", "cy": ""}
        del priority["actions"][draw(st.integers(0, len(priority["actions"]))) :]
    held["targets"] = draw(st.dictionaries(st.sampled_from(["gld", "breastfeeding"]), st.floats(0, 100)))
    return held


@given(changed())
def test_a_strategy_does_not_differ_from_itself(held):
    assert differences(held, held).is_empty


@given(changed(), changed())
def test_what_was_added_one_way_is_removed_the_other_way(one, other):
    there, back = differences(one, other), differences(other, one)
    other_way = {"added": "removed", "removed": "added"}
    assert {it.id: other_way.get(it.kind, it.kind) for it in there.priorities} == {
        it.id: it.kind for it in back.priorities
    }
    assert {it.id: (it.before, it.after) for it in there.targets} == {
        it.id: (it.after, it.before) for it in back.targets
    }


@given(changed(), changed())
def test_applying_the_differences_gives_the_other_strategy(one, other):
    """Names and texts of priorities in their order, as the differences tell them."""
    found = differences(one, other)
    told = [it for it in found.priorities if it.kind != "removed"]
    assert [it.id for it in told] == [it["id"] for it in other["priorities"]]
    for it, held in zip(told, other["priorities"], strict=True):
        title = next(text for text in it.words if text.name == "title")
        assert after_of(title.pieces["en"]) == held["title"]["en"]
        assert [part.id for part in it.parts["actions"] if part.kind != "removed"] == [
            action["id"] for action in held["actions"]
        ]
