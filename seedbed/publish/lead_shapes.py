"""What the pages of partnership and community are made of: plain shapes, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from seedbed.publish.blocks import Run
from seedbed.publish.shapes import Grid


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body: what it is for, how it decides, and its seats by post."""

    name: str
    kind: str
    purpose: str
    facts: tuple[tuple[str, str], ...]
    terms: str
    terms_url: str | None
    seats_words: str
    seats: Grid | None


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision, how firm it is, and what it rests on."""

    id: str
    title: str
    state: str
    state_id: str
    taken: str
    settled: str
    text: tuple[Run, ...]
    reason: tuple[Run, ...]
    evidence: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class PartnershipPage:
    """Who leads, who decides, who plans, who answers for what, and what was decided of late."""

    sponsors: Grid | None
    bodies: tuple[BodyView, ...]
    planning: Grid | None
    planning_notes: tuple[str, ...]
    responsible: Grid | None
    gaps: tuple[str, ...]
    decisions_about: str
    decisions: tuple[DecisionView, ...]


@dataclass(frozen=True, slots=True)
class FindingAnswer:
    """What was said, what was done about it, and where that is told."""

    id: str
    said: str
    where: str
    state: str
    state_id: str
    answer: str
    priority: str | None
    action: str
    decision: str


@dataclass(frozen=True, slots=True)
class AskedView:
    """A consultation: what was asked, when, by whom, and about how many answered."""

    title: str
    about: str
    when: str
    people: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """A panel or group of parents and carers."""

    name: str
    kind: str
    about: str
    meets: str
    people: str


@dataclass(frozen=True, slots=True)
class CommunityPage:
    """Who was heard, and what was done about what they said."""

    findings_about: str
    findings: tuple[FindingAnswer, ...]
    asked: tuple[AskedView, ...]
    groups: tuple[GroupView, ...]
    rounded: str


@dataclass(frozen=True, slots=True)
class WhoseView:
    """Of one priority: who has which part, what is open, who decided, and money in the community's hands."""

    parts: tuple[tuple[str, str], ...]
    gaps: tuple[str, ...]
    mode: str
    how: str
    budget: str
