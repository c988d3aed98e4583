"""How the partnership is led, as the area pack has it."""

from __future__ import annotations

from typing import Final

from seedbed.lead.partnership import tables
from seedbed_web.lead.partnership.models import (
    AgendaItem,
    Attendance,
    BoardAction,
    Body,
    Decision,
    Interest,
    Meeting,
    Member,
    PlanningRole,
    Responsibility,
    Risk,
    Sponsor,
)
from seedbed_web.organisations.pack_tables import Kept, WholeTable

KEPT: Final[tuple[Kept, ...]] = (
    WholeTable(tables.BODIES, Body),
    WholeTable(tables.MEMBERS, Member),
    WholeTable(tables.MEETINGS, Meeting),
    WholeTable(tables.AGENDA, AgendaItem),
    WholeTable(tables.ATTENDANCE, Attendance),
    WholeTable(tables.DECISIONS, Decision),
    WholeTable(tables.BOARD_ACTIONS, BoardAction),
    WholeTable(tables.RISKS, Risk),
    WholeTable(tables.INTERESTS, Interest),
    WholeTable(tables.SPONSORS, Sponsor),
    WholeTable(tables.PLANNING_ROLES, PlanningRole),
    WholeTable(tables.RESPONSIBILITIES, Responsibility),
)
"""Parents before children."""
