"""What waits for one person, in the order in which to see to it: of the strategy and of all of Lead."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedbed.foundations.languages import Language
from seedbed.lead.maturity.definitions import elements
from seedbed.lead.partnership.due import BEHIND, Due, order_due
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.lead.community.findings.queries import list_findings
from seedbed_web.lead.community.models import Proposal
from seedbed_web.lead.community.proposals.queries import OPEN as STILL_OPEN
from seedbed_web.lead.maturity.models import Challenge
from seedbed_web.lead.partnership.bodies.queries import list_ending as list_ending_seats
from seedbed_web.lead.partnership.decisions.queries import list_waiting as list_unratified
from seedbed_web.lead.partnership.duties.board_actions.queries import list_due as list_board_actions
from seedbed_web.lead.partnership.duties.planning.queries import list_ending
from seedbed_web.lead.partnership.duties.risks.queries import list_to_review
from seedbed_web.lead.partnership.models import PlanningRole
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.strategy.candidates.queries import list_open
from seedbed_web.plan.strategy.queries import list_due

AHEAD: Final = timedelta(days=14)
"""How far ahead somebody is told of what is to be done."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: what kind of thing, its words, where it is seen to, its state, and who has it."""

    kind: str
    words: str
    href: str
    state: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Asker:
    """For whom it is asked: where, what their roles allow, and the organisations they belong to."""

    place: Place
    own: Collection[Any]
    today: date
    language: Language

    def may(self, permission: Permission) -> bool:
        """Whether a role of theirs allows something."""
        return permission in permissions_of(self.place.roles)

    def way(self, name: str, **words: str) -> str:
        """The address of a page in their partnership."""
        return reverse(name, kwargs={"partnership": self.place.slug, **words})


def list_waiting(asker: Asker) -> list[Due[Waiting]]:
    """Everything that waits for one person, what is longest past its day first."""
    found: list[Due[Waiting]] = []
    for source in _SOURCES:
        found.extend(source(asker))
    return order_due(found, asker.today)


def _actions(asker: Asker) -> Iterator[Due[Waiting]]:
    """Actions of the strategy that the person's organisations answer for."""
    until = asker.today + AHEAD
    page = "plan:edit-action" if asker.may(Permission.EDIT_ACTIONS) else "plan:action"
    for row in list_due(asker.place.id, asker.own, today=asker.today, until=until):
        href = asker.way(page, action=row.identifier)
        thing = Waiting(_("Action"), row.title(asker.language), href, row.state, _owner(row, asker))
        yield Due(thing, day=row.ends, behind=row.state == BEHIND)


def _board_actions(asker: Asker) -> Iterator[Due[Waiting]]:
    """Actions of the partnership that the person's organisations answer for."""
    until = asker.today + AHEAD
    may = asker.may(Permission.EDIT_ACTIONS)
    page = "lead:partnership:action-stands" if may else "lead:partnership:board-action"
    for row in list_board_actions(asker.place.id, asker.own, today=asker.today, until=until):
        href = asker.way(page, board_action=row.identifier)
        words = _("Action of the partnership")
        thing = Waiting(words, row.title(asker.language), href, row.state, _owner(row, asker))
        yield Due(thing, day=row.due, behind=row.state == BEHIND)


def _risks(asker: Asker) -> Iterator[Due[Waiting]]:
    """Risks of the person's organisations that are to be looked at again."""
    page = "lead:partnership:edit-risk" if asker.may(Permission.EDIT_PARTNERSHIP) else "lead:partnership:risk"
    for row in list_to_review(asker.place.id, asker.own, asker.today + AHEAD):
        href = asker.way(page, risk=row.identifier)
        words = _("Risk to look at again")
        yield Due(
            Waiting(words, row.title(asker.language), href, owner=_owner(row, asker)), day=row.review_on
        )


def _decisions(asker: Asker) -> Iterator[Due[Waiting]]:
    """Decisions that a body has still to ratify."""
    rows = list(list_unratified(asker.place.id)) if asker.may(Permission.EDIT_PARTNERSHIP) else []
    yield from _one_or_all(
        [(row.title(asker.language), row.identifier, row.decided_on) for row in rows],
        _("Decision to ratify"),
        lambda number: ngettext(
            "%(num)s decision waits to be ratified", "%(num)s decisions wait to be ratified", number
        ),
        lambda name: asker.way("lead:partnership:settle-decision", decision=name),
        asker.way("lead:partnership:decisions"),
    )


def _endings(asker: Asker) -> Iterator[Due[Waiting]]:
    """Terms and money that end soon."""
    if not asker.may(Permission.EDIT_PARTNERSHIP):
        return
    for row in list_ending(asker.place.id, asker.today):
        if isinstance(row, PlanningRole):
            href = asker.way("lead:partnership:edit-role", planning_role=row.identifier)
            yield Due(Waiting(_("Money that ends"), row.title(asker.language), href), day=row.funded_until)
        else:
            href = asker.way("lead:partnership:edit-sponsor", sponsor=row.identifier)
            words = said_in(row, "post", asker.language)
            yield Due(Waiting(_("Term that ends"), words, href), day=row.ends)
    for seat in list_ending_seats(asker.place.id, asker.today):
        href = asker.way("lead:partnership:edit-member", member=seat.member.identifier)
        words = said_in(seat.member, "post", asker.language)
        yield Due(Waiting(_("Term that ends"), words, href), day=seat.member.ends)


def _challenges(asker: Asker) -> Iterator[Due[Waiting]]:
    """Challenges from outside that nobody has answered."""
    if not asker.may(Permission.AGREE_LEVELS):
        return
    rows = Challenge.objects.filter(partnership_id=asker.place.id, outcome="", round__closed_on__isnull=False)
    known = elements()
    for row in rows.order_by("challenged_on", "order"):
        element = known.get(row.element)
        words = element.title[asker.language] if element else row.element
        href = asker.way("lead:maturity:answer-challenge", challenge=str(row.pk))
        yield Due(Waiting(_("Challenge to answer"), words, href), since=row.challenged_on)


def _findings(asker: Asker) -> Iterator[Due[Waiting]]:
    """What families said and nobody has answered."""
    found = list_findings(asker.place.id, asker.today) if asker.may(Permission.EDIT_COMMUNITY) else []
    rows = [it.row for it in found if it.waits is not None]
    yield from _one_or_all(
        [(said_in(row, "said", asker.language), row.identifier, row.found_on) for row in rows],
        _("Finding to answer"),
        lambda number: ngettext(
            "%(num)s finding waits for an answer", "%(num)s findings wait for an answer", number
        ),
        lambda name: asker.way("lead:community:edit-finding", finding=name),
        asker.way("lead:community:findings"),
    )


def _proposals(asker: Asker) -> Iterator[Due[Waiting]]:
    """What residents propose and nobody has answered."""
    if not asker.may(Permission.EDIT_COMMUNITY):
        return
    rows = Proposal.objects.filter(partnership_id=asker.place.id, state__in=STILL_OPEN)
    yield from _one_or_all(
        [
            (row.title(asker.language), row.identifier, row.proposed_on)
            for row in rows.order_by("proposed_on")
        ],
        _("Proposal to answer"),
        lambda number: ngettext(
            "%(num)s proposal waits for an answer", "%(num)s proposals wait for an answer", number
        ),
        lambda name: asker.way("lead:community:proposal", proposal=name),
        asker.way("lead:community:proposals"),
    )


def _candidates(asker: Asker) -> Iterator[Due[Waiting]]:
    """What was put forward for the strategy and nobody has decided on."""
    rows = list_open(asker.place.id) if asker.may(Permission.EDIT_STRATEGY) else []
    yield from _one_or_all(
        [(row.title(asker.language), row.identifier, None) for row in rows],
        _("Put forward for the strategy"),
        lambda number: ngettext(
            "%(num)s action is put forward for the strategy",
            "%(num)s actions are put forward for the strategy",
            number,
        ),
        lambda name: asker.way("plan:candidate", candidate=name),
        asker.way("plan:candidates"),
    )


def _one_or_all(
    rows: Sequence[tuple[str, str, date | None]],
    kind: str,
    several: Callable[[int], str],
    one: Callable[[str], str],
    every: str,
) -> Iterator[Due[Waiting]]:
    """One thing as itself; several as one line that leads to their list, or they would fill the page."""
    if not rows:
        return
    since = min((day for _words, _name, day in rows if day is not None), default=None)
    words, name, _day = rows[0]
    thing = Waiting(kind, words, one(name))
    if len(rows) > 1:
        thing = Waiting("", several(len(rows)) % {"num": len(rows)}, every)
    yield Due(thing, since=since)


def _owner(row: Any, asker: Asker) -> str:
    return str(row.owner.name(asker.language)) if row.owner else ""


_SOURCES: Final = (
    _actions,
    _board_actions,
    _risks,
    _decisions,
    _challenges,
    _findings,
    _proposals,
    _candidates,
    _endings,
)
"""Everything that can wait for somebody."""
