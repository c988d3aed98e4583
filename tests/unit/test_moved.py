"""Which figures of a published strategy have moved since: by hand-made strategies, one figure at a time."""

import json
from datetime import date

import pytest

from seedbed.foundations.figures import Figure
from seedbed.publish.frozen import read_frozen
from seedbed.publish.moved import moves_since

AS_OF = date(2026, 11, 23)
LATER = date(2027, 1, 11)
PLAIN = {
    "indicator": "gld", "area": "X06000001",
    "period_start": date(2024, 9, 1), "period_end": date(2025, 8, 31),
    "group": "all", "value": 61.6, "count": None, "denominator": None, "lower": None, "upper": None,
    "unit": "percent", "method": "as published", "source": "survey", "retrieved": date(2026, 11, 1),
}  # fmt: skip


def figure(**changes):
    return Figure(**PLAIN | changes)


def item(name, held):
    rows = {key: getattr(held, key) for key in [*PLAIN, "reason", "note"]} if held else None
    return {
        "id": name, "number": 1, "kind": "indicator" if held else "research",
        "statement": {"en": "A good level", "cy": None}, "source": {"en": "Survey", "cy": "Arolwg"},
        "publisher": "Office", "release": None, "url": None, "method": None, "retrieved": "2026-11-01",
        "recompute": None, "figure": rows and {"id": name, **rows},
    }  # fmt: skip


def published(**figures):
    """A strategy with these figures, by name with `_` for `-`."""
    held = {
        "title": {"en": "Growing up", "cy": "Tyfu"},
        "area": {"name": {"en": "F", "cy": "Rh"}, "nation": "England"},
        "as_of": AS_OF, "adopted_on": None, "schema_version": "1.2", "made_with": "seedbed 0",
        "evidence": [item(name.replace("_", "-"), one) for name, one in figures.items()],
    }  # fmt: skip
    return read_frozen(json.dumps(held, default=str).encode())


def moves(strategy, now=None, own=()):
    return [(m.item.id, m.kind, m.words("en")) for m in moves_since(strategy, now or {}, own)]


def test_a_figure_that_is_what_it_was_has_not_moved():
    assert moves(published(gld_2025=figure()), {"gld-2025": figure()}) == []


def test_a_figure_with_another_value_has_moved_and_says_both():
    now = {"gld-2025": figure(value=62.4, retrieved=LATER)}
    strategy = published(gld_2025=figure())
    assert moves(strategy, now) == [("gld-2025", "moved", "2024/25: 61.6%; now 62.4%")]
    [move] = moves_since(strategy, now, [])
    assert move.since == LATER
    assert move.words("cy") == "2024/25: 61.6%; bellach 62.4%"


def test_a_value_is_compared_as_it_is_kept_and_not_beyond():
    assert moves(published(gld_2025=figure(value=61.61237)), {"gld-2025": figure(value=61.612372)}) == []
    assert moves(published(gld_2025=figure(value=61.6123)), {"gld-2025": figure(value=61.6125)})


@pytest.mark.parametrize(("before", "now"), [(61.6, None), (None, 61.6), (0.0, None)])
def test_a_value_that_comes_or_goes_has_moved_and_zero_is_a_value(before, now):
    old = figure(value=before, reason=None if before is not None else "suppressed")
    new = figure(value=now, reason=None if now is not None else "suppressed")
    [(_, kind, words)] = moves(published(gld_2025=old), {"gld-2025": new})
    assert kind == "moved"
    assert "None" not in words


def test_a_new_interval_or_method_alone_is_no_move():
    now = {"gld-2025": figure(lower=60.0, upper=63.0, method="worked out")}
    assert moves(published(gld_2025=figure()), now) == []


def test_a_figure_that_is_there_no_longer_is_gone():
    assert moves(published(gld_2025=figure())) == [
        ("gld-2025", "gone", "2024/25: 61.6%; no longer among the figures")
    ]


def test_a_later_period_read_since_is_said_of_the_latest_published_figure_alone():
    before = figure(period_start=date(2023, 9, 1), period_end=date(2024, 8, 31), value=60.0)
    newer = figure(period_start=date(2025, 9, 1), period_end=date(2026, 8, 31), value=64.0, retrieved=LATER)
    now = {"gld-2024": before, "gld-2025": figure()}
    found = moves(published(gld_2024=before, gld_2025=figure()), now, [before, figure(), newer])
    assert found == [("gld-2025", "newer", "2024/25: 61.6%; 2025/26: 64.0%")]


@pytest.mark.parametrize(
    "changes",
    [{"retrieved": AS_OF}, {"group": "fsm"}, {"area": "X06000002"}, {"value": None, "reason": "suppressed"},
     {"period_start": date(2023, 9, 1)}],
)  # fmt: skip
def test_what_was_known_then_or_is_of_another_series_is_not_newer(changes):
    newer = {"period_start": date(2025, 9, 1), "period_end": date(2026, 8, 31), "retrieved": LATER} | changes
    assert moves(published(gld_2025=figure()), {"gld-2025": figure()}, [figure(**newer)]) == []


def test_statements_never_move():
    assert moves(published(research_1=None)) == []


def test_a_strategy_without_welsh_words_falls_back_to_what_is_there():
    [held] = published(gld_2025=figure()).evidence
    assert (held.statement["cy"], held.source["cy"]) == ("A good level", "Arolwg")
