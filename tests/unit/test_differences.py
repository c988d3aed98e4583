"""What differs between two strategies: words, figures, things that came, went or moved."""

import copy
import json
from pathlib import Path

import pytest

from seedbed.foundations.faults import WrongUse
from seedbed.plan.strategy.differences.compare import differences
from seedbed.plan.strategy.differences.documents import read_document
from seedbed.plan.strategy.differences.words import LONGEST, after_of, before_of, compare

EXAMPLES = Path(__file__).resolve().parents[2] / "seedbed" / "schemas" / "examples"
RELEASED = sorted(path.name for path in EXAMPLES.glob("strategy-1.*.json"))


def pieces(before, after):
    return [(piece.kind, piece.words) for piece in compare(before, after)]


def figure(name="gld-2025", value=61.6, end="2025-08-31", **more):
    held = {
        "id": name, "indicator": "gld", "area": "X06000001", "group": "all", "value": value,
        "unit": "percent",
        "period_start": f"{int(end[:4]) - 1}-09-01", "period_end": end, "reason": None,
    }  # fmt: skip
    return {"id": name, "statement": {"en": "Good level", "cy": "Lefel dda"}, "figure": held | more}


def thing(name, **more):
    return {"id": name, "title": {"en": name.title(), "cy": None}} | more


def strategy(**more):
    return {
        "schema_version": "1.2", "title": {"en": "Growing up", "cy": None}, "starts": 2026, "ends": 2029,
        "status": "draft", "adopted_on": None, "sections": {}, "targets": {}, "priorities": [],
        "partners": [], "evidence": [],
    } | more  # fmt: skip


def text(words):
    return {"vision": {"en": words, "cy": ""}}


def kinds(things):
    return {it.id: it.kind for it in things}


def test_words_are_compared_as_words_and_not_as_letters():
    assert pieces("A child walks.", "A children walks.") == [
        ("same", "A "), ("removed", "child"), ("added", "children"), ("same", " walks."),
    ]  # fmt: skip


def test_a_number_with_its_point_comma_and_sign_is_one_word():
    assert pieces("It is 61.6%.", "It is 62.4%.")[1:3] == [("removed", "61.6%"), ("added", "62.4%")]
    assert pieces("£40,000 a year", "£50,000 a year")[:2] == [("removed", "£40,000"), ("added", "£50,000")]


def test_what_two_sentences_share_by_chance_is_not_said_to_be_the_same():
    before = "We begin with feeding, and then with walking to school"
    after = "Babies sleep well, and nobody hurries them out of their beds"
    assert pieces(before, after) == [("removed", before), ("added", after)]


def test_a_line_that_stands_in_both_is_kept_whole():
    found = pieces("One.\nTwo.\nThree.\n", "One.\nThree.\n")
    assert found == [("same", "One.\n"), ("removed", "Two.\n"), ("same", "Three.\n")]


def test_a_text_that_came_or_went_is_added_or_removed_whole():
    assert pieces("", "New.") == [("added", "New.")]
    assert pieces("Old.", "") == [("removed", "Old.")]
    assert pieces("", "") == []


def test_two_long_lines_with_nothing_alike_are_said_to_be_written_anew():
    before = " ".join(f"a{n}" for n in range(1_100))
    after = " ".join(f"b{n}" for n in range(1_100))
    assert LONGEST < 2_199**2
    assert pieces(before, after) == [("removed", before), ("added", after)]


def test_a_word_changed_in_a_long_line_is_found_all_the_same():
    before = " ".join(f"word{n}" for n in range(5_000))
    after = before.replace("word2500 ", "other ")
    found = compare(before, after)
    assert [piece.words for piece in found if piece.kind != "same"] == ["word2500", "other"]
    assert (before_of(found), after_of(found)) == (before, after)


def test_a_sentence_whose_figure_moved_is_seen_to_say_something_else():
    old = strategy(sections=text("Only {gld-2025} do."), evidence=[figure()])
    new = strategy(sections=text("Only {gld-2025} do."), evidence=[figure(value=62.4)])
    [vision] = differences(old, new).sections
    assert [piece.words for piece in vision.pieces["en"]] == ["Only ", "61.6%", "62.4%", " do."]


def test_a_figure_is_the_same_changed_added_or_removed():
    old = strategy(
        sections=text("{a} {b} {c}"), evidence=[figure("a"), figure("b"), figure("c", group="boys")]
    )
    new = strategy(
        sections=text("{a} {b} {d}"), evidence=[figure("a"), figure("b", 62.4), figure("d", group="girls")]
    )
    found = differences(old, new).figures
    assert kinds(found) == {"a": "same", "b": "changed", "c": "removed", "d": "added"}
    changed = next(it for it in found if it.id == "b")
    assert (changed.before.en, changed.after.en) == ("61.6%", "62.4%")


def test_a_later_year_of_the_same_series_takes_the_place_of_an_earlier_one():
    old = strategy(sections=text("{gld-2024}"), evidence=[figure("gld-2024", 61.6, "2024-08-31")])
    new = strategy(sections=text("{gld-2025}"), evidence=[figure("gld-2025", 62.4, "2025-08-31")])
    [found] = differences(old, new).figures
    assert (found.kind, found.before.en, found.after.en) == ("newer", "61.6% (2023/24)", "62.4% (2024/25)")


def test_a_value_that_went_is_given_with_its_reason_and_never_as_nothing():
    old = strategy(sections=text("{gld-2025}"), evidence=[figure()])
    new = strategy(sections=text("{gld-2025}"), evidence=[figure(value=None, reason="suppressed")])
    [found] = differences(old, new).figures
    assert found.kind == "changed"
    assert found.after.en
    assert "61" not in found.after.en


def test_a_figure_that_nothing_names_is_listed_and_not_counted():
    old, new = strategy(evidence=[figure()]), strategy(evidence=[figure(value=62.4)])
    found = differences(old, new)
    assert [(it.kind, it.cited) for it in found.figures] == [("changed", False)]
    assert found.number == 0
    assert not found.is_empty


def test_targets_are_compared_in_the_unit_of_their_indicator():
    found = differences(
        strategy(targets={"gld": 69.0}), strategy(targets={"gld": 70.0, "breastfeeding": 44.0})
    )
    assert {it.id: (it.kind, it.before and it.before.en, it.after.en) for it in found.targets} == {
        "gld": ("changed", "69.0%", "70.0%"),
        "breastfeeding": ("added", None, "44.00%"),
    }


def test_priorities_that_came_went_and_moved_are_told_apart():
    old = strategy(priorities=[thing("a"), thing("b"), thing("c"), thing("d")])
    new = strategy(priorities=[thing("c"), thing("a"), thing("d"), thing("e")])
    found = differences(old, new).priorities
    assert kinds(found) == {"a": "same", "b": "removed", "c": "same", "d": "same", "e": "added"}
    assert {it.id: it.moved for it in found if it.moved} == {"c": (3, 1)}
    assert [it.id for it in found] == ["c", "a", "b", "d", "e"]


def test_what_hangs_on_a_priority_is_compared_with_its_values():
    held = {"money": [thing("grant", source={"en": "Grant", "cy": None}, pounds=40_000.0, owner="council")]}
    old = strategy(priorities=[thing("a", **held)])
    new = copy.deepcopy(old)
    new["priorities"][0]["money"][0]["pounds"] = 50_000.0
    new["priorities"][0]["actions"] = [thing("visits", state="not started")]
    found = differences(old, new)
    [priority] = found.priorities
    assert priority.kind == "changed"
    assert [fact.name for fact in priority.parts["money"][0].facts if fact.is_changed] == ["pounds"]
    assert kinds(priority.parts["actions"]) == {"visits": "added"}
    assert found.number == 2


def test_a_measure_says_its_target_and_baseline_with_their_units_in_both_languages():
    measure = thing("m", indicator="gld", baseline="gld-2025", target=70.0, target_on="2029-08-31")
    old = strategy(priorities=[thing("a", measures=[measure])], evidence=[figure()])
    new = strategy(
        priorities=[thing("a", measures=[measure | {"target": 71.0}])], evidence=[figure(value=62.4)]
    )
    facts = {it.name: it for it in differences(old, new).priorities[0].parts["measures"][0].facts}
    assert (facts["target"].before.en, facts["target"].after.cy) == ("70.0%", "71.0%")
    assert (facts["baseline"].before.en, facts["baseline"].after.en) == ("61.6% (2024/25)", "62.4% (2024/25)")


def test_what_was_added_counts_once_with_all_it_holds():
    new = strategy(
        priorities=[thing("a", need={"en": "Need", "cy": "Angen"}, actions=[thing("b"), thing("c")])]
    )
    assert differences(strategy(), new).number == 1


@pytest.mark.parametrize("name", RELEASED)
def test_every_released_version_is_read_and_is_the_same_as_itself(name):
    held = read_document((EXAMPLES / name).read_bytes())
    assert differences(held, held).is_empty


def test_an_old_version_and_the_newest_are_compared():
    first, last = (read_document((EXAMPLES / name).read_bytes()) for name in (RELEASED[0], RELEASED[-1]))
    changed = copy.deepcopy(last)
    changed["priorities"][0]["title"]["en"] = "Something else"
    assert differences(first, changed).number == differences(first, last).number + 1


@pytest.mark.parametrize(
    "content",
    [b"{}", b"[]", b"no", b'{"schema_version": "x.1"}', json.dumps({"schema_version": None}).encode()],
)
def test_what_is_no_strategy_is_refused(content):
    with pytest.raises(WrongUse, match=r"no strategy\.json"):
        read_document(content)


def test_a_newer_major_version_is_refused_naming_both():
    with pytest.raises(WrongUse, match=r"version 2\.0; this Seedbed reads 1\.x"):
        read_document(b'{"schema_version": "2.0"}')


def test_being_adopted_is_told_and_is_no_change_of_what_is_said():
    found = differences(strategy(), strategy(status="adopted", adopted_on="2026-11-20"))
    assert [fact.name for fact in found.record.facts if fact.is_changed] == ["status", "adopted_on"]
    assert found.number == 0
    assert not found.is_empty
