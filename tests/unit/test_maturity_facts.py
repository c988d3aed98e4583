"""What the readiness check is told of the self-assessment."""

from datetime import date
from pathlib import Path

import pytest

from seedbed.foundations.tables import ROW
from seedbed.lead.maturity.definitions import elements
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.tables import TABLES
from seedbed.publish.maturity_facts import maturity_facts
from seedbed.publish.pack_tables import EVERY_OTHER_TABLE

AREA = {"area": {"ons_code": "X06000001", "name_en": "F", "nation": "England"}}
BLANK = {table.name: dict.fromkeys(table.headings) for table in EVERY_OTHER_TABLE}


def row(table, **held):
    return BLANK[table] | {ROW: 2} | held


def held_round(name, opened, closed):
    return row("rounds", id=name, title_en=name, opened_on=opened, closed_on=closed, variant="England")


def answer(sector, element, given, chosen="r2"):
    return row("survey", round=chosen, respondent="r-1", sector=sector, element=element, answer=given)


def level(element, agreed, **held):
    return row("levels", round="r2", element=element, agreed=agreed, agreed_on=date(2026, 2, 1), **held)


@pytest.fixture
def pack():
    """Two closed rounds and one that is open."""
    made = Pack(Path(), AREA, declared=(*TABLES, *EVERY_OTHER_TABLE))
    made.tables = {
        "rounds": [
            held_round("r3", date(2026, 11, 1), None),
            held_round("r2", date(2026, 1, 1), date(2026, 2, 1)),
            held_round("r1", date(2024, 1, 1), date(2024, 2, 1)),
        ],
        "survey": [
            answer("council", "strategy", "basic"),
            answer("NHS", "strategy", "don't know"),
            answer("parents", "evidence", "early", chosen="r1"),
        ],
        "levels": [
            level("strategy", "basic", rationale_en="See {gld-2025}", evidence="{voice}"),
            level("evidence", "still divided"),
        ],
        "level-actions": [row("level-actions", element="strategy", action="train")],
    }
    return made


def test_the_round_that_closed_last_counts(pack):
    facts = maturity_facts(pack)
    assert facts.names == tuple(elements())
    assert (facts.found, facts.closed_on) == (True, date(2026, 2, 1))
    assert (facts.sectors, facts.answered) == ({"council"}, {"strategy"})


def test_what_was_agreed_comes_with_its_reason_and_its_actions(pack):
    found = maturity_facts(pack).elements
    assert found["strategy"].cites == ("gld-2025", "voice")
    assert (found["strategy"].agreed, found["strategy"].weak, found["strategy"].actions) == (
        True,
        True,
        ("train",),
    )
    assert (found["evidence"].agreed, found["evidence"].divided) == (False, True)


def test_an_open_round_is_found_but_not_closed(pack):
    pack.tables["rounds"] = pack.tables["rounds"][:1]
    assert (maturity_facts(pack).found, maturity_facts(pack).closed_on) == (True, None)


def test_no_round_is_not_the_same_as_tables_that_were_not_read(pack):
    pack.tables = {}
    assert maturity_facts(pack).found is False
    pack.declared = TABLES
    assert maturity_facts(pack) is None


def test_cells_that_could_not_be_read_are_forgiven(pack):
    pack.tables = {name: [BLANK[name] | {ROW: 2}] for name in BLANK}
    assert maturity_facts(pack).found is False
    pack.tables["rounds"] = [row("rounds", id="r2")]
    assert maturity_facts(pack).elements == {}
