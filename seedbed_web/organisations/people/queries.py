"""Reading who belongs to a partnership."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import ALLOWED
from seedbed_web.organisations.models import Membership, Organisation
from seedbed_web.organisations.queries import current

MANAGING = tuple(role.value for role, allowed in ALLOWED.items() if Permission.INVITE_PEOPLE in allowed)
"""Roles without which nobody could let anybody in: one person at least has one of them."""


@dataclass(frozen=True, slots=True)
class Member:
    """One membership, in words."""

    id: UUID
    person: UUID
    name: str
    email: str
    role: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Team:
    """The people of one organisation; those of none have no organisation."""

    organisation: Organisation | None
    members: tuple[Member, ...]


def list_teams(partnership: UUID) -> list[Team]:
    """Everybody who is a member today, by organisation."""
    rows = (
        _of(partnership)
        .filter(current())
        .order_by("organisation__order", "organisation__name_en", "user__name")
    )
    return [
        Team(organisation, _members(found))
        for organisation, found in groupby(rows, key=lambda row: row.organisation)
    ]


def list_former(partnership: UUID) -> tuple[Member, ...]:
    """Who was a member, newest first."""
    return _members(_of(partnership).exclude(current()).order_by("-until", "user__name"))


def find_membership(partnership: UUID, membership: UUID) -> Membership | None:
    """A membership of today; None for another partnership's and for one that has ended."""
    return _of(partnership).filter(current(), pk=membership).first()


def list_managers(partnership: UUID) -> set[UUID]:
    """Who may let people in today."""
    return set(_of(partnership).filter(current(), role__in=MANAGING).values_list("user_id", flat=True))


def is_member(partnership: UUID, email: str, role: str) -> bool:
    """Whether somebody with this address has this role today."""
    return _of(partnership).filter(current(), user__email=email.strip().lower(), role=role).exists()


def _of(partnership: UUID) -> QuerySet[Membership]:
    return Membership.objects.filter(partnership_id=partnership).select_related("user", "organisation")


def _members(rows: Iterable[Membership]) -> tuple[Member, ...]:
    return tuple(
        Member(row.pk, row.user_id, row.user.name, row.user.email, row.role, row.since, row.until)
        for row in rows
    )
