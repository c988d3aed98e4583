"""Reading what was said about the draft."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count, Q, QuerySet

from seedbed_web.plan.review.models import Remark

OPEN = "open"


def list_remarks(partnership: UUID, *, is_open: bool = True) -> QuerySet[Remark]:
    """What was said, without answers to it: what waits, or what is settled; the newest first."""
    first = Remark.objects.filter(partnership_id=partnership, reply_to=None)
    held = first.filter(state=OPEN) if is_open else first.exclude(state=OPEN)
    return held.annotate(answers=Count("replies")).order_by("-on", "-order")


def list_remarks_about(partnership: UUID, about: str) -> QuerySet[Remark]:
    """What waits about one thing, the oldest first."""
    held = Remark.objects.filter(partnership_id=partnership, about=about, reply_to=None, state=OPEN)
    return held.order_by("on", "order")


def find_remark(partnership: UUID, identifier: str) -> Remark | None:
    """One remark by its name, unless it is an answer to another."""
    held = Remark.objects.filter(partnership_id=partnership, reply_to=None)
    return held.select_related("changed_by").filter(identifier=identifier).first()


def list_replies(remark: Remark) -> QuerySet[Remark]:
    """What was answered, the oldest first."""
    return remark.replies.order_by("on", "order")


def count_remarks(partnership: UUID) -> dict[str, int]:
    """How many remarks wait, and how many are settled."""
    first = Remark.objects.filter(partnership_id=partnership, reply_to=None)
    return first.aggregate(open=Count("pk", filter=Q(state=OPEN)), settled=Count("pk", filter=~Q(state=OPEN)))
