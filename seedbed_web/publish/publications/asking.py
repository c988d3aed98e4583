"""Asking that something be published: at once where it is there already, else in the background."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from seedbed_web.database.jobs import queue
from seedbed_web.publish.publications import actions, queries
from seedbed_web.publish.publications.publishing import publish_in_background

PURPOSE = "publishing the strategy"


class NoSuchVersion(LookupError):  # noqa: N818  # named for what is not there
    """No version of that name was fixed."""


def ask_to_publish(*, partnership: UUID, version: str, asked_as: str, today: date, by: UUID) -> bool:
    """Has the draft or a fixed version published.

    Args:
        partnership: whose.
        version: its name; empty for the draft as it stands.
        asked_as: the role of who asks.
        today: the day that a draft names; a version names the day on which it was fixed.
        by: who asks.

    Returns:
        Whether it is published already: an adopted version that has its place is only led to again.

    Raises:
        NoSuchVersion: there is no such version.
        UnderWay: something is being published already.
    """
    as_of = today
    if version:
        fixed = queries.find_fixed(partnership, version)
        if fixed is None:
            raise NoSuchVersion(version)
        as_of = fixed.as_of
        there = queries.find_done(partnership, version)
        if there is not None and there.adopted_on is not None:
            actions.lead_to(partnership=partnership, publication=there.pk, by=by)
            return True
    asked = actions.enter_publication(
        partnership=partnership, version=version, as_of=as_of, asked_as=asked_as, by=by
    )
    queue(publish_in_background, partnership=partnership, by=by, purpose=PURPOSE, publication=str(asked.pk))
    return False
