"""What the parts besides the strategy bring to a pack: their tables, their faults, their evidence.

This is where the parts meet; none of them knows another.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from seedbed.foundations.evidence import Evidence
from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import Table
from seedbed.lead.community.checks import community_faults
from seedbed.lead.community.consultation_checks import consultations_to_come
from seedbed.lead.community.evidence import citable_findings, finding_evidence, kept_back
from seedbed.lead.community.tables import FINDINGS
from seedbed.lead.community.tables import TABLES as COMMUNITY
from seedbed.lead.maturity.definitions import elements
from seedbed.lead.maturity.summary import citable
from seedbed.lead.maturity.summary import evidence as maturity_evidence
from seedbed.lead.maturity.survey import future_faults, survey_faults
from seedbed.lead.maturity.tables import TABLES as MATURITY
from seedbed.lead.partnership.checks import days_to_come, partnership_faults
from seedbed.lead.partnership.evidence import citable_decisions, decision_evidence
from seedbed.lead.partnership.tables import TABLES as PARTNERSHIP
from seedbed.plan.strategy.candidates import candidate_faults
from seedbed.plan.strategy.chain_checks import chain_days_to_come, join_faults
from seedbed.plan.strategy.check import check, stops_publication
from seedbed.plan.strategy.citations import citations_of
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.promises import adoption_faults
from seedbed.publish.within import inside_outlines

EVERY_OTHER_TABLE: Final[tuple[Table, ...]] = (*MATURITY, *PARTNERSHIP, *COMMUNITY)


def check_pack(path: Path) -> tuple[Pack | None, list[Fault]]:
    """Reads a whole pack and finds everything that is wrong or missing in any part of it.

    Raises:
        WrongUse: there is no such folder.
    """
    pack, faults = check(path, EVERY_OTHER_TABLE, _citable)
    if pack is None:
        return None, faults
    faults += survey_faults(pack.tables) + partnership_faults(pack.tables)
    faults += community_faults(pack.tables, inside_outlines(pack))
    faults += join_faults(pack.tables, elements(), {row["id"] for row in pack.rows(FINDINGS.name)})
    return pack, [*faults, *candidate_faults(pack.tables, elements())]


def publication_faults(path: Path, today: date) -> tuple[Pack | None, list[Fault]]:
    """The pack, and every fault that would make publishing it on that day wrong."""
    pack, faults = check_pack(path)
    if pack is not None:
        faults += adoption_faults(pack, today) + future_faults(pack.tables, today)
        faults += [*days_to_come(pack.tables, today), *consultations_to_come(pack.tables, today)]
        faults += [*chain_days_to_come(pack.tables, today), *_unpublished(pack)]
    return pack, stops_publication(faults)


def other_evidence(pack: Pack) -> list[Evidence]:
    """Evidence that the other parts of a pack without faults bring, which its texts may cite.

    Of decisions and findings, only what is cited.
    """
    cited = {citation.id for citation in citations_of(pack)}
    others = (*decision_evidence(pack.tables), *finding_evidence(pack.tables))
    own = maturity_evidence(pack.tables, pack.area["area"]["nation"])
    return own + [known for known in others if known.id in cited]


def _citable(pack: Pack) -> set[str]:
    return citable(pack.tables) | citable_decisions(pack.tables) | citable_findings(pack.tables)


def _unpublished(pack: Pack) -> Iterator[Fault]:
    """What is not published of what families said is not cited either."""
    kept = kept_back(pack.tables)
    expected = "a finding that is published (column 'published' of findings.csv)"
    for it in citations_of(pack):
        if it.id in kept:
            yield Fault("finding-unpublished", it.file, it.row, it.column, f"{{{it.id}}}", expected)
