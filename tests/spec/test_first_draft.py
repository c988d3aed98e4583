"""What a first draft says in words: what is judged first, no single year of a rare event."""

from dataclasses import replace

from seedbed.foundations.languages import LANGUAGES, say
from seedbed.plan.needs.profile import profile
from seedbed.plan.strategy import draft


def test_one_year_of_a_rare_event_is_not_put_into_words(invented):
    """It stands in the table of the page, with its interval, and nowhere else."""
    area = invented().large().say("infant-mortality", 2023, 10.9, 3.9).say("gld", 2025, 60.0, 68.0)
    made = profile(area.focus, area.rows)
    assert made.of("infant-mortality").is_too_rare
    assert not made.of("gld").is_too_rare
    words = draft._starting_point(made, "en")
    assert "{gld-2025}" in words
    assert "infant-mortality" not in words


def test_three_years_of_it_are(invented):
    area = invented().large()
    for year in (2021, 2022, 2023):
        area.say("infant-mortality", year, 4.0, 3.9)
    pooled = [
        replace(f, period_start=f.period_start.replace(year=2021))
        for f in area.rows
        if f.period_end.year == 2023
    ]
    made = profile(area.focus, [*area.rows, *pooled])
    assert not made.of("infant-mortality").is_too_rare
    assert "{infant-mortality-2021-2023}" in draft._starting_point(made, "en")


def test_what_is_judged_comes_before_who_lives_here(invented):
    area = invented().large().say("under-fives-share", 2020, 5.0, 5.7).say("gld", 2025, 60.0, 68.0)
    words = draft._starting_point(profile(area.focus, area.rows), "en")
    assert words.index("{gld-2025}") < words.index("{under-fives-share-2020}")


def test_where_no_table_has_groups_nobody_is_called_too_few(invented):
    """`Too small` is said only of groups that are there."""
    area = invented().large().say("gld", 2025, 60.0, 68.0)
    for language in LANGUAGES:
        words = draft._who_fares_worst(profile(area.focus, area.rows), language)
        assert say("draft.no-groups-published", language) in words
        assert say("draft.no-group", language) not in words
