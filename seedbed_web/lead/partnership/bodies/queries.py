"""Reading bodies, their members and what these have declared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from seedbed.lead.partnership.terms import Term, term_on
from seedbed_web.lead.partnership.models import Body, Interest, Member

ROLES = ("chair", "vice-chair", "member", "secretary", "observer")


@dataclass(frozen=True, slots=True)
class Placed:
    """A body, and how many bodies stand between it and the one at the top."""

    body: Body
    depth: int


@dataclass(frozen=True, slots=True)
class Seated:
    """A seat, and where its term stands today."""

    member: Member
    term: Term


def list_bodies(partnership: UUID) -> QuerySet[Body]:
    """Bodies in the order of the pack."""
    return Body.objects.filter(partnership_id=partnership).select_related("reports_to")


def list_bodies_placed(partnership: UUID, today: date) -> list[Placed]:
    """Every body below the one it reports to, each with `seats`: how many seats are filled today."""
    now = _in_term(today, "members__")
    rows = list(list_bodies(partnership).annotate(seats=Count("members", filter=now)))
    return list(_placed(rows))


def find_body(partnership: UUID, identifier: str) -> Body | None:
    """One body by the name the pack gives it."""
    found = list_bodies(partnership).select_related("reports_to", "changed_by")
    return found.filter(identifier=identifier).first()


def list_reporting(body: Body) -> QuerySet[Body]:
    """The bodies that report to one."""
    return list_bodies(body.partnership_id).filter(reports_to=body)


def list_below(partnership: UUID, top: UUID) -> set[UUID]:
    """A body and all that report to it, directly or not: none of them can be the one it reports to."""
    above = dict(list_bodies(partnership).values_list("pk", "reports_to_id"))
    found, size = {top}, 0
    while size < len(found):
        size = len(found)
        found |= {key for key, upper in above.items() if upper in found}
    return found


def list_seated(body: Body, today: date) -> list[Seated]:
    """The seats of a body, the chair first; those whose term is over come last."""
    rows = body.members.select_related("partner")
    seated = [Seated(row, term_on(today, row.starts, row.ends)) for row in rows]
    return sorted(seated, key=lambda it: (it.term == "over", ROLES.index(it.member.seat)))


def list_members(partnership: UUID) -> QuerySet[Member]:
    """Every seat, body after body."""
    rows = Member.objects.filter(partnership_id=partnership).select_related("body", "partner")
    return rows.order_by("body__order", "order", "identifier")


def find_member(partnership: UUID, identifier: str) -> Member | None:
    """One seat by the name the pack gives it."""
    return list_members(partnership).select_related("changed_by").filter(identifier=identifier).first()


def list_interests(partnership: UUID, today: date, *, ended: bool = False) -> QuerySet[Interest]:
    """What members have declared and still hold, or everything, the latest first."""
    rows = Interest.objects.filter(partnership_id=partnership).select_related(
        "member__body", "member__partner"
    )
    if not ended:
        rows = rows.filter(Q(ends__isnull=True) | Q(ends__gte=today))
    return rows.order_by("-declared_on", "order", "identifier")


def list_interests_of(member: Member) -> QuerySet[Interest]:
    """What one member has declared, the latest first."""
    return member.interests.order_by("-declared_on", "order")


def list_silent(partnership: UUID, today: date) -> QuerySet[Member]:
    """Voting seats in their term of which no declaration is written down."""
    return list_members(partnership).filter(_in_term(today), votes="yes", interests__isnull=True)


def list_ending(partnership: UUID, today: date) -> list[Seated]:
    """Seats whose term ends soon, the earliest first."""
    rows = list_members(partnership).filter(ends__gte=today).order_by(F("ends").asc(), "order")
    seated = (Seated(row, term_on(today, row.starts, row.ends)) for row in rows)
    return [it for it in seated if it.term == "ends soon"]


def find_interest(partnership: UUID, identifier: str) -> Interest | None:
    """One declaration by the name the pack gives it."""
    rows = Interest.objects.filter(partnership_id=partnership, identifier=identifier)
    return rows.select_related("member__body", "changed_by").first()


def _in_term(today: date, before: str = "") -> Q:
    begun = Q(**{f"{before}starts__isnull": True}) | Q(**{f"{before}starts__lte": today})
    return begun & (Q(**{f"{before}ends__isnull": True}) | Q(**{f"{before}ends__gte": today}))


def _placed(rows: Sequence[Body]) -> Iterator[Placed]:
    """Depth first; bodies that report to one another in a ring stand at the end, at the edge."""
    keys = {row.pk for row in rows}
    shown: set[UUID] = set()

    def below(upper: UUID | None, depth: int) -> Iterator[Placed]:
        for row in rows:
            if (row.reports_to_id if row.reports_to_id in keys else None) == upper:
                shown.add(row.pk)
                yield Placed(row, depth)
                yield from below(row.pk, depth + 1)

    yield from below(None, 0)
    yield from (Placed(row, 0) for row in rows if row.pk not in shown)
