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
