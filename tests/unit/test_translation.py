"""Two languages of one text: what stands, and which has to follow the other."""

import doctest
from datetime import UTC, datetime

import pytest

from seedbed.plan.strategy import translation
from seedbed.plan.strategy.translation import Pair, changed_last, state_of_text, waits_for_translation


@pytest.mark.parametrize(
    ("pair", "language", "nation", "state"),
    [
        (Pair("", ""), "en", "England", "empty"),
        (Pair(" \n", ""), "en", "Wales", "empty"),
        (Pair("A text.", ""), "en", "England", "written"),
        (Pair("Before.\n[to write: who leads]\nAfter.", ""), "en", "England", "to write"),
        (Pair("It says [to write: x] in a sentence.", ""), "en", "England", "written"),
        (Pair("New.", "Hen.", "en"), "cy", "England", "needs translation"),
        (Pair("New.", "Hen.", "en"), "cy", "Wales", "needs translation"),
        (Pair("New.", "Hen.", "en"), "en", "Wales", "written"),
        (Pair("Old.", "Newydd.", "cy"), "en", "Wales", "needs translation"),
        (Pair("Old.", "Newydd.", "cy"), "en", "England", "written"),
        (Pair("Both.", "Y ddau."), "cy", "Wales", "written"),
        # what was taken out of one language is no reason to translate the other
        (Pair("", "Hen.", "en"), "cy", "Wales", "written"),
    ],
)
def test_a_text_stands_where_its_words_and_its_changes_say(pair, language, nation, state):
    assert state_of_text(pair, language, nation) == state


@pytest.mark.parametrize(
    ("pair", "language", "nation", "waits"),
    [
        (Pair("Written.", ""), "cy", "Wales", True),
        (Pair("Written.", ""), "cy", "England", False),
        (Pair("", "Wedi'i ysgrifennu."), "en", "Wales", True),
        (Pair("[to write: who leads]", ""), "cy", "Wales", False),
        (Pair("", ""), "cy", "Wales", False),
        (Pair("New.", "Hen.", "en"), "cy", "England", True),
        (Pair("Both.", "Y ddau."), "cy", "Wales", False),
    ],
)
def test_welsh_is_asked_for_in_wales_and_a_choice_in_england(pair, language, nation, waits):
    assert waits_for_translation(pair, language, nation) is waits


def test_what_was_changed_last_is_known_by_number_or_by_moment():
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    assert changed_last(early, late) == "cy"
    assert changed_last(7, 3) == "en"
    assert changed_last(3, 3) is None
    assert changed_last(None, None) is None
    assert changed_last(None, 3) == "cy"


def test_its_examples_are_true():
    assert doctest.testmod(translation).attempted == 3
    assert doctest.testmod(translation).failed == 0
