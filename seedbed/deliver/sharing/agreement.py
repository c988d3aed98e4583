"""What an agreement to share personal data is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from seedbed.deliver.sharing.vocabulary import Gateway

State = Literal["draft", "in-force", "suspended", "ended"]
STATES: Final[tuple[str, ...]] = get_args(State)
Assessment = Literal["approved", "not-needed", "draft", "none"]
ASSESSMENTS: Final[tuple[str, ...]] = get_args(Assessment)
"""Of the data protection impact assessment (DPIA)."""
Coarseness = Literal["day", "month", "quarter", "year", "none"]
COARSENESSES: Final[tuple[str, ...]] = get_args(Coarseness)


@dataclass(frozen=True, slots=True)
class Flow:
    """Who may have what of whom from whom, for what, by what right.

    Args:
        roles: whose work in the receiving organisations needs it; empty for anybody there.
        basis, condition: UK GDPR article 6, and article 9 where a field is special.
        route: through the common law duty of confidentiality, apart from the basis.
        gateways: one of them must be on; none where the basis is neither a public task nor an obligation.
        keep_days: how long it is kept once received.
        dates: how exactly dates may be passed on when names are taken away.
    """

    id: str
    givers: frozenset[str]
    receivers: frozenset[str]
    roles: frozenset[str]
    purposes: frozenset[str]
    subjects: frozenset[str]
    fields: frozenset[str]
    basis: str
    condition: str | None
    route: str
    gateways: tuple[str, ...]
    keep_days: int
    dates: Coarseness


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement with its flows.

    Args:
        assessment: state of the data protection impact assessment.
        waspi: reference of the agreement under the Wales Accord on the Sharing of Personal Information.
    """

    id: str
    file: str
    title: str
    nation: str
    state: State
    starts: date
    ends: date | None
    review: date
    assessment: Assessment
    waspi: str | None
    parties: Mapping[str, str]
    flows: tuple[Flow, ...]

    def runs_on(self, day: date) -> bool:
        """Whether the day lies between its first and its last."""
        return self.starts <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True, slots=True)
class Agreements:
    """The agreements of a place, and every gateway they may name, those of the place's own included."""

    held: tuple[Agreement, ...]
    gateways: Mapping[str, Gateway]

    @property
    def organisations(self) -> dict[str, str]:
        """Names by identifier, of every party."""
        return {party: name for one in self.held for party, name in one.parties.items()}
