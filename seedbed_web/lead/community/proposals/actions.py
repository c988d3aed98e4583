"""Proposing an action, writing it together, and answering it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from seedbed.foundations.languages import LANGUAGES, say
from seedbed_web.evidence.actions import link
from seedbed_web.evidence.keeping import add, change, note, thing_of
from seedbed_web.evidence.queries import Thing
from seedbed_web.lead.community.models import Draft, Proposal
from seedbed_web.lead.community.proposals.queries import DECLINED, OPEN, TAKEN_UP
from seedbed_web.lead.partnership.duties.board_actions.actions import add_board_action
from seedbed_web.lead.partnership.models import BoardAction
from seedbed_web.organisations.edited import said_in

BECAME: Final = "became"
"""The relation from a proposal to the action of the partnership that it became."""
BOARD_ACTION: Final = "lead.board-action"


class Answered(Exception):  # noqa: N818  # named for what has happened
    """The proposal was answered meanwhile: nothing is written on it any more."""


def propose(*, partnership: UUID, by: UUID, values: Mapping[str, Any], today: date) -> Proposal:
    """Proposes an action."""
    proposed = {**values, "state": "proposed", "proposed_on": today, "proposed_by_id": by}
    return add(Proposal, partnership=partnership, by=by, title=values["title_en"], values=proposed)


def change_proposal(*, proposal: Proposal, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what is proposed.

    Raises:
        Answered: it was answered.
        StaleEdit: somebody else saved first.
    """
    _refuse_answered(proposal)
    change(proposal, version=version, by=by, values=values)


def add_draft(*, proposal: Proposal, by: UUID, kind: str, words: str, language: str) -> Draft:
    """Adds a wording or a comment; the second person who writes makes it one that is written together.

    Raises:
        Answered: it was answered.
    """
    _refuse_answered(proposal)
    made = Draft.objects.create(
        partnership_id=proposal.partnership_id, proposal=proposal, kind=kind, words=words, language=language,
        changed_by_id=by,
    )  # fmt: skip
    note("written on", proposal, by=by, fields=[kind])
    if proposal.state == "proposed" and by != proposal.proposed_by_id:
        change(proposal, version=proposal.version, by=by, values={"state": "being written"})
    return made


def take_draft(*, draft: Draft, proposal: Proposal, version: int, by: UUID) -> None:
    """Takes a wording as that of the proposal; what it said before stays in its history.

    Raises:
        Answered: it was answered.
        StaleEdit: somebody else changed the wording first.
    """
    _refuse_answered(proposal)
    change(proposal, version=version, by=by, values={f"why_{draft.language}": draft.words})
    Draft.objects.filter(pk=draft.pk).update(taken_at=timezone.now())


def decline(*, proposal: Proposal, version: int, by: UUID, answer: Mapping[str, str], today: date) -> None:
    """Declines a proposal with a reason, which everybody in the partnership may read.

    Raises:
        Answered: it was taken up.
        StaleEdit: somebody else saved first.
    """
    if proposal.state == TAKEN_UP:
        raise Answered
    change(proposal, version=version, by=by, values={**answer, "state": DECLINED, "answered_on": today})


def take_up(
    *, proposal: Proposal, version: int, by: UUID, answer: Mapping[str, str], due: date | None, today: date
) -> BoardAction:
    """Makes a proposal an action of the partnership, owned by the group through who supports it.

    Asked again, it gives the action that is there.

    Raises:
        StaleEdit: somebody else saved first.
    """
    proposal = (
        Proposal.objects.select_for_update(of=("self",)).select_related("group", "action").get(pk=proposal.pk)
    )
    if proposal.action is not None:
        return proposal.action
    taken = {**answer, "state": TAKEN_UP, "answered_on": today}
    change(proposal, version=version, by=by, values=taken)
    action = add_board_action(
        partnership=proposal.partnership_id, by=by, values=_action_values(proposal) | {"due": due}
    )
    change(proposal, version=proposal.version, by=by, values={"action_id": action.pk})
    to = Thing(BOARD_ACTION, str(action.pk))
    link(partnership=proposal.partnership_id, start=thing_of(proposal), relation=BECAME, to=to, by=by)
    return action


def _action_values(proposal: Proposal) -> dict[str, Any]:
    """What the action says: its note names the group that owns it, whose organisation answers for it."""
    group = proposal.group
    notes = {
        f"note_{language}": say("proposal.owned", language, group=said_in(group, "name", language))
        if group
        else say("proposal.proposed", language)
        for language in LANGUAGES
    }
    owner = group.partner_id if group else None
    titles = {"title_en": proposal.title_en, "title_cy": proposal.title_cy}
    return {**titles, **notes, "owner_id": owner, "state": "not started"}


def _refuse_answered(proposal: Proposal) -> None:
    if proposal.state not in OPEN:
        raise Answered
