"""What the readiness check is told of how families were heard."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.check import readiness
from seedbed.plan.strategy.readiness.facts import Voice
from seedbed.plan.strategy.tables import TABLES
from seedbed.publish.community_facts import voices
from seedbed.publish.maturity_facts import maturity_facts
from seedbed.publish.pack_tables import EVERY_OTHER_TABLE

TODAY, BEFORE, AFTER = date(2026, 4, 1), date(2026, 3, 1), date(2026, 4, 2)
BLANK = {table.name: dict.fromkeys(table.headings) | {ROW: 2} for table in EVERY_OTHER_TABLE}
ANSWERED = {"consultation": "feeding", "respondent": "c-001"}


def held(**tables):
    """A pack with a few rows in its tables."""
    made = Pack(Path(), {"area": {"nation": "England"}}, declared=(*TABLES, *EVERY_OTHER_TABLE))
    made.tables = {
        name.replace("_", "-"): [BLANK[name.replace("_", "-")] | row for row in rows]
        for name, rows in tables.items()
    }
    return made


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ({"id": "x", "found_on": BEFORE, "published": "yes"}, (Voice(BEFORE, "finding-x"),)),
        ({"id": "x", "found_on": BEFORE, "published": "no"}, (Voice(BEFORE),)),
        ({"id": "x", "found_on": AFTER, "published": "yes"}, ()),
        ({"id": "x", "found_on": None, "published": "yes"}, ()),
        ({"id": None, "found_on": BEFORE, "published": "yes"}, ()),
    ],
)
def test_a_finding_counts_and_can_be_cited_once_it_is_published(row, found):
    assert voices(held(findings=[row]), TODAY) == found


@pytest.mark.parametrize(
    ("closed", "answers", "found"),
    [
        (BEFORE, [ANSWERED], (Voice(BEFORE),)),
        (BEFORE, [], ()),
        (BEFORE, [ANSWERED | {"consultation": "another"}], ()),
        (AFTER, [ANSWERED], ()),
        (None, [ANSWERED], ()),
    ],
)
def test_a_consultation_counts_once_it_has_closed_and_somebody_answered(closed, answers, found):
    pack = held(consultations=[{"id": "feeding", "closed_on": closed}], consultation_responses=answers)
    assert voices(pack, TODAY) == found


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ({}, (Voice(TODAY),)),
        ({"ends": TODAY}, (Voice(TODAY),)),
        ({"ends": BEFORE}, ()),
        ({"starts": AFTER}, ()),
    ],
)
def test_a_group_counts_while_it_goes_on(term, found):
    assert voices(held(voice_groups=[{"id": "fathers", **term}]), TODAY) == found


def test_a_pack_without_these_tables_has_no_voices():
    assert voices(held(), TODAY) == ()


def test_fernshire_without_its_evidence_is_known_to_have_heard_families(pack):
    """By consultations, groups and the findings that its priorities cite."""
    spoilt = replace(pack, tables=pack.tables | {"evidence": []})
    verdicts = [
        {
            test.verdict
            for result in found
            for test in result.tests
            if test.test == "local-evidence-from-families"
        }
        for found in (
            readiness(spoilt, TODAY, maturity_facts(spoilt)),
            readiness(spoilt, TODAY, maturity_facts(spoilt), voices(spoilt, TODAY)),
        )
    ]
    assert verdicts == [{"not met"}, {"met"}]
