"""What the self-assessment page and chapter are made of: plain shapes, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from seedbed.publish.blocks import Run
from seedbed.publish.drawing import Picture
from seedbed.publish.shapes import ActionView, Grid


@dataclass(frozen=True, slots=True)
class LinkedAction:
    """An action, and the priority whose page tells more of it."""

    action: ActionView
    priority: str


@dataclass(frozen=True, slots=True)
class ExampleView:
    """What another place did, as its page reported it."""

    place: str
    year: str
    summary: str
    reported: str
    url: str | None


@dataclass(frozen=True, slots=True)
class ElementPage:
    """One element; `cite` and `number` are its row in the evidence, None where it has none."""

    id: str
    title: str
    meaning: str
    level: str
    answers: str
    near: str
    verdict: str
    agreed_on: str
    change: str
    spread: str
    sectors: Grid | None
    rationale: tuple[Run, ...]
    evidence: tuple[Run, ...]
    barriers: tuple[Run, ...]
    looks_like: str
    next_heading: str
    next_step: str
    actions: tuple[LinkedAction, ...]
    examples: tuple[ExampleView, ...]
    cite: str | None
    number: int | None


@dataclass(frozen=True, slots=True)
class MaturityPage:
    """The self-assessment of the round that closed last."""

    round: str
    people: str
    grid: Grid
    picture: Picture | None
    elements: tuple[ElementPage, ...]


@dataclass(frozen=True, slots=True)
class ChallengeView:
    """What somebody from outside challenged, and the partnership's answer, which may be still to come."""

    heading: str
    by: str
    level: str
    reason: tuple[Run, ...]
    answered: str
    answer: tuple[Run, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One piece of evidence that the report's texts cite."""

    id: str
    number: int
    statement: str
    value: str
    source: str
    has_page: bool


@dataclass(frozen=True, slots=True)
class ReportElement:
    """One element of a round's report: what the published page has, and what the partnership alone sees."""

    page: ElementPage
    picture: Picture | None
    answers: Grid | None
    not_shown: str
    earlier: Grid | None
    challenges: tuple[ChallengeView, ...]
    agreed_next: tuple[ActionView, ...]
    own_examples: tuple[ExampleView, ...]

    @property
    def cites(self) -> frozenset[str]:
        """Names of the evidence that its texts cite."""
        page, both_views = self.page, [text for one in self.challenges for text in (one.reason, one.answer)]
        texts = (page.rationale, page.evidence, page.barriers, *both_views)
        return frozenset(run.cite for text in texts for run in text if run.cite)


@dataclass(frozen=True, slots=True)
class RoundReport:
    """A round's result in one language, as its page and its PDF have it."""

    language: str
    title: str
    area: str
    round: str
    people: str
    purpose: str
    grid: Grid
    picture: Picture | None
    elements: tuple[ReportElement, ...]
    evidence: tuple[EvidenceView, ...]
    as_of: str
    words: dict[str, str]
