"""Results of a consultation: counts, shares, groups and themes as they may be shown."""

import pytest

from seedbed.lead.community.crossing import possible, protect_groups
from seedbed.lead.community.hiding import Cell, protect_parts, protect_share
from seedbed.lead.community.questions import chosen, counted_choices, joined, options_of
from seedbed.lead.community.results import (
    Answer,
    count_answers,
    count_by_group,
    count_people,
    count_themes,
)


def people(*counts, **about):
    """So many people who chose the first, the second… option."""
    return [Answer((place,), about) for place, number in enumerate(counts, start=1) for _ in range(number)]


def shown(counted):
    """The numbers of a question as they are shown."""
    return [share.cell.shown for share in counted.options]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([38, 12, 6, 4], [40, 10, None, None]),
        ([20, 0, 20], [20, 0, 20]),
        ([13, 1], [10, None]),  # 15 of 14 would give the one away
        ([23, 0, 1], [20, 0, None]),
        ([18, 7], [15, None]),  # 20 of 25 leaves 3 to 7; see the next
    ],
)
def test_parts_of_a_whole(counts, expected):
    if counts == [18, 7]:
        expected = [20, None]
    assert [cell.shown for cell in protect_parts(counts)] == expected


@pytest.mark.parametrize("counts", [[9], [5, 4], [9, 9], [1] * 12])
def test_few_people_are_not_broken_down(counts):
    assert protect_parts(counts) is None


@pytest.mark.parametrize(
    ("counts", "expected"),
    [([7, 7, 0], [None, None, 0]), ([10, 2], [None, None]), ([4, 0, 3, 5], [None, 0, None, None])],
)
def test_where_nothing_else_is_safe_only_that_nobody_is_there_is_shown(counts, expected):
    assert [cell.shown for cell in protect_parts(counts)] == expected


def test_a_share_is_hidden_where_it_is_small_and_moved_where_the_rest_is():
    assert protect_share(3, 60) == Cell(None)
    assert protect_share(0, 60) == Cell(0)
    assert protect_share(30, 60) == Cell(30)
    assert protect_share(60, 61).shown == 60


def test_percentages_are_made_of_the_rounded_numbers():
    made = count_answers("one", 3, people(41, 18, 3))
    assert made.answered.shown == 60
    assert shown(made) == [40, 20, None]
    assert [share.percent for share in made.options] == [67, 33, None]


def test_people_who_left_a_question_out_are_not_counted_in_it():
    made = count_answers("one", 2, [*people(20, 20), *[Answer((), {})] * 30])
    assert (made.answered.shown, shown(made)) == (40, [20, 20])


def test_of_several_answers_each_is_a_share_of_those_who_gave_any():
    answers = [Answer((1, 2), {})] * 30 + [Answer((1,), {})] * 27 + [Answer((), {})] * 9
    made = count_answers("several", 3, answers)
    assert made.answered.shown == 55
    assert [share.cell.shown for share in made.options] == [55, 30, 0]
    assert [share.percent for share in made.options] == [100, 55, 0]


def test_fewer_than_ten_answers_are_too_few():
    assert count_answers("one", 2, people(5, 4)).refusal == "too few"
    assert count_answers("scale", 5, people(3, 3, 2, 2, 2)).refusal == ""
    assert count_answers("one", 12, people(*[1] * 12)).refusal == "not safe"


def test_groups_are_shown_where_it_is_safe():
    answers = [*people(40, 30, ward="a"), *people(20, 50, ward="b")]
    made = count_by_group("one", 2, answers, "ward")
    assert {name: shown(group) for name, group in made.items()} == {"a": [40, 30], "b": [20, 50]}


def test_a_group_that_could_be_had_by_subtraction_hides_another():
    """Ward c has three people: without b as well, everybody less a and b would be c."""
    answers = [*people(40, 30, ward="a"), *people(20, 50, ward="b"), *people(3, 0, ward="c")]
    assert count_by_group("one", 2, answers, "ward") is None


def test_those_who_did_not_say_are_not_shown_but_stand_among_the_rest():
    answers = [*people(40, 30, ward="a"), *people(20, 50, ward="b"), *people(15, 15)]
    made = count_by_group("one", 2, answers, "ward")
    assert set(made) == {"a", "b"}


def test_questions_with_several_answers_are_not_set_apart():
    assert count_by_group("several", 2, people(40, 40, ward="a"), "ward") is None


def test_what_one_number_of_a_table_can_be():
    """Worked by hand: rows of 3 and 5 people, columns of 4 and 4; the first number is 0 to 3."""
    free = [[(0, 9)] * 2] * 2
    assert possible([[1, 2], [3, 2]], free, [(4, 4), (4, 4)], (0, 0)) == (0, 3)
    assert possible([[1, 2], [3, 2]], [[(0, 9), (2, 2)], [(0, 9), (0, 9)]], [(4, 4), (4, 4)], (0, 0)) == (
        1,
        1,
    )


def test_no_group_is_shown_beside_numbers_that_were_moved():
    everybody = protect_parts([13, 1])
    assert any(cell.is_moved for cell in everybody)
    assert protect_groups({"a": [13, 0], "b": [0, 1]}, everybody) is None


def test_who_answered_is_counted_and_hidden_where_small():
    made = count_people(["online"] * 40 + ["paper"] * 12 + ["event"] * 3)
    assert {name: cell.shown for name, cell in made.items()} == {"online": 40, "paper": 10, "event": None}
    assert count_people([]) is None


def test_a_theme_counts_people_and_not_answers():
    people_ = {f"c-{n}": ["late", "late"] if n < 20 else ["bus"] if n < 24 else [] for n in range(40)}
    made = count_themes(people_, ["late", "bus", "other"])
    assert {name: share.cell.shown for name, share in made.items()} == {"late": 20, "bus": None, "other": 0}
    assert made["late"].percent == 50
    assert count_themes(dict.fromkeys("abc", ()), ["late"]) is None


def test_of_two_answers_to_a_question_with_one_none_counts():
    assert counted_choices("one", "1 2", 2) == ()
    assert counted_choices("scale", "2", 5) == (2,)
    assert counted_choices("several", "1 2", 2) == (1, 2)
    assert counted_choices("one", None, 2) == ()


def test_options_are_read_and_written():
    assert options_of("On foot | By bus|By car |") == ("On foot", "By bus", "By car")
    assert joined(["By bus | or tram", " On  foot "]) == "By bus / or tram | On foot"
    assert options_of(None) == ()


@pytest.mark.parametrize(
    ("answer", "expected"), [("2", (2,)), ("3 1 1", (1, 3)), ("", ()), (None, ()), ("9", ())]
)
def test_what_somebody_chose(answer, expected):
    assert chosen(answer, 4) == expected
