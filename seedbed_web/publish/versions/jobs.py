"""Fixing and adopting as jobs: both take some seconds, for everything that is published is worked out."""

from __future__ import annotations

from uuid import UUID

from seedbed_web.database.jobs import job, queue
from seedbed_web.database.scope import current_scope
from seedbed_web.publish.versions.actions import make
from seedbed_web.publish.versions.models import Making


@job("versions:make")
def make_version(*, purpose: str, making: str) -> None:  # noqa: ARG001  # no person's record is read
    """Does what was asked; the second time it changes nothing."""
    by = current_scope().user
    assert by is not None  # somebody asked
    make(making=UUID(making), by=by)


def queue_making(making: Making, by: UUID) -> None:
    """Queues the work, in the transaction in which it was asked for."""
    queue(make_version, partnership=making.partnership_id, by=by, purpose="versions", making=str(making.pk))
