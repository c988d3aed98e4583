"""Decisions and findings as evidence: what a text may cite of them, and how it is put."""

import pytest

from seedbed.foundations.evidence import KINDS
from seedbed.foundations.languages import Text
from seedbed.foundations.tables import ROW
from seedbed.lead.community.evidence import citable_findings, finding_evidence, kept_back
from seedbed.lead.partnership.evidence import citable_decisions, decision_evidence
from seedbed.publish.maturity_facts import maturity_facts
from seedbed.publish.pack_tables import other_evidence


def test_every_decision_can_be_cited_with_its_state_and_its_body(pack):
    found = {known.id: known for known in decision_evidence(pack.tables)}
    assert set(found) == citable_decisions(pack.tables)
    assert {known.kind for known in found.values()} == {"decision"} <= set(KINDS)
    waits = found["decision-weekend-group"]
    assert waits.statement.en.endswith("(recommended, not yet ratified)")
    assert waits.said_by.cy == "Grŵp llywio"
    assert found["decision-list-by-name"].statement.cy.endswith("(gwrthodwyd)")


def test_a_decision_of_no_body_is_said_by_the_post_that_took_it(pack):
    row = next(r for r in pack.rows("decisions") if r["id"] == "winter-fund")
    made = decision_evidence({"decisions": [row | {"body": None}]})[0]
    assert made.said_by == Text("Chief nurse", "Chief nurse")
    known = pack.tables | {"decisions": [row | {"body": None}]}
    assert decision_evidence(known)[0].said_by == Text("Chief nurse", "Prif nyrs")


def test_only_published_findings_are_evidence_and_each_says_where_it_was_heard(pack):
    found = {known.id: known for known in finding_evidence(pack.tables)}
    assert {known.kind for known in found.values()} == {"community voice"}
    assert citable_findings(pack.tables) - set(found) == kept_back(pack.tables) == {"finding-three-answers"}
    assert found["finding-three-numbers"].said_by.en == "What families know of talking"
    assert found["finding-letters-for-mothers-only"].said_by.cy == "Tadau wrth fwrdd y gegin"
    assert found["finding-two-buses"].statement.en == "Families said: From Curlew Point it takes two buses."


def test_a_finding_of_no_consultation_and_no_group_is_said_by_families(pack):
    row = next(r for r in pack.rows("findings") if r["id"] == "three-numbers")
    made = finding_evidence({"findings": [row | {"consultation": None}]})[0]
    assert (made.said_by.en, made.said_by.cy) == ("Families", "Teuluoedd")


def test_only_what_is_cited_joins_the_evidence_of_a_publication(pack):
    lead = {known.id for known in other_evidence(pack) if known.kind != "self-assessment"}
    assert lead == {
        "decision-one-directory", "decision-talking-first", "finding-three-numbers", "finding-help-too-late"
    }  # fmt: skip


def test_the_readiness_check_counts_a_cited_decision_as_known_evidence(pack):
    assert "decision-talking-first" in maturity_facts(pack).evidence


@pytest.mark.parametrize("table", ["decisions", "findings"])
def test_names_can_be_cited_where_a_row_still_has_faults(table):
    """So that one fault does not bring another for each citation."""
    spoilt = {table: [{"id": "x", "published": None, ROW: 2}, {"id": None, "published": "no", ROW: 3}]}
    found = citable_decisions(spoilt) | citable_findings(spoilt)
    assert found == {f"{table.removesuffix('s')}-x"}
