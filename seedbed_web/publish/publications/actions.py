"""Publishing step by step, and withdrawing a draft: in the transaction of whoever calls, with its audit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from seedbed.foundations.faults import Fault
from seedbed_web.audit.actions import record
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.publications.making import Made
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.publications.places import name_of
from seedbed_web.publish.publications.queries import (
    UNDER_WAY,
    find_current,
    find_under_way,
    list_publications,
)

STOOD_STILL: Final = Fault("stood-still", "", None, None, None, "the work to go on; it did not")
OUR_FAULT: Final = Fault(
    "our-fault", "", None, None, None, "Seedbed to make it; a fault of its own kept it from that"
)


class UnderWay(Exception):  # noqa: N818  # named for what happens
    """Something is being published already."""


def enter_publication(
    *, partnership: UUID, version: str, as_of: date, asked_as: str, by: UUID | None
) -> Publication:
    """Notes that something is to be published; one thing at a time.

    Raises:
        UnderWay: something is being published already.
    """
    _wait_for_turn(partnership)
    if find_under_way(partnership) is not None:
        raise UnderWay
    _give_up(list_publications(partnership).filter(state__in=UNDER_WAY), [STOOD_STILL])
    last = list_publications(partnership).aggregate(last=Max("number"))["last"] or 0
    asked = Publication.objects.create(
        partnership_id=partnership, number=last + 1, version_name=version, as_of=as_of, asked_as=asked_as,
        asked_by_id=by,
    )  # fmt: skip
    record("publication asked for", partnership=partnership, by=by, detail=_detail(asked))
    return asked


def begin_publication(*, partnership: UUID, publication: UUID) -> Publication | None:
    """Begins, or begins again what was cut off; None where nothing is left to do."""
    held = list_publications(partnership).select_for_update().filter(pk=publication, state__in=UNDER_WAY)
    found = held.first()
    if found is not None:
        held.update(state="running", step="", steps_done=0, touched_at=timezone.now())
    return found


def note_step(*, partnership: UUID, publication: UUID, step: str, steps_done: int) -> None:
    """Notes how far it is, for whoever waits."""
    held = list_publications(partnership).filter(pk=publication, state="running")
    held.update(step=step, steps_done=steps_done, touched_at=timezone.now())


def finish_publication(*, partnership: UUID, publication: UUID, made: Made, by: UUID | None) -> bool:
    """Leads the public address to what is in its place now; false where it was given up meanwhile."""
    place = _wait_for_turn(partnership)
    held = list_publications(partnership).filter(pk=publication, state__in=UNDER_WAY)
    found = held.first()
    if found is None:
        return False
    now = timezone.now()
    _lead_nowhere(partnership)
    held.update(
        state="done", folder=name_of(place.slug, found.number), digest=made.digest, step="",
        adopted_on=made.adopted_on, done_at=now, touched_at=now, is_current=True,
    )  # fmt: skip
    if place.published_at is None:
        Partnership.objects.filter(pk=partnership).update(published_at=now)
    record("published", partnership=partnership, by=by, detail=_detail(found) | {"digest": made.digest})
    return True


def fail_publication(
    *, partnership: UUID, publication: UUID, trouble: Sequence[Any], by: UUID | None
) -> None:
    """Notes what kept it from being published; where the public address leads stays as it is."""
    held = list_publications(partnership).filter(pk=publication, state__in=UNDER_WAY)
    found = held.first()
    if found is not None:
        held.update(state="failed", trouble=list(trouble), done_at=timezone.now(), step="")
        detail = _detail(found) | {"faults": len(trouble)}
        record("publication failed", partnership=partnership, by=by, detail=detail)


def lead_to(*, partnership: UUID, publication: UUID, by: UUID | None) -> None:
    """Leads the public address to an adopted version that is published already."""
    _wait_for_turn(partnership)
    found = list_publications(partnership).exclude(adopted_on=None).get(pk=publication, state="done")
    _lead_nowhere(partnership)
    list_publications(partnership).filter(pk=publication).update(is_current=True)
    record("published", partnership=partnership, by=by, detail=_detail(found))


def withdraw_publication(*, partnership: UUID, by: UUID | None) -> bool:
    """Takes the current draft from the public address, which then leads to the version adopted last, if any.

    An adopted version is never withdrawn.

    Returns:
        Whether there was a draft to withdraw.
    """
    _wait_for_turn(partnership)
    current = find_current(partnership)
    if current is None or current.adopted_on is not None:
        return False
    _lead_nowhere(partnership)
    list_publications(partnership).filter(pk=current.pk).update(withdrawn_at=timezone.now())
    adopted = list_publications(partnership).filter(state="done").exclude(adopted_on=None).exclude(folder="")
    if last := adopted.order_by("-adopted_on", "-number").first():
        adopted.filter(pk=last.pk).update(is_current=True)
    record("publication withdrawn", partnership=partnership, by=by, detail=_detail(current))
    return True


def forget_folders(*, partnership: UUID, folders: Sequence[str]) -> None:
    """Notes that drafts are no longer kept."""
    list_publications(partnership).filter(folder__in=folders, is_current=False, adopted_on=None).update(
        folder=""
    )


def _lead_nowhere(partnership: UUID) -> None:
    list_publications(partnership).filter(is_current=True).update(is_current=False)


def _give_up(rows: Any, faults: Sequence[Fault]) -> None:
    trouble = [fault.as_dict() for fault in faults]
    rows.update(state="failed", trouble=trouble, done_at=timezone.now(), step="")


def _wait_for_turn(partnership: UUID) -> Partnership:
    """Whoever changes where the address leads waits for the other."""
    return Partnership.objects.select_for_update().get(pk=partnership)


def _detail(publication: Publication) -> dict[str, Any]:
    return {"number": publication.number, "version": publication.version_name or "draft"}
