"""Background is never judged, old is not now, and what nobody has read is one list of named gaps."""

from dataclasses import replace

import pytest

from seedbed.foundations.definitions import read_toml
from seedbed.foundations.indicators import _indicator, indicator, indicators
from seedbed.foundations.languages import Text
from seedbed.plan.needs.combined import combined
from seedbed.plan.needs.findings import judge
from seedbed.plan.needs.focus import Comparator
from seedbed.plan.needs.unknown import named_gaps, unknowns

TAKE_UP = "take-up-at-two"


def both_years(area, name, **values):
    """The same values in two years running."""
    return area.say(name, 2023, **values).say(name, 2024, **values)


def english():
    """The indicators of England."""
    return [i for i in indicators() if i.is_for("England")]


def welsh():
    """The indicators of Wales."""
    return [i for i in indicators() if i.is_for("Wales")]


def test_background_is_never_a_concern_whatever_its_direction(invented):
    """Under-18 conceptions have a good direction and are background all the same."""
    name = "injury-admissions-0-14"
    area = both_years(invented().large(), name, ours=120, england=70, neighbours=(60, 90))
    assert indicator(name).polarity == "low"
    assert judge(indicator(name), area.figures, area.focus) is None


def test_what_ended_more_than_three_years_before_the_newest_figure_is_not_now(invented):
    """The same figures are a concern in an older collection, and none beside a newer one."""
    area = both_years(invented().large(), TAKE_UP, ours=50, england=65, neighbours=(55, 70))
    assert judge(indicator(TAKE_UP), area.figures, area.focus).kind == "concern"
    area.rows.append(area.figure("gld", area.focus.code, 60.0, 2028, lower=58.0, upper=62.0))
    assert judge(indicator(TAKE_UP), area.figures, area.focus) is None
    assert f"old-{TAKE_UP}" in [u.id for u in unknowns(english(), area.figures, area.focus)]


def test_a_live_indicator_without_a_figure_is_a_named_gap_and_nothing_else(invented):
    """Smoking at delivery: one entry, who holds it, and no line that its source was not at hand."""
    area = invented().large()
    found = {u.id: u for u in unknowns(english(), area.figures, area.focus)}
    gap = found["gap-smoking-at-delivery"]
    assert gap.statement.en == "How many women smoke when their baby is born."
    assert gap.held_by.en == "Maternity services and the integrated care board"
    assert "not-read-smoking-at-delivery" not in found
    assert len([u for u in found.values() if u.kind == "gap"]) == len(
        named_gaps(english(), area.figures, area.focus)
    )


def test_a_gap_that_has_been_filled_is_no_longer_listed(invented):
    """A figure of the area's own, or of a service, takes its place."""
    area = invented().large()
    area.rows.append(area.figure("smoking-at-delivery", area.focus.code, 7.0, 2025))
    ids = [u.id for u in unknowns(english(), area.figures, area.focus)]
    assert "gap-smoking-at-delivery" not in ids


def test_background_that_is_absent_is_left_out(invented):
    """No list of background that an area has no figure for."""
    area = invented().large()
    named = [u.indicator for u in unknowns(english(), area.figures, area.focus) if u.indicator]
    assert [name for name in named if indicator(name).context and indicator(name).live is None] == []


def test_a_welsh_gap_gives_way_to_its_parts_once_one_is_known(invented):
    """Smoking is known: early booking is still a gap, and so is smoking at the first visit."""
    area = invented(0)
    focus = replace(area.focus, nation="Wales", comparators=())
    area.rows.append(area.figure("wales-smoking-in-pregnancy", focus.code, 15.0, 2024))
    before = [u.id for u in named_gaps(welsh(), invented(0).figures, focus)]
    after = {u.id: u.statement.en for u in named_gaps(welsh(), area.figures, focus)}
    assert "early-booking-and-smoking" in before
    assert "gap-wales-early-booking" not in before
    assert "gap-wales-early-booking" in after
    assert after["early-booking-and-smoking"] == "How many women smoke at their first visit to a midwife."


def test_every_gap_that_covers_indicators_names_ones_that_exist():
    """A misspelt name would hide a gap for ever."""
    for file in ("not_known.toml", "not_known_wales.toml"):
        for row in read_toml(file).values():
            assert [name for name in row.get("covers", ()) if indicator(name).live is None] == []


def partnership(area):
    """Two of the neighbours as members of one partnership, with 100 and 300 children of each age."""
    members = [Comparator(code, Text(code, code), "member", n) for n, code in enumerate(area.neighbours[:2])]
    sizes = {m.code: dict.fromkeys(range(16), size) for m, size in zip(members, (100.0, 300.0), strict=True)}
    return [m.code for m in members], sizes


@pytest.mark.parametrize(
    ("name", "values", "expected", "note"),
    [
        ("funded-two-year-olds", (40, 60), 100, None),  # numbers are added
        ("funded-two-year-olds", (40, None), None, None),  # a hidden part hides the sum
        ("gld", (60.0, 70.0), 67.5, "combined by approximate weights"),  # (60 × 100 + 70 × 300) ÷ 400
        ("gld", (60.0, None), None, None),
        (TAKE_UP, (60.0, 70.0), None, "each authority apart"),  # no honest weight
        ("early-years-spending", (0.0, 900_000.0), None, None),  # a zero that is doubted
    ],
)
def test_several_authorities_are_combined_only_where_that_is_honest(invented, name, values, expected, note):
    """Sums exactly; rates by cohorts; anything else each apart, with the reason."""
    area = invented()
    codes, sizes = partnership(area)
    area.rows += [area.figure(name, code, v, 2025) for code, v in zip(codes, values, strict=True)]
    (made,) = combined(area.figures, codes, "J91234567", sizes)
    assert (made.value, made.note) == (expected, note)
    assert (made.reason is None) == (made.value is not None)
    if note == "each authority apart":
        assert made.reason == "not applicable"


def test_groups_of_children_are_never_combined(invented):
    """Nobody publishes how many they are."""
    area = invented()
    codes, sizes = partnership(area)
    area.rows += [area.figure("gld", code, 50.0, 2025, "fsm") for code in codes]
    assert combined(area.figures, codes, "J91234567", sizes) == []


LIVE = read_toml("indicators/smoking-at-delivery.toml")


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"held_by": None}, "held_by"),
        ({"missing": None}, "missing"),
        ({"year_label": "halves"}, "unknown year_label"),
        ({"nation": "Scotland"}, "unknown nation"),
        ({"unit": "per 12"}, "unknown unit"),
    ],
)
def test_a_new_key_that_cannot_be_right_is_refused(changed, what):
    """A live indicator that names no holder would leave a gap without anybody to ask."""
    table = {key: value for key, value in (LIVE | changed).items() if value is not None}
    with pytest.raises(ValueError, match=what):
        _indicator(table, "indicators/smoking-at-delivery.toml")
