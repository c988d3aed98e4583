"""What a round says: disagreement first, small groups never apart, and change since the round before."""

from datetime import date

import pytest

from seedbed.lead.maturity.assessment import assess, latest, rounds
from seedbed.lead.maturity.definitions import elements
from seedbed.lead.maturity.earlier import stood
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


def test_a_small_sector_takes_the_next_smallest_with_it_so_that_it_cannot_be_worked_out(rows):
    given = [
        *answers("strategy", *["early"] * 7),
        *answers("strategy", *["mature"] * 5, sector="NHS"),
        *answers("strategy", *["basic"] * 4, sector="parents"),
    ]
    council, nhs, parents = by_sector(rows(given)["survey"])
    assert (council.answered, council.placed, council.median, council.reason) == (7, 7, "early", None)
    assert council.counts["early"] == 7
    for hidden in (nhs, parents):
        assert hidden.reason == "too small"
        assert {hidden.counts, hidden.answered, hidden.placed, hidden.median} == {None}


def test_two_small_sectors_hide_one_another_and_no_other(rows):
    given = [
        *answers("strategy", *["early"] * 5),
        *answers("strategy", *["basic"] * 3, sector="parents"),
        *answers("strategy", *["basic"] * 2, sector="NHS"),
    ]
    held = {one.sector: one for one in by_sector(rows(given)["survey"])}
    assert held["council"].answered == 5
    assert {held["NHS"].reason, held["parents"].reason} == {"too small"}


def test_a_sector_whose_people_mostly_do_not_know_has_counts_and_no_middle(rows):
    given = answers("strategy", "early", "early", *["don't know"] * 6)
    (council,) = by_sector(rows(given)["survey"])
    assert (council.answered, council.counts["don't know"], council.counts["early"]) == (8, 6, 2)
    assert (council.placed, council.median, council.reason) == (None, None, None)


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


def test_a_round_shows_only_the_elements_it_asked_about(rows):
    given = [*answers("strategy", *["early"] * 6), *answers("services", *["early"] * 6)]
    tables = rows(given, [("2026", "services", "early")], chosen={"2026": "services outcomes"})
    held = latest(tables)
    assert held.chosen == ("services", "outcomes")
    assert set(of(tables)) == {"services", "outcomes"}
    assert citable(tables) == {"maturity-services-2026"}


def test_change_is_told_since_the_last_round_that_asked_about_the_element(rows):
    levels = [("2025", "strategy", "basic"), ("2026", "outcomes", "early"), ("2027", "strategy", "mature")]
    tables = rows(levels=levels, chosen={"2026": "outcomes"})
    change = of(tables, "2027")["strategy"].change
    assert (change.before, change.after, change.steps, change.since.id) == ("basic", "mature", 3, "2025")


def test_an_element_is_told_round_by_round(rows):
    levels = [("2025", "strategy", "early"), ("2026", "strategy", "basic")]
    tables = rows(answers("strategy", *["early"] * 6, held="2025"), levels)
    told = stood(tables, latest(tables), "England")["strategy"]
    assert [(one.round.id, one.view.level, one.view.spread.answered) for one in told] == [
        ("2025", "early", 6), ("2026", "basic", None)
    ]  # fmt: skip
    assert told[1].view.change.steps == -1


def test_both_views_stand_beside_the_level_the_earlier_first(rows):
    tables = rows(levels=[("2026", "strategy", "early")])
    tables["challenges"] = [
        challenge("Second", date(2026, 7, 2)),
        challenge("First", date(2026, 7, 1), answer_en="We kept it.", outcome="level kept"),
        challenge("Elsewhere", date(2026, 7, 1), element="services"),
    ]
    held = of(tables)["strategy"]
    assert [(one.by, one.level, one.is_answered) for one in held.challenges] == [
        ("First", "basic", True), ("Second", "basic", False)
    ]  # fmt: skip
    assert held.level == "early"
    (told,) = [one for one in as_elements(assess(tables, latest(tables), "England")) if one["challenges"][1:]]
    assert told["challenges"][0]["answer"] == {"en": "We kept it.", "cy": None}
    assert told["challenges"][1]["answer"] is None


def challenge(by, day, **changes):
    return {
        "round": "2026", "element": "strategy", "by": by, "level": "basic", "reason_en": "Not seen.",
        "reason_cy": None, "challenged_on": day, "answer_en": None, "answer_cy": None, "answered_on": None,
        "outcome": None,
    } | changes  # fmt: skip


def test_examples_of_the_area_itself_stand_with_their_element(rows):
    tables = rows()
    tables["practice-examples"] = [
        {"id": "quay", "element": "services", "place_en": "The quay", "place_cy": "Y cei",
         "summary_en": "They met.", "summary_cy": None, "reported_en": None, "reported_cy": None,
         "year": None, "url": "https://example.org"}
    ]  # fmt: skip
    (held,) = of(tables)["services"].own_examples
    assert (held.id, held.place.cy, held.year) == ("quay", "Y cei", "")
    assert of(tables)["strategy"].own_examples == ()


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
