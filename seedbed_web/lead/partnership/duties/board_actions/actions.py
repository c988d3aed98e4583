"""Changing actions of the partnership, and putting one forward for the strategy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed.foundations.languages import LANGUAGES, Language, say
from seedbed.publish.priority_view import day
from seedbed_web.evidence.keeping import add, change, thing_of
from seedbed_web.lead.partnership.duties.board_actions.queries import source_of
from seedbed_web.lead.partnership.models import BoardAction
from seedbed_web.organisations.edited import said_in
from seedbed_web.plan.strategy.candidates.actions import put_forward


def add_board_action(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> BoardAction:
    """Adds an action of the partnership after the others."""
    return add(BoardAction, partnership=partnership, by=by, title=values["title_en"], values=values)


def change_board_action(*, action: BoardAction, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes an action, or says where it stands.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(action, version=version, by=by, values=values)


def put_action_forward(*, action: BoardAction, by: UUID) -> None:
    """Puts an action of the partnership forward for the strategy; asked again, it stays put forward once."""
    put_forward(
        partnership=action.partnership_id,
        source=source_of(action),
        origin=thing_of(action),
        by=by,
        values={
            "title_en": action.title_en,
            "title_cy": action.title_cy,
            "owner_id": action.owner_id,
            "ends": action.due,
            "raises": action.element,
            **{f"origin_{language}": _origin(action, language) for language in LANGUAGES},
        },
    )


def _origin(action: BoardAction, language: Language) -> str:
    """Where an action came from, in words that stay with the candidate."""
    proposal = action.proposed_in.first()
    if proposal is not None:
        return say("duties.origin.proposal", language, title=proposal.title(language))
    if action.round is not None:
        return say("duties.origin.workshop", language, title=said_in(action.round, "title", language))
    if action.meeting is not None:
        body = said_in(action.meeting.body, "name", language)
        return say("duties.origin.meeting", language, body=body, day=day(action.meeting.held_on, language))
    if action.decision is not None:
        return say("duties.origin.decision", language, title=action.decision.title(language))
    return say("duties.origin.partnership", language)
