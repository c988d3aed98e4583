"""The register: every flow of personal data, whether it may flow today, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from seedbed.deliver.sharing.agreement import Agreement, Agreements, Flow
from seedbed.deliver.sharing.decide import APPROVED
from seedbed.deliver.sharing.vocabulary import Gateway
from seedbed.deliver.sharing.wording import day_in_words
from seedbed.foundations.languages import Language, say

Standing = Literal["flowing", "blocked", "over"]
Note = Literal[
    "not-in-force", "not-yet", "expired", "dpia", "gateway-off", "expiring", "review-overdue", "review-soon",
    "no-waspi",
]  # fmt: skip
STOPS: Final = ("not-in-force", "not-yet", "dpia", "gateway-off")
SOON: Final = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Registered:
    """A flow as the register has it on a day."""

    agreement: Agreement
    flow: Flow
    standing: Standing
    notes: tuple[Note, ...]

    def in_words(self, language: Language) -> str:
        """What stands in its way or will, in words; empty where nothing does."""
        days = {
            name: day_in_words(getattr(self.agreement, name), language)
            for name in ("starts", "ends", "review")
        }
        return "; ".join(say(f"sharing.flow.{note}", language, **days) for note in self.notes)


def register(agreements: Agreements, today: date) -> list[Registered]:
    """Every flow of every agreement, in the order of the files."""
    return [
        _registered(agreement, flow, agreements.gateways, today)
        for agreement in agreements.held
        for flow in agreement.flows
    ]


def _registered(agreement: Agreement, flow: Flow, gateways: Mapping[str, Gateway], today: date) -> Registered:
    notes = (*_notes(agreement, today), *_gateway_off(agreement, flow, gateways, today))
    over = "expired" in notes or agreement.state == "ended"
    standing: Standing = "over" if over else "blocked" if set(notes) & set(STOPS) else "flowing"
    return Registered(agreement, flow, standing, notes)


def _notes(agreement: Agreement, today: date) -> Iterator[Note]:
    if agreement.state != "in-force":
        yield "not-in-force"
    if today < agreement.starts:
        yield "not-yet"
    if agreement.ends is not None and agreement.ends < today + SOON:
        yield "expired" if agreement.ends < today else "expiring"
    if agreement.assessment not in APPROVED:
        yield "dpia"
    if agreement.review < today + SOON:
        yield "review-overdue" if agreement.review < today else "review-soon"
    if agreement.nation == "wales" and not agreement.waspi:
        yield "no-waspi"


def _gateway_off(
    agreement: Agreement, flow: Flow, gateways: Mapping[str, Gateway], today: date
) -> tuple[Note, ...]:
    is_open = any(gateways[name].is_on(today, agreement.nation) for name in flow.gateways)
    return () if is_open or not flow.gateways else ("gateway-off",)
