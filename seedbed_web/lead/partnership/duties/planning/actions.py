"""Changing who leads at the top and who does the planning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed_web.evidence.keeping import add, change, take_away
from seedbed_web.lead.partnership.models import PlanningRole, Sponsor


def add_sponsor(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> Sponsor:
    """Adds a sponsor after the others."""
    return add(Sponsor, partnership=partnership, by=by, title=values["post_en"], values=values)


def change_sponsor(*, sponsor: Sponsor, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes a sponsor.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(sponsor, version=version, by=by, values=values)


def add_role(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> PlanningRole:
    """Adds a planning role after the others."""
    return add(PlanningRole, partnership=partnership, by=by, title=values["title_en"], values=values)


def change_role(*, role: PlanningRole, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes a planning role.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(role, version=version, by=by, values=values)


def take_role_away(*, role: PlanningRole, by: UUID) -> None:
    """Takes out a role that is there no longer; its history stays."""
    take_away(role, by=by)


def take_sponsor_away(*, sponsor: Sponsor, by: UUID) -> None:
    """Takes out a sponsor who was written down by mistake; their history stays."""
    take_away(sponsor, by=by)
