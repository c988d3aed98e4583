"""What the parts besides the strategy bring to a pack: their tables, their faults, their evidence.

This is where the parts meet; none of them knows another.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from seedbed.foundations.evidence import Evidence
from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import Table
from seedbed.lead.community.tables import TABLES as COMMUNITY
from seedbed.lead.maturity.summary import citable
from seedbed.lead.maturity.summary import evidence as maturity_evidence
from seedbed.lead.maturity.survey import future_faults, survey_faults
from seedbed.lead.maturity.tables import TABLES as MATURITY
from seedbed.lead.partnership.tables import TABLES as PARTNERSHIP
from seedbed.plan.strategy.check import check, stops_publication
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.promises import adoption_faults

EVERY_OTHER_TABLE: Final[tuple[Table, ...]] = (*MATURITY, *PARTNERSHIP, *COMMUNITY)


def check_pack(path: Path) -> tuple[Pack | None, list[Fault]]:
    """Reads a whole pack and finds everything that is wrong or missing in any part of it.

    Raises:
        WrongUse: there is no such folder.
    """
    pack, faults = check(path, EVERY_OTHER_TABLE, lambda pack: citable(pack.tables))
    return pack, faults + (survey_faults(pack.tables) if pack else [])


def publication_faults(path: Path, today: date) -> tuple[Pack | None, list[Fault]]:
    """The pack, and every fault that would make publishing it on that day wrong."""
    pack, faults = check_pack(path)
    if pack is not None:
        faults += adoption_faults(pack, today) + future_faults(pack.tables, today)
    return pack, stops_publication(faults)


def other_evidence(pack: Pack) -> list[Evidence]:
    """Evidence that the other parts of a pack without faults bring, which its texts may cite."""
    return maturity_evidence(pack.tables, pack.area["area"]["nation"])
