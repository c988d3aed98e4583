"""What a round says: disagreement first, small groups never apart, and change since the round before."""

import pytest

from seedbed.lead.maturity.assessment import assess, latest, rounds
from seedbed.lead.maturity.definitions import elements
from seedbed.lead.maturity.spread import by_sector, spread
from seedbed.lead.maturity.summary import as_elements, citable, evidence


def of(tables, chosen="2026"):
    """Each element of a round by its identifier."""
    held = next(r for r in rounds(tables) if r.id == chosen)
    return {view.element.id: view for view in assess(tables, held, "England").elements}


def answers(element, *levels, sector="council", held="2026"):
    return [(held, sector, element, level) for level in levels]


def test_the_latest_round_is_the_one_that_closed_last(rows):
    tables = rows()
    assert latest(tables).id == "2026"
    assert latest({}) is None
    assert [r.id for r in rounds(tables)] == ["2025", "2026", "2027"]


def test_counts_middle_spread_and_those_who_do_not_know(rows):
    given = answers("strategy", "basic", "early", "early", "substantial", "don't know", "not started")
    found = of(rows(given))["strategy"].spread
    assert (found.answered, found.placed, found.median) == (6, 5, "early")
    assert (found.lower, found.upper) == ("basic", "early")
    assert found.dont_know == 16.7
    assert found.counts["don't know"] == 1
    assert found.disagreement == 0.6  # 4 of 5 in the layer 1 1 1 1 0 (A = 1/4), 1 alone (A = 1): A = 0.4


def test_dont_know_never_moves_the_middle_or_the_disagreement(rows):
    sure = of(rows(answers("strategy", *["basic"] * 3, *["mature"] * 3)))["strategy"].spread
    given = answers("strategy", *["basic"] * 3, *["mature"] * 3, *["don't know"] * 9)
    unsure = of(rows(given))["strategy"].spread
    assert (sure.median, sure.disagreement) == (unsure.median, unsure.disagreement)


def test_what_people_see_most_differently_stands_first(rows):
    given = [
        *answers("strategy", *["early"] * 6),
        *answers("outcomes", *["not started"] * 3, *["mature"] * 3),
        *answers("services", *["early"] * 3, *["basic"] * 3),
    ]
    order = list(of(rows(given)))
    assert order[:3] == ["outcomes", "services", "strategy"]
    assert order[3:] == [name for name in elements() if name not in order[:3]]


@pytest.mark.parametrize("people", [0, 1, 4])
def test_fewer_than_five_answers_are_never_shown(rows, people):
    view = of(rows(answers("strategy", *["early"] * people), [("2026", "strategy", "early")]))["strategy"]
    assert view.spread.reason == ("too small" if people else "nobody answered")
    assert {view.spread.counts, view.spread.median, view.spread.disagreement, view.spread.answered} == {None}
    assert view.level == "early"


def test_a_sector_of_fewer_than_five_is_not_shown_apart_and_no_sector_has_counts(rows):
    given = [*answers("strategy", *["early"] * 5), *answers("strategy", *["basic"] * 4, sector="parents")]
    tables = rows(given)
    council, parents = by_sector(tables["survey"])
    assert (council.sector, council.placed, council.median, council.reason) == ("council", 5, "early", None)
    assert (parents.sector, parents.placed, parents.median, parents.reason) == (
        "parents",
        None,
        None,
        "too small",
    )


def test_a_sector_whose_people_mostly_do_not_know_is_too_small(rows):
    given = answers("strategy", "early", "early", *["don't know"] * 6)
    assert by_sector(rows(given)["survey"])[0].reason == "too small"


def test_people_who_all_do_not_know_have_no_middle(rows):
    found = spread(rows(answers("strategy", *["don't know"] * 6))["survey"])
    assert (found.placed, found.median, found.disagreement, found.dont_know, found.reason) == (
        0,
        None,
        None,
        100,
        None,
    )


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [("basic", "substantial", 2), ("mature", "early", -2), ("early", "early", 0),
     ("still divided", "early", None), ("early", "still divided", None), (None, "early", None)],
)  # fmt: skip
def test_change_is_told_only_between_two_agreed_levels(rows, before, after, steps):
    levels = [("2025", "strategy", before)] if before else []
    view = of(rows(levels=[*levels, ("2026", "strategy", after)]))["strategy"]
    assert (view.change.steps if view.change else None) == steps
    assert view.still_divided == (after == "still divided")


def test_the_first_round_has_none_before_it(rows):
    tables = rows(levels=[("2025", "strategy", "basic")])
    assert assess(tables, rounds(tables)[0], "England").previous is None


def test_actions_next_step_and_examples_come_with_the_element(rows):
    tables = rows(levels=[("2026", "strategy", "basic")], links=[("strategy", "one"), ("services", "two")])
    view = of(tables)["strategy"]
    assert view.actions == ("one",)
    assert view.next_step == elements()["strategy"].steps["basic"]
    assert {example.element for example in view.examples} == {"strategy"}
    assert of(rows())["strategy"].next_step is None


def test_every_closed_round_is_evidence_and_its_names_are_those_that_can_be_cited(rows):
    given = [*answers("strategy", *["early"] * 6), *answers("services", "basic", held="2025")]
    tables = rows(
        [*given, *answers("outcomes", "basic", held="2027")], [("2026", "outcomes", "still divided")]
    )
    found = {known.id: known for known in evidence(tables, "England")}
    assert set(found) == citable(tables) == {
        "maturity-strategy-2026", "maturity-outcomes-2026", "maturity-services-2025",
    }  # fmt: skip
    assert {known.kind for known in found.values()} == {"self-assessment"}
    assert "6 people answered" in found["maturity-strategy-2026"].statement.en
    assert "divided" in found["maturity-outcomes-2026"].statement.en
    assert "answered" not in found["maturity-services-2025"].statement.en


def test_no_comment_organisation_or_person_is_in_what_a_round_says(rows):
    tables = rows(answers("strategy", *["early"] * 6))
    words = repr(as_elements(assess(tables, latest(tables), "England"))) + repr(evidence(tables, "England"))
    assert "said in confidence" not in words
    assert "r-2" not in words
