"""Leading a workshop: its begin, what is on the screens, the timer, its end. Each is told to all screens."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.events import announce
from seedbed_web.lead.chain import carry_on
from seedbed_web.lead.maturity.models import Level, Round, Workshop
from seedbed_web.lead.maturity.workshop.queries import list_next_actions

KIND: Final = "lead.workshop"


class NotClosed(Exception):  # noqa: N818  # named for what is in the way
    """People still answer: nobody may see yet what they said."""


def topic_of(round_: Round) -> str:
    """What screens listen to; it is there before the workshop is."""
    return f"workshop:{round_.pk}"


def begin_workshop(*, round_: Round, element: str, body: str, by: UUID) -> Workshop:
    """Begins the workshop of a closed round, or goes on with one that had ended.

    Raises:
        NotClosed: the round is open.
    """
    if round_.closed_on is None:
        raise NotClosed
    own = {"partnership_id": round_.partnership_id, "element": element, "body": body, "changed_by_id": by}
    held, is_new = Workshop.objects.get_or_create(round=round_, defaults=own)
    if is_new or held.ended_at:
        name_of_body = body or held.body
        change_screen(held, by, "begun", ended_at=None, body=name_of_body)
    return held


def show_element(*, workshop: Workshop, element: str, by: UUID) -> None:
    """Puts an element on all screens. A timer that ran belonged to the one before."""
    if workshop.element != element:
        change_screen(workshop, by, "moved", element=element, timer_ends_at=None)


def reveal_answers(*, workshop: Workshop, element: str, by: UUID) -> None:
    """Shows the room how people answered."""
    held = Workshop.objects.select_for_update().get(pk=workshop.pk)
    if element not in held.revealed:
        change_screen(workshop, by, "answers shown", revealed=[*held.revealed, element])


def set_timer(*, workshop: Workshop, ends_at: datetime | None, by: UUID) -> None:
    """Starts the timer anew, or stops it."""
    change_screen(workshop, by, "timer set", timer_ends_at=ends_at)


def end_workshop(*, workshop: Workshop, by: UUID, today: date) -> int:
    """Ends the workshop: what was agreed counts from today, and next actions become the partnership's.

    Ended again, nothing is done again.

    Returns:
        How many next actions the partnership now has.
    """
    round_ = workshop.round
    Level.objects.filter(round=round_, agreed_on__isnull=True).exclude(agreed="").update(agreed_on=today)
    Level.objects.filter(round=round_, agreed_by="").exclude(agreed="").update(agreed_by=workshop.body)
    carried = carry_all_on(round_, by)
    if workshop.ended_at is None:
        change_screen(workshop, by, "ended", ended_at=timezone.now(), timer_ends_at=None)
    return carried


def carry_all_on(round_: Round, by: UUID, element: str | None = None) -> int:
    """Makes each next action that has words an action of the partnership; asked twice it makes one."""
    said = [row for row in list_next_actions(round_, element) if row.words.strip()]
    for row in said:
        if row.board_action_id is None:
            carry_on(partnership=round_.partnership_id, next_action=row, by=by)
    return len(said)


def change_screen(workshop: Workshop, by: UUID, what: str, **values: Any) -> None:
    """Changes what stands on the screens, notes it and tells them; one after the other."""
    held = Workshop.objects.select_for_update().get(pk=workshop.pk)
    for name, value in values.items():
        setattr(held, name, value)
    held.version += 1
    held.changed_by_id = by
    held.save()
    workshop.refresh_from_db()
    detail = {"fields": sorted(values)}
    subject = (KIND, str(held.pk))
    record(f"workshop {what}", partnership=held.partnership_id, by=by, subject=subject, detail=detail)
    announce(topic_of(held.round), held.version)
