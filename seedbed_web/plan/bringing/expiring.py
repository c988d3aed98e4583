"""A brought plan that nobody finishes is deleted by itself when its days are over."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from seedbed_web.database.jobs import job
from seedbed_web.plan.bringing.models import BroughtPlan


@job("plan:forget-brought")
def forget_in_background(*, purpose: str, brought: str) -> None:  # noqa: ARG001  # no person's record is read
    """Deletes the plan; the second time there is none, which changes nothing."""
    forget_when_over(UUID(brought))


def forget_when_over(brought: UUID) -> None:
    """Deletes a plan whose days are over; one that was worked on meanwhile waits for its new day."""
    held = BroughtPlan.objects.defer("text").filter(pk=brought).first()
    if held is None:
        return
    if held.expires_at <= timezone.now():
        held.delete()
    else:
        queue_forgetting(held)


def queue_forgetting(held: BroughtPlan) -> None:
    """Queues the deletion for the day on which the plan expires."""
    forget_in_background.configure(schedule_at=held.expires_at).defer(
        partnership=str(held.partnership_id),
        by=str(held.brought_by_id),
        purpose="bringing",
        brought=str(held.pk),
    )
