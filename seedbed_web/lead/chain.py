"""What one part of Lead hands on to another: a workshop's action to the partnership and the strategy."""

from __future__ import annotations

from uuid import UUID

from seedbed_web.lead.maturity.models import NextAction
from seedbed_web.lead.partnership.duties.board_actions.actions import add_board_action, put_action_forward
from seedbed_web.lead.partnership.models import BoardAction


def carry_on(*, partnership: UUID, next_action: NextAction, by: UUID) -> BoardAction:
    """Makes an action of the partnership, and a candidate of the strategy, from a workshop's action.

    Carried on again, it stays the one that it became.

    Raises:
        ValueError: nothing has been written yet of what is to be done.
    """
    held = NextAction.objects.select_for_update().get(pk=next_action.pk, partnership_id=partnership)
    if not held.words.strip():
        raise ValueError("an action without words cannot be carried on")
    made = held.board_action or _add(held, by)
    put_action_forward(action=made, by=by)
    next_action.board_action = made
    return made


def _add(held: NextAction, by: UUID) -> BoardAction:
    """What was typed in Welsh stands in both languages until somebody writes the English."""
    words = held.words.strip()
    values = {
        "title_en": words,
        "title_cy": words if held.language == "cy" else "",
        "owner_id": held.owner_id,
        "due": held.due,
        "state": "not started",
        "round_id": held.round_id,
        "element": held.element,
    }
    made = add_board_action(partnership=held.partnership_id, by=by, values=values)
    NextAction.objects.filter(pk=held.pk).update(board_action=made)
    return made
