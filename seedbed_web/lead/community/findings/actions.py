"""Writing findings down, answering them, and tying them to what answers them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from seedbed_web.evidence.actions import link_only
from seedbed_web.evidence.keeping import add, change, thing_of
from seedbed_web.evidence.queries import Thing
from seedbed_web.lead.community.models import Finding
from seedbed_web.plan.strategy.queries import list_action_keys

ANSWERED_BY: Final = "answered by"
"""The relation from a finding to the decision, or to the action of the strategy, that answers it."""
DECISION: Final = "lead.decision"
ACTION: Final = "plan.action"
TO_ANSWER: Final = "to answer"


def add_finding(*, partnership: UUID, by: UUID, values: Mapping[str, Any], today: date) -> Finding:
    """Writes down what was said."""
    made = add(
        Finding, partnership=partnership, by=by, title=values["said_en"], values=_dated(values, None, today)
    )
    link_what_answers(made, by=by)
    return made


def change_finding(
    *, finding: Finding, version: int, by: UUID, values: Mapping[str, Any], today: date
) -> None:
    """Changes a finding or its answer; one that is answered without a day is answered today.

    Raises:
        StaleEdit: somebody else saved first.
    """
    if change(finding, version=version, by=by, values=_dated(values, finding, today)):
        link_what_answers(finding, by=by)


def link_what_answers(finding: Finding, *, by: UUID | None) -> None:
    """Ties a finding to the decision and the action that answer it, so that they lead back to it."""
    action = list_action_keys(finding.partnership_id).get(finding.action) if finding.action else None
    to = [(DECISION, finding.decision_id), (ACTION, action)]
    link_only(
        partnership=finding.partnership_id,
        start=thing_of(finding),
        relation=ANSWERED_BY,
        to=[Thing(kind, str(key)) for kind, key in to if key],
        by=by,
    )


def link_all_that_answers(*, partnership: UUID, by: UUID | None) -> None:
    """Ties every finding to what answers it: asked by whoever brings a pack in, after all its tables."""
    for finding in Finding.objects.filter(partnership_id=partnership):
        link_what_answers(finding, by=by)


def _dated(values: Mapping[str, Any], before: Finding | None, today: date) -> dict[str, Any]:
    """The values with the day of the answer, which is not asked for: none while there is no answer."""
    if values["state"] == TO_ANSWER:
        return {**values, "answered_on": None}
    same = before is not None and before.state == values["state"] and before.answered_on
    return {**values, "answered_on": before.answered_on if before and same else today}
