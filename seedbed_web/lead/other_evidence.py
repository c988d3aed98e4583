"""What decisions and findings say, as evidence that texts of Lead may cite."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from seedbed.foundations.evidence import Evidence
from seedbed.lead.community.evidence import finding_evidence
from seedbed.lead.partnership.evidence import decision_evidence
from seedbed_web.lead.community.pack_rows import KEPT as COMMUNITY
from seedbed_web.lead.partnership.pack_rows import KEPT as PARTNERSHIP

NEEDED: Final = frozenset({"findings", "voice-groups", "consultations", "decisions", "bodies", "meetings"})


def list_other_evidence(partnership: UUID) -> list[Evidence]:
    """Every published finding and every decision, by the name that text cites."""
    kept = [one for one in (*COMMUNITY, *PARTNERSHIP) if one.table.name in NEEDED]
    rows = {one.table.name: one.rows(partnership) for one in kept}
    return [*finding_evidence(rows), *decision_evidence(rows)]
