"""What pages and PDF are made of: plain shapes, in one language, with nothing left to work out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seedbed.foundations.languages import Language
from seedbed.publish.blocks import Block, Run
from seedbed.publish.citing import Item
from seedbed.publish.drawing import Picture
from seedbed.publish.readiness_shapes import ReadinessView

if TYPE_CHECKING:
    from seedbed.publish.impact_view import DutyView
    from seedbed.publish.lead_shapes import CommunityPage, PartnershipPage, WhoseView
    from seedbed.publish.maturity_shapes import MaturityPage
    from seedbed.publish.theory_view import TheoryView


@dataclass(frozen=True, slots=True)
class Cited:
    """Words with the evidence they rest on; `number` is None where there is none to point to."""

    words: str
    cite: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled value, with a second line where it needs one."""

    label: str
    value: Cited
    small: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: caption, headings, rows of words; columns from `numeric_from` on hold numbers."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric_from: int = 1


@dataclass(frozen=True, slots=True)
class GapView:
    """Who fares worst on one indicator: a drawing, a table and what must not be concluded."""

    picture: Picture | None
    grid: Grid
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One indicator as the needs page shows it."""

    id: str
    title: str
    headline: Cited | None
    meaning: str
    why: str
    facts: tuple[Fact, ...]
    movement: str
    break_: str | None
    note: str | None
    caveats: tuple[str, ...]
    picture: Picture | None
    grid: Grid
    gaps: GapView | None
    side_by_side: Grid | None = None
    key: str = ""
    no_headline: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class ThemeView:
    """Indicators of one theme."""

    id: str
    title: str
    indicators: tuple[IndicatorView, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A concern, strength or suggestion; `title` is None where no page shows the indicator."""

    sentence: Cited
    reason: str
    indicator: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a map's key: its colour and the range it stands for."""

    colour: str
    words: str


@dataclass(frozen=True, slots=True)
class MapView:
    """Small areas and wards of one theme: two maps with one key, and a table of wards."""

    id: str
    title: str
    intro: str
    how: str
    small_areas: Picture | None
    wards: Picture | None
    key: tuple[Step, ...]
    ward_key: tuple[Step, ...]
    key_note: str
    ward_note: str
    total: Cited
    rate: Cited | None
    grid: Grid


@dataclass(frozen=True, slots=True)
class ActionView:
    """An action of a priority."""

    title: str
    owner: str
    when: str
    state: str
    state_id: str


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure of a priority: where it starts and what is aimed for."""

    title: str
    baseline: Cited
    latest: str
    target: str
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class PriorityView:
    """One priority as its page shows it."""

    id: str
    order: int
    title: str
    need: tuple[Run, ...]
    gap: tuple[Run, ...]
    learning: tuple[Run, ...]
    actions: tuple[ActionView, ...]
    money: Grid | None
    ending: tuple[str, ...]
    spending: tuple[str, ...]
    pounds: str
    measures: tuple[MeasureView, ...]
    state: str
    state_id: str


@dataclass(frozen=True, slots=True)
class PartnerView:
    """A partner and its part."""

    name: str
    sector: str
    part: str


@dataclass(frozen=True, slots=True)
class UnknownView:
    """Something that is not known, and who holds it."""

    statement: str
    held_by: str | None


@dataclass(frozen=True, slots=True)
class ErratumView:
    """A correction made to a published source."""

    recorded_on: str
    wrong: str
    done: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole strategy in one language."""

    language: Language
    area: str
    title: str
    years: str
    draft: str | None
    adopted: str | None
    as_of: str
    welsh_state: str
    headlines: tuple[IndicatorView, ...]
    concerns: tuple[FindingView, ...]
    strengths: tuple[FindingView, ...]
    no_findings: str | None
    suggestions: tuple[FindingView, ...]
    themes: tuple[ThemeView, ...]
    background: tuple[ThemeView, ...]
    neighbours: Grid
    maps: tuple[MapView, ...]
    attribution: str | None
    priorities: tuple[PriorityView, ...]
    sections: Mapping[str, tuple[Block, ...]]
    partners: tuple[PartnerView, ...]
    unknowns: tuple[UnknownView, ...]
    nation: str
    intro: str
    gaps: Grid | None
    opens_with_gaps: bool
    districts: Grid | None
    evidence: tuple[Item, ...]
    recompute: str
    sources: Grid
    errata: tuple[ErratumView, ...]
    summary_picture: Picture | None
    summary_key: str
    readiness: ReadinessView
    self_assessment: MaturityPage | None
    partnership: PartnershipPage | None
    community: CommunityPage | None
    whose: Mapping[str, WhoseView]
    theory: TheoryView | None
    theories: Mapping[str, TheoryView]
    joins: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    plans: Grid | None
    impacts: tuple[DutyView, ...]
