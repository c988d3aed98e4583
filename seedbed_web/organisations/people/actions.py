"""Ending a membership, and moving somebody to another organisation."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.organisations.models import Membership, Organisation
from seedbed_web.organisations.people.queries import MANAGING, list_managers
from seedbed_web.organisations.queries import current


class LastManager(Exception):  # noqa: N818  # named for what is in the way
    """Without this person nobody could let anybody in any more."""


def end_membership(*, by: UUID, partnership: UUID, membership: UUID) -> None:
    """Ends a membership at once.

    Raises:
        LastManager: nobody else may invite people.
    """
    _one_at_a_time(partnership)
    row = Membership.objects.get(current(), partnership_id=partnership, pk=membership)
    if row.role in MANAGING and not _others(row):
        raise LastManager
    row.until = timezone.localdate()
    row.save(update_fields=["until"])
    _note("membership ended", row, by, {"role": row.role, "person": str(row.user_id)})


def change_organisation(*, by: UUID, partnership: UUID, membership: UUID, organisation: UUID | None) -> None:
    """Moves a member to another organisation of the partnership, or to none."""
    row = Membership.objects.get(current(), partnership_id=partnership, pk=membership)
    if organisation is not None:
        Organisation.objects.get(partnership_id=partnership, pk=organisation)
    if row.organisation_id == organisation:
        return
    row.organisation_id = organisation
    row.save(update_fields=["organisation"])
    _note("member's organisation changed", row, by, {"organisation": str(organisation or "")})


def _others(row: Membership) -> bool:
    """Whether somebody, or the same person by another role, may invite people without this membership."""
    same = Membership.objects.filter(
        current(), partnership_id=row.partnership_id, user_id=row.user_id, role__in=MANAGING
    ).exclude(pk=row.pk)
    return bool(list_managers(row.partnership_id) - {row.user_id}) or same.exists()


def _one_at_a_time(partnership: UUID) -> None:
    """Two who end each other's membership at the same moment wait for each other here."""
    list(
        Membership.objects.select_for_update()
        .filter(partnership_id=partnership, role__in=MANAGING)
        .order_by("pk")
        .values_list("pk")
    )


def _note(action: str, row: Membership, by: UUID, detail: dict[str, str]) -> None:
    record(action, partnership=row.partnership_id, by=by, subject=("membership", str(row.pk)), detail=detail)
