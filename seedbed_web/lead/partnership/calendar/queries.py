"""Reading what goes into a calendar, and whose a link is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from seedbed.lead.partnership.calendar import Entry, Kind, span, uid_of
from seedbed_web.accounts.letters import address
from seedbed_web.accounts.models import User
from seedbed_web.lead.partnership.duties.board_actions.queries import list_due as list_board_actions_due
from seedbed_web.lead.partnership.duties.risks.queries import list_to_review
from seedbed_web.lead.partnership.meetings.queries import list_meetings
from seedbed_web.lead.partnership.models import CalendarLink, Meeting
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.models import Partnership
from seedbed_web.organisations.queries import list_own_organisations
from seedbed_web.plan.strategy.queries import list_due

BACK: Final = timedelta(days=366)
AHEAD: Final = timedelta(days=2 * 366)
"""How far a feed looks back for meetings, and ahead for days."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose a link is, and for which partnership."""

    user: UUID
    partnership: UUID


def digest_of(token: str) -> str:
    """What is kept of a token: who reads the table can open nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


def find_holder(token: str) -> Holder | None:
    """Whose a link is; None for one that is unknown, or whose holder is a member no longer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT user_id, partnership_id FROM find_calendar(%s)", [digest_of(token)])
        found: tuple[UUID, UUID] | None = cursor.fetchone()
    return Holder(*found) if found else None


def find_link(partnership: UUID, user: UUID) -> CalendarLink | None:
    """The link that a person has made."""
    return CalendarLink.objects.filter(partnership_id=partnership, user_id=user).first()


def get_language(user: UUID) -> str:
    """The language in which a person reads."""
    return User.objects.filter(pk=user).values_list("language", flat=True).first() or "en"


def get_names(partnership: UUID) -> tuple[str, dict[str, str]]:
    """The word for a partnership in addresses, and its name in each language."""
    row = Partnership.objects.get(pk=partnership)
    return row.slug, {"en": row.name_en, "cy": row.name_cy or row.name_en}


def list_entries(holder: Holder, slug: str, language: str, today: date) -> list[Entry]:
    """What a person's calendar holds: every meeting, and what their own organisations have to see to."""
    place, until = holder.partnership, today + AHEAD
    mine = list_own_organisations(holder.user, place)
    meetings = list_meetings(place).filter(held_on__gte=today - BACK)
    found = [meeting_entry(row, slug, language) for row in meetings]
    if mine:
        found += _actions(list_due(place, mine, today=today, until=until), "plan:action", slug, language)
        due = list_board_actions_due(place, mine, today=today, until=until)
        found += _actions(due, "lead:partnership:board-action", slug, language)
        found += _reviews(list_to_review(place, mine, until), slug, language)
    return sorted(found, key=lambda it: (it.day, it.uid))


def meeting_entry(row: Meeting, slug: str, language: str) -> Entry:
    """A meeting as an entry of a calendar."""
    starts, ends = span(row.held_on, row.starts_at, row.ends_at)
    link = address("lead:partnership:meeting", language, partnership=slug, meeting=row.identifier)
    return Entry(
        uid=uid_of("meeting", row.pk),
        kind="meeting",
        title=said_in(row.body, "name", language),
        day=row.held_on,
        starts=starts,
        ends=ends,
        where=said_in(row, "place", language),
        about=link,
        url=link,
        is_cancelled=row.state == "cancelled",
        version=row.version,
        changed_at=row.changed_at,
    )


def _actions(rows: Iterable[Any], page: str, slug: str, language: str) -> Iterator[Entry]:
    """Actions on the day by which they are to be done; those without a day are in no calendar."""
    word = "action" if page == "plan:action" else "board_action"
    for row in rows:
        day = row.ends if page == "plan:action" else row.due
        if day is not None:
            link = address(page, language, **{"partnership": slug, word: row.identifier})
            yield _whole_day("action", row, _("Done by today: %(title)s"), day, link, language)


def _reviews(rows: Iterable[Any], slug: str, language: str) -> Iterator[Entry]:
    for row in rows:
        link = address("lead:partnership:risk", language, partnership=slug, risk=row.identifier)
        yield _whole_day(
            "review", row, _("Look at this risk again: %(title)s"), row.review_on, link, language
        )


def _whole_day(kind: Kind, row: Any, words: str, day: date, link: str, language: str) -> Entry:
    return Entry(
        uid=uid_of(kind, row.pk),
        kind=kind,
        title=words % {"title": row.title(language)},
        day=day,
        about=link,
        url=link,
        version=row.version,
        changed_at=row.changed_at,
    )
