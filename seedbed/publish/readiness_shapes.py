"""What the readiness page, its chapter and its table are made of: plain shapes in one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is mended: a file of the pack, and the page that shows it, if one does."""

    file: str
    page: str | None
    page_name: str | None


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that was looked at; `mend` and `place` are None when it is met."""

    verdict: str
    verdict_id: str
    reason: str
    mend: str | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Rest:
    """What a criterion rests on: the part, the source, who published it, and the link if it is known."""

    part: str
    title: str
    publisher: str
    date: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One criterion with its verdict in words."""

    id: str
    title: str
    meaning: str
    verdict: str
    verdict_id: str
    reason: str
    mend: str | None
    place: Place | None
    looked: tuple[Looked, ...]
    question: str | None
    judged: str | None
    rests: tuple[Rest, ...]


@dataclass(frozen=True, slots=True)
class FactorView:
    """The criteria of one success factor."""

    id: str
    title: str
    criteria: tuple[CriterionView, ...]


@dataclass(frozen=True, slots=True)
class SetView:
    """One set of criteria, with its counts in words."""

    id: str
    title: str
    note: str
    counts: str
    factors: tuple[FactorView, ...]


@dataclass(frozen=True, slots=True)
class ReadinessView:
    """The whole check, and whose minimum it is held against."""

    whose: str
    sets: tuple[SetView, ...]
