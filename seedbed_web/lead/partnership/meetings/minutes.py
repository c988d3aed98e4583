"""The minutes of a meeting as the library prints them: by post, and with names only where that was chosen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.partnership.quorum import Quorum, differs, is_quorate
from seedbed.publish.blocks import Block, blocks
from seedbed.publish.minutes import Asked, Decided, Item, Minutes, Taken
from seedbed.publish.priority_view import day
from seedbed_web.lead.partnership.decisions.queries import list_cited, list_decisions_of
from seedbed_web.lead.partnership.decisions.reading import find_cited
from seedbed_web.lead.partnership.duties.queries import list_actions_of_meeting
from seedbed_web.lead.partnership.meetings import queries
from seedbed_web.lead.partnership.models import Decision, Meeting
from seedbed_web.organisations.edited import said_in

GROUPS: Final = ("present", "deputy", "apologies", "absent")


def make_minutes(
    meeting: Meeting, language: Language, *, partnership: str, with_names: bool, as_of: date
) -> Minutes:
    """Everything that is written down of a meeting, in one language.

    Args:
        meeting: the meeting.
        language: of the minutes; English stands where there is no Welsh.
        partnership: its name.
        with_names: whether the names of members stand beside their posts.
        as_of: the day on which they are made.
    """
    taken = queries.list_taken(meeting)
    return Minutes(
        language=language,
        partnership=partnership,
        body=said_in(meeting.body, "name", language),
        held_on=meeting.held_on,
        state=say(f"minutes.{meeting.state}", language),
        when="–".join(filter(None, (meeting.starts_at, meeting.ends_at))),
        where=said_in(meeting, "place", language),
        taken=_taken(taken, language, with_names=with_names),
        quorum=tuple(_quorum(meeting, queries.get_quorum(meeting, taken), language)),
        items=tuple(_item(row, language) for row in queries.list_agenda(meeting)),
        notes=tuple(_blocks(said_in(meeting, "notes", language))),
        decisions=tuple(_decided(row, language) for row in list_decisions_of(meeting)),
        actions=tuple(_asked(row, language) for row in list_actions_of_meeting(meeting)),
        as_of=as_of,
    )


def _taken(taken: Iterable[queries.Taken], language: Language, *, with_names: bool) -> tuple[Taken, ...]:
    groups: dict[str, list[str]] = {name: [] for name in GROUPS}
    for it in taken:
        if it.attended:
            post = said_in(it.member, "post", language)
            name = it.member.person if with_names else ""
            groups[it.attended].append(f"{post}: {name}" if name else post)
    return tuple(
        Taken(say(f"minutes.{name}", language), tuple(seats)) for name, seats in groups.items() if seats
    )


def _quorum(meeting: Meeting, quorum: Quorum, language: Language) -> Iterable[str]:
    met = is_quorate(meeting.quorate, quorum)
    word = "quorum-unknown" if met is None else "quorate" if met else "not-quorate"
    yield say(f"minutes.{word}", language)
    if quorum.needed is not None and quorum.written:
        numbers = {"counted": quorum.counted, "seats": quorum.seats, "needed": quorum.needed}
        yield say("minutes.counted", language, **numbers)
    if differs(meeting.quorate, quorum):
        yield say("minutes.differs", language)


def _item(row: Any, language: Language) -> Item:
    led_by = say("minutes.led-by", language, post=row.led_by) if row.led_by else ""
    said = tuple(_blocks(said_in(row, "minutes", language)))
    return Item(row.place, said_in(row, "title", language), led_by, row.paper_url, said)


def _decided(row: Decision, language: Language) -> Decided:
    values = {it.item.id: it.item.value[language] for it in find_cited(row.partnership_id, list_cited(row))}
    text = said_in(row, "text", language)
    shown = tuple(blocks(text, lambda name: (values.get(name) or f"[{name}]", 0))) if text else ()
    return Decided(row.title(language), say(f"decision.{slug(row.state)}", language), shown)


def _asked(row: Any, language: Language) -> Asked:
    owner = row.owner.name(language) if row.owner else say("minutes.nobody", language)
    who = ", ".join(filter(None, (owner, row.owner_post)))
    due = day(row.due, language) if row.due else say("minutes.no-day", language)
    return Asked(row.title(language), who, due)


def _blocks(markdown: str) -> list[Block]:
    return blocks(markdown, lambda name: (f"{{{name}}}", 0)) if markdown else []
