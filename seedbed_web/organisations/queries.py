"""Reading partnerships and who belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from seedbed_web.organisations.models import Membership, Partnership


@dataclass(frozen=True, slots=True)
class Place:
    """The partnership that a request is about, and what the person is in it."""

    id: UUID
    slug: str
    name_en: str
    name_cy: str
    nation: str
    is_demo: bool
    roles: tuple[str, ...]

    def name(self, language: str) -> str:
        """Its name in a language, English where there is no Welsh."""
        return self.name_cy if language == "cy" and self.name_cy else self.name_en


def find_place(slug: str, user: UUID) -> Place | None:
    """A partnership as one of its members has it; None for everybody else."""
    found = Partnership.objects.filter(slug=slug).first()
    roles = _roles(found.pk, user) if found else ()
    return _place(found, roles) if found and roles else None


def list_places(user: UUID) -> list[Place]:
    """Partnerships that a person belongs to, by name."""
    partnerships = Partnership.objects.filter(pk__in=_now(user).values("partnership_id")).order_by("name_en")
    return [_place(p, _roles(p.pk, user)) for p in partnerships]


def _place(partnership: Partnership, roles: tuple[str, ...]) -> Place:
    p = partnership
    return Place(p.pk, p.slug, p.name_en, p.name_cy, p.nation, p.is_demo, roles)


def _roles(partnership: UUID, user: UUID) -> tuple[str, ...]:
    return tuple(
        _now(user).filter(partnership_id=partnership).order_by("role").values_list("role", flat=True)
    )


def _now(user: UUID) -> QuerySet[Membership]:
    """Memberships that hold today."""
    today = timezone.localdate()
    return Membership.objects.filter(
        Q(until__isnull=True) | Q(until__gte=today), user_id=user, since__lte=today
    )
