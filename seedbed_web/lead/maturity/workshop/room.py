"""What the screens of a workshop show: one element, how people see it once that is shown, what is agreed."""

from __future__ import annotations

from dataclasses import dataclass

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import Language, Text
from seedbed.foundations.tables import Row
from seedbed.lead.maturity import tables
from seedbed.lead.maturity.assessment import ElementView, assess, rounds
from seedbed.lead.maturity.definitions import Element
from seedbed.publish.blocks import Run
from seedbed_web.database.rows import row_of
from seedbed_web.lead.maturity.models import Answer, Level, NextAction, Round, Workshop
from seedbed_web.lead.maturity.workshop.queries import (
    count_answered,
    count_asked,
    list_comments,
    list_levels,
    list_next_actions,
)
from seedbed_web.lead.partnership.decisions.reading import Cited, find_cited
from seedbed_web.plan.needs.citing import cited_runs


@dataclass(frozen=True, slots=True)
class Stop:
    """One element on the way through the workshop."""

    element: Element
    level: Level | None
    is_here: bool
    is_on_screen: bool
    is_revealed: bool


@dataclass(frozen=True, slots=True)
class Room:
    """One element as the room meets it. Before its answers are shown there is no `view` and no comment."""

    round: Round
    workshop: Workshop
    element: Element
    stops: tuple[Stop, ...]
    answered: int
    asked: int
    view: ElementView | None
    comments: tuple[str, ...]
    level: Level | None
    next_actions: tuple[NextAction, ...]

    @property
    def place(self) -> int:
        """Which of the elements it is, counted from 1."""
        return next(number for number, stop in enumerate(self.stops, start=1) if stop.is_here)

    @property
    def before(self) -> Element | None:
        """The element before this one."""
        return self.stops[self.place - 2].element if self.place > 1 else None

    @property
    def after(self) -> Element | None:
        """The element after this one."""
        return self.stops[self.place].element if self.place < len(self.stops) else None

    @property
    def is_revealed(self) -> bool:
        """Whether the room has been shown how people answered."""
        return self.element.id in self.workshop.revealed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the workshop has made of one element."""

    element: Element
    level: Level | None
    next_actions: tuple[NextAction, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """The texts of a level in one language, and the evidence that they cite."""

    rationale: tuple[Run, ...]
    evidence: tuple[Run, ...]
    barriers: tuple[Run, ...]
    cited: tuple[Cited, ...]


def list_in_order(round_: Round, nation: str) -> list[ElementView]:
    """What people said of each element, what they see most differently first."""
    chosen = rounds({"rounds": [row_of(round_, tables.ROUNDS)]})[0]
    return list(assess({"survey": _answers(round_)}, chosen, nation).elements)


def get_room(workshop: Workshop, element: str, nation: str) -> Room | None:
    """One element of a workshop; None where the round does not ask about it."""
    round_ = workshop.round
    views = list_in_order(round_, nation)
    view = next((view for view in views if view.element.id == element), None)
    if view is None:
        return None
    levels, is_revealed = list_levels(round_), element in workshop.revealed
    has_answers = is_revealed and view.spread.reason is None
    return Room(
        round_, workshop, view.element, tuple(_stops(views, levels, workshop, element)),
        count_answered(round_).get(element, 0), count_asked(round_),
        view if is_revealed else None,
        tuple(list_comments(round_, element)) if has_answers else (),
        levels.get(element), tuple(list_next_actions(round_, element)),
    )  # fmt: skip


def list_outcomes(workshop: Workshop, nation: str) -> list[Outcome]:
    """What the workshop has made of each element, in the order of the workshop."""
    levels, actions = list_levels(workshop.round), list(list_next_actions(workshop.round))
    return [
        Outcome(
            view.element,
            levels.get(view.element.id),
            tuple(row for row in actions if row.element == view.element.id),
        )
        for view in list_in_order(workshop.round, nation)
    ]


def read_level(level: Level, language: Language) -> Read:
    """The texts of a level, citations resolved from what the partnership knows."""
    texts = {
        "rationale": Text(level.rationale_en, level.rationale_cy),
        "evidence": Text(level.evidence, level.evidence),
        "barriers": Text(level.barriers_en, level.barriers_cy),
    }
    names = dict.fromkeys(
        name for text in texts.values() for part in (text.en, text.cy) for name in citations(part)
    )
    cited = find_cited(level.partnership_id, names)
    items = {it.item.id: it.item for it in cited}
    said = {name: cited_runs(text, items, language) for name, text in texts.items()}
    return Read(said["rationale"], said["evidence"], said["barriers"], tuple(cited))


def _stops(views: list[ElementView], levels: dict[str, Level], workshop: Workshop, here: str) -> list[Stop]:
    return [
        Stop(
            view.element, levels.get(name), name == here, name == workshop.element, name in workshop.revealed
        )
        for view in views
        for name in [view.element.id]
    ]


def _answers(round_: Round) -> list[Row]:
    given = Answer.objects.filter(respondent__round=round_).exclude(answer="")
    return [
        {"round": round_.identifier, "sector": sector, "element": element, "answer": answer}
        for sector, element, answer in given.values_list("respondent__sector", "element", "answer")
    ]
