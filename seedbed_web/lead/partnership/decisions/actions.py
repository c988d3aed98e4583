"""Writing decisions down, and saying what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from seedbed.lead.partnership.decisions import may_become, missing
from seedbed_web.evidence.actions import link_only
from seedbed_web.evidence.keeping import add, change, thing_of
from seedbed_web.evidence.queries import Thing
from seedbed_web.lead.citable_findings import find_findings
from seedbed_web.lead.partnership.decisions.queries import (
    find_cited_decisions,
    find_state_before,
    list_cited,
)
from seedbed_web.lead.partnership.models import Decision

CITES: Final = "cites"
SETTLING: Final[dict[str, Any]] = {"ratified_by_id": None, "ratified_at_id": None, "ratified_on": None}
"""What a decision holds that no body has spoken on."""


class CannotBecome(Exception):  # noqa: N818  # named for what is in the way
    """A decision cannot go to this state, or something that the state asks for is missing."""


def add_decision(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> Decision:
    """Writes a decision down.

    Raises:
        CannotBecome: it cannot begin in this state, or something that the state asks for is missing.
    """
    _allow("", values)
    made = add(Decision, partnership=partnership, by=by, title=values["title_en"], values=values)
    _link(made, by)
    return made


def change_decision(*, decision: Decision, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what is said of a decision; its state stays.

    Raises:
        CannotBecome: something that its state asks for would be missing.
        StaleEdit: somebody else saved first.
    """
    if missing(decision.state, vars(decision) | dict(values)):
        raise CannotBecome(decision.state)
    if change(decision, version=version, by=by, values=values):
        _link(decision, by)


def settle_decision(*, decision: Decision, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Says that a body ratified a decision, or did not; or that a refused one is recommended again.

    Raises:
        CannotBecome: it cannot go to this state, or something that the state asks for is missing.
        StaleEdit: somebody else saved first.
    """
    _allow(decision.state, vars(decision) | dict(values), values["state"])
    if change(decision, version=version, by=by, values=values):
        _link(decision, by)


def take_settling_back(*, decision: Decision, version: int, by: UUID) -> None:
    """Puts right what was recorded by mistake: the decision waits again, as it did before.

    Raises:
        CannotBecome: it never waited.
        StaleEdit: somebody else saved first.
    """
    before = find_state_before(decision)
    if not before or decision.state == before:
        raise CannotBecome(decision.state)
    change(decision, version=version, by=by, values={"state": before} | SETTLING)


def _allow(now: str, values: Mapping[str, Any], to: str = "") -> None:
    state = to or values["state"]
    if state not in may_become(now) or missing(state, values):
        raise CannotBecome(state)


def _link(decision: Decision, by: UUID) -> None:
    """Ties a decision to what its texts cite, so that the evidence leads back to it."""
    names = list_cited(decision)
    findings = find_findings(decision.partnership_id, names)
    others = find_cited_decisions(decision.partnership_id, names)
    things = {name: Thing("lead.finding", str(row.pk)) for name, row in findings.items()}
    things |= {name: thing_of(row) for name, row in others.items() if row.pk != decision.pk}
    link_only(
        partnership=decision.partnership_id,
        start=thing_of(decision),
        relation=CITES,
        to=[things.get(name, Thing("plan.evidence", name)) for name in names],
        by=by,
    )
