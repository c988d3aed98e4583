"""Adoption in `area.toml`: set and taken out again on its own lines, with every comment kept."""

import tomllib
from datetime import date

import pytest

from seedbed_web.publish.pack.record_words import with_values

RECORD = """schema_version = "1.2"

[strategy]
title_en = "Growing up"  # its name

# A draft.
[adoption]
partners = []  # nobody yet
"""
ADOPTED = {("adoption", "on"): date(2026, 11, 20), ("adoption", "partners"): ["council", "health-trust"]}
OPEN = {("adoption", "on"): None, ("adoption", "partners"): []}


def test_adoption_is_written_into_its_section_and_nothing_else_changes():
    made = with_values(RECORD, ADOPTED)
    assert tomllib.loads(made)["adoption"] == {
        "on": date(2026, 11, 20),
        "partners": ["council", "health-trust"],
    }
    assert 'partners = ["council", "health-trust"]  # nobody yet\n' in made
    for kept in ("# its name", "# A draft."):
        assert kept in made


def test_taking_it_out_again_gives_the_record_as_it_was():
    assert with_values(with_values(RECORD, ADOPTED), OPEN) == RECORD


@pytest.mark.parametrize("wanted", [OPEN, {}])
def test_what_is_so_already_is_left_as_it_is(wanted):
    assert with_values(RECORD, wanted) == RECORD


@pytest.mark.parametrize(
    "record",
    [
        'adoption = {on = 2025-01-01, partners = ["a"]}\n',
        '[adoption]\non = 2025-01-01\npartners = [\n  "a",\n]\n',
    ],
)
def test_a_record_written_otherwise_says_the_same_in_the_end(record):
    assert tomllib.loads(with_values(record, ADOPTED))["adoption"] == {
        "on": date(2026, 11, 20),
        "partners": ["council", "health-trust"],
    }
    assert tomllib.loads(with_values(record, OPEN))["adoption"] == {"partners": []}
