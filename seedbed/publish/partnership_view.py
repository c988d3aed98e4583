"""Who leads the partnership, as its page shows it: posts and never people, and what was decided of late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.foundations.numbers import number
from seedbed.lead.partnership.decisions import waits
from seedbed.lead.partnership.due import has_ended
from seedbed.lead.partnership.planning import capacity
from seedbed.lead.partnership.record import (
    Body,
    Decision,
    Member,
    PlanningRole,
    Sponsor,
    bodies,
    decisions,
    members,
    planning_roles,
    post_named,
    sponsors,
)
from seedbed.lead.partnership.tables import BODIES, DECISIONS, PLANNING_ROLES, RESPONSIBILITIES, SPONSORS
from seedbed.lead.partnership.terms import term_on
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.blocks import runs, safe
from seedbed.publish.citing import Book
from seedbed.publish.lead_shapes import BodyView, DecisionView, PartnershipPage
from seedbed.publish.priority_view import day, words
from seedbed.publish.responsible_view import responsible_gaps, responsible_grid
from seedbed.publish.rests_on import rests_on
from seedbed.publish.shapes import Grid

SHOWN: Final = (BODIES, SPONSORS, PLANNING_ROLES, RESPONSIBILITIES, DECISIONS)
"""Tables of which the page shows something."""
A_YEAR: Final = timedelta(days=365)
Names = Mapping[str, str]


def partnership_page(pack: Pack, book: Book, language: Language, as_of: date) -> PartnershipPage | None:
    """What the tables of the partnership say in one language; None where they hold nothing to show."""
    if not any(pack.rows(table.name) for table in SHOWN):
        return None
    partners = names_of(pack, "partners", language)
    recent = recent_decisions(pack, as_of)
    said = {body.id: words(body.name, language) for body in bodies(pack.tables)}
    roles = [r for r in planning_roles(pack.tables) if r.wte]
    return PartnershipPage(
        sponsors=_sponsors(sponsors(pack.tables), partners, language, as_of),
        bodies=tuple(_bodies(pack, said, partners, language, as_of)),
        planning=_planning(roles, partners, language),
        planning_notes=tuple(_planning_notes(roles, language, as_of)),
        responsible=responsible_grid(pack, language),
        gaps=responsible_gaps(pack, language),
        decisions_about=_decisions_about(pack, language, as_of),
        decisions=tuple(_decision(made, pack, said, book, language) for made in recent),
    )


def names_of(pack: Pack, table: str, language: Language, column: str = "name") -> dict[str, str]:
    """What the rows of a table are called, by identifier."""
    return {
        row["id"]: words(Text(row[f"{column}_en"] or "", row[f"{column}_cy"] or ""), language)
        for row in pack.rows(table)
    }


def recent_decisions(pack: Pack, as_of: date) -> list[Decision]:
    """Decisions of the year up to a day: taken, ratified or refused in it; the newest first."""
    return [
        made
        for made in decisions(pack.tables)
        if any(when and as_of - A_YEAR < when <= as_of for when in (made.decided_on, made.ratified_on))
    ]


def is_current(starts: date | None, ends: date | None, as_of: date) -> bool:
    """Whether a term covers a day."""
    return term_on(as_of, starts, ends) in ("current", "ends soon")


def _sponsors(found: Sequence[Sponsor], partners: Names, language: Language, as_of: date) -> Grid | None:
    rows = tuple(
        (
            words(held.post, language),
            say(f"sponsor-kind.{slug(held.kind)}", language),
            partners.get(held.partner or "", ""),
        )
        for held in found
        if is_current(held.starts, held.ends, as_of)
    )
    headings = tuple(say(f"partnership.{name}", language) for name in ("post", "seat", "organisation"))
    caption = say("partnership.posts", language)
    return Grid(caption, headings, rows, numeric_from=3) if rows else None


def _bodies(pack: Pack, said: Names, partners: Names, language: Language, as_of: date) -> list[BodyView]:
    seats = [m for m in members(pack.tables) if is_current(m.starts, m.ends, as_of)]
    return [
        _body(body, [m for m in seats if m.body == body.id], said, partners, language)
        for body in bodies(pack.tables)
        if is_current(body.starts, body.ends, as_of)
    ]


def _body(body: Body, seats: Sequence[Member], said: Names, partners: Names, language: Language) -> BodyView:
    voting = sum(seat.votes for seat in seats)
    facts = {
        "meets": words(body.meets, language),
        "quorum": say("partnership.quorum-of", language, needed=body.quorum, seats=voting)
        if body.quorum and voting
        else "",
        "reports-to": said.get(body.reports_to or "", ""),
    }
    return BodyView(
        name=said[body.id], kind=say(f"body-kind.{slug(body.kind)}", language),
        purpose=words(body.purpose, language),
        facts=tuple((say(f"partnership.{name}", language), value) for name, value in facts.items() if value),
        terms=say("partnership.terms", language, body=said[body.id]), terms_url=safe(body.terms_url),
        seats_words=say("partnership.seats", language, count=len(seats)),
        seats=_seats(seats, said[body.id], partners, language),
    )  # fmt: skip


def _seats(seats: Sequence[Member], body: str, partners: Names, language: Language) -> Grid | None:
    headings = tuple(say(f"partnership.{name}", language) for name in ("post", "organisation", "seat"))
    rows = tuple(
        (words(seat.post, language), partners.get(seat.partner or "", ""), seat_words(seat, language))
        for seat in seats
    )
    caption = say("partnership.seats-caption", language, body=body)
    return Grid(caption, headings, rows, numeric_from=3) if rows else None


def seat_words(seat: Member, language: Language) -> str:
    """The role of a seat, and that it has no vote where it has none."""
    role = say(f"seat.{seat.seat}", language)
    return role if seat.votes else say("partnership.no-vote", language, seat=role)


def _planning(roles: Sequence[PlanningRole], partners: Names, language: Language) -> Grid | None:
    unsaid = say("partnership.not-stated", language)
    headings = tuple(
        say(f"partnership.{name}", language)
        for name in ("role", "organisation", "wte", "funder", "funded-until")
    )
    rows = tuple(
        (
            words(role.title, language), partners.get(role.partner or "", unsaid), _wte(role.wte),
            words(role.funder, language) or unsaid,
            day(role.funded_until, language) if role.funded_until else unsaid,
        )
        for role in roles
    )  # fmt: skip
    return Grid(say("partnership.planning-caption", language), headings, rows, 5) if rows else None


def _wte(value: float) -> str:
    return number(value, 2).rstrip("0").rstrip(".") if value % 1 else number(value)


def _planning_notes(roles: Sequence[PlanningRole], language: Language, as_of: date) -> list[str]:
    """How much there is in all, then every role whose money ends or has ended, the nearest first."""
    if not roles:
        return []
    held = capacity([(role.wte, role.funded_until) for role in roles], as_of)
    total = say("partnership.planning-total", language, paid=_wte(held.paid), ending=_wte(held.ending))
    ending = sorted((r for r in roles if r.funded_until), key=lambda r: r.funded_until or as_of)
    return [total, *(_ending(role, language, as_of) for role in ending)]


def _ending(role: PlanningRole, language: Language, as_of: date) -> str:
    then = words(role.succession, language)
    key = "money-ends-then" if then else "money-ends"
    key = "money-ended" if has_ended(role.funded_until, as_of) else key
    title = words(role.title, language)
    return say(f"partnership.{key}", language, role=title, day=day(role.funded_until, language), then=then)


def _decisions_about(pack: Pack, language: Language, as_of: date) -> str:
    if not pack.rows("decisions"):
        return ""
    if not recent_decisions(pack, as_of):
        return say("partnership.no-decisions", language)
    return say("partnership.decisions-about", language, first=day(as_of - A_YEAR, language))


def _decision(made: Decision, pack: Pack, said: Names, book: Book, language: Language) -> DecisionView:
    resolve = book.resolve(language)
    post = words(post_named(pack.tables, made.decided_by), language)
    return DecisionView(
        id=made.id, title=words(made.title, language),
        state=say(f"decision-tag.{slug(made.state)}", language), state_id=slug(made.state),
        taken=_taken(made, post, said, language), settled=_settled(made, said, language),
        text=runs(words(made.text, language), resolve), reason=runs(words(made.reason, language), resolve),
        evidence=rests_on(made.evidence, book, language),
    )  # fmt: skip


def _taken(made: Decision, post: str, said: Names, language: Language) -> str:
    body, when = said.get(made.body or ""), day(made.decided_on, language)
    if body and post:
        return say("partnership.taken-by-post", language, post=post, body=body, day=when)
    return say("partnership.taken-by", language, body=body or post, day=when) if body or post else when


def _settled(made: Decision, said: Names, language: Language) -> str:
    """Which body ratified or refused it, where that is another or later; or that it still waits."""
    if waits(made.state):
        return say("partnership.waits", language)
    if made.ratified_on is None or (made.ratified_by, made.ratified_on) == (made.body, made.decided_on):
        return ""
    key = "ratified-by" if made.state == "ratified" else "refused-by"
    body = said.get(made.ratified_by or "", "")
    return say(f"partnership.{key}", language, body=body, day=day(made.ratified_on, language))
