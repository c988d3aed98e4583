"""Answers a request: permitted or refused, which fields, and why. Fast enough to be asked at every query.

What no agreement permits is refused. Of several flows that permit something, each field is given by the
first that covers it. The law itself is weighed by people when they make an agreement; here it is kept to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from seedbed.deliver.sharing.agreement import Agreement, Agreements, Flow
from seedbed.deliver.sharing.request import Request
from seedbed.deliver.sharing.vocabulary import Gateway, fields, grounds, purposes

Reason = Literal[
    "permitted", "no-agreement", "not-in-force", "not-yet", "expired", "dpia", "gateway-off", "role",
    "subject", "withdrawn", "opted-out", "detriment", "field",
]  # fmt: skip
SAID_YES: Final = ("consent", "explicit-consent")
APPROVED: Final = ("approved", "not-needed")
ORDER: Final[tuple[Reason, ...]] = (
    "detriment", "withdrawn", "opted-out", "expired", "not-yet", "not-in-force", "dpia", "gateway-off",
    "role", "subject",
)  # fmt: skip
"""Of several reasons, the one that says most: what a person chose, then time, then what is unfinished."""


@dataclass(frozen=True, slots=True)
class Granted:
    """Fields, and the flow that gives them.

    Args:
        leave_out_opted: whoever has a national data opt-out must be left out first; nobody has looked.
        needs_yes: only of families who said yes.
    """

    agreement: Agreement
    flow: Flow
    fields: frozenset[str]
    gateway: Gateway | None
    leave_out_opted: bool
    needs_yes: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer.

    Args:
        granted: what may be had, and by which flow; empty where all is refused.
        refused: the reason for each field that may not.
        blocked: the agreement that would have allowed it, by reason.
        noted_no: the person said no, and it goes on without their yes: the law asks for no consent here.
    """

    request: Request
    granted: tuple[Granted, ...]
    refused: Mapping[str, Reason]
    blocked: Mapping[Reason, Agreement]
    noted_no: bool

    @property
    def permitted(self) -> bool:
        """Whether anything may be had."""
        return bool(self.granted)

    @property
    def fields(self) -> frozenset[str]:
        """What may be had."""
        return frozenset(name for one in self.granted for name in one.fields)


class Evaluator:
    """Agreements made ready to answer; one is used for many requests."""

    def __init__(self, agreements: Agreements) -> None:
        """Sorts every flow by who receives it and for what."""
        self._by_use: dict[tuple[str, str], list[_Terms]] = defaultdict(list)
        for agreement in agreements.held:
            for flow in agreement.flows:
                terms = _Terms(agreement, flow, agreements.gateways)
                for receiver in flow.receivers:
                    for purpose in flow.purposes:
                        self._by_use[receiver, purpose].append(terms)

    def decide(self, request: Request) -> Decision:
        """The answer to a request."""
        granted: list[Granted] = []
        refused: dict[str, Reason] = {}
        blocked: dict[Reason, Agreement] = {}
        left = request.fields
        for terms in self._by_use.get((request.organisation, request.purpose), ()):
            covered = left & terms.flow.fields
            if not covered or (request.holder and request.holder not in terms.flow.givers):
                continue
            reason, gateway = terms.answer(request)
            if reason == "permitted":
                granted.append(terms.grant(request, covered, gateway))
                left -= covered
            else:
                blocked.setdefault(reason, terms.agreement)
                for name in covered:
                    refused[name] = _worse(refused.get(name), reason)
        known = bool(self._by_use.get((request.organisation, request.purpose)))
        other: Reason = "field" if known else "no-agreement"
        why = {name: refused.get(name, other) for name in sorted(left)}
        noted = request.withdrawn and bool(granted)
        return Decision(request, tuple(granted), why, blocked, noted)


class _Terms:
    """A flow with what does not change from request to request worked out."""

    __slots__ = ("agreement", "ends_with_no", "flow", "gateways", "needs_yes", "opt_out")

    def __init__(self, agreement: Agreement, flow: Flow, gateways: Mapping[str, Gateway]) -> None:
        self.agreement, self.flow = agreement, flow
        self.gateways = tuple(gateways[name] for name in flow.gateways)
        held = [grounds("basis")[flow.basis], grounds("route")[flow.route]]
        if flow.condition:
            held.append(grounds("condition")[flow.condition])
        self.ends_with_no = any(ground.ends_with_no for ground in held)
        self.needs_yes = any(ground.id in SAID_YES for ground in held)
        patient = any(fields()[name].patient for name in flow.fields)
        self.opt_out = agreement.nation == "england" and patient and grounds("route")[flow.route].opt_out

    def answer(self, request: Request) -> tuple[Reason, Gateway | None]:
        """Whether this flow gives what it covers, and by which gateway."""
        person = self._person(request)
        if person is not None:
            return person, None
        stopped = self._agreement_on(request.day)
        if stopped is not None:
            return stopped, None
        gateway = next((g for g in self.gateways if g.is_on(request.day, self.agreement.nation)), None)
        if self.gateways and gateway is None:
            return "gateway-off", None
        if self.flow.roles and request.who not in self.flow.roles:
            return "role", None
        return ("permitted" if request.subjects <= self.flow.subjects else "subject"), gateway

    def _person(self, request: Request) -> Reason | None:
        """What the person chose, or what whoever holds it judges for the child."""
        if request.detriment:
            return "detriment"
        if request.withdrawn and self.ends_with_no:
            return "withdrawn"
        return "opted-out" if request.opted_out and self._opt_out_applies(request) else None

    def _opt_out_applies(self, request: Request) -> bool:
        return self.opt_out and purposes()[request.purpose].secondary

    def _agreement_on(self, day: date) -> Reason | None:
        agreement = self.agreement
        if agreement.state != "in-force":
            return "not-in-force"
        if not agreement.runs_on(day):
            return "not-yet" if day < agreement.starts else "expired"
        return None if agreement.assessment in APPROVED else "dpia"

    def grant(self, request: Request, covered: frozenset[str], gateway: Gateway | None) -> Granted:
        """What it gives; whoever opted out must be left out where nobody has looked."""
        unasked = request.opted_out is None and self._opt_out_applies(request)
        return Granted(self.agreement, self.flow, covered, gateway, unasked, self.needs_yes)


def _worse(one: Reason | None, other: Reason) -> Reason:
    return other if one is None else min(one, other, key=ORDER.index)
