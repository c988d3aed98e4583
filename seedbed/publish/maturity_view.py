"""The self-assessment as its page shows it: levels, answers, what stands in the way, what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.lead.maturity.assessment import Agreed, Assessment, ElementView, assess, latest
from seedbed.lead.maturity.definitions import LEVELS, Example
from seedbed.lead.maturity.spread import SectorView
from seedbed.lead.maturity.summary import evidence_id
from seedbed.plan.strategy.model import priorities
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.blocks import Resolve, Run, runs, safe
from seedbed.publish.citing import Book, Item
from seedbed.publish.maturity_chart import answers_chart
from seedbed.publish.maturity_shapes import ElementPage, ExampleView, LinkedAction, MaturityPage
from seedbed.publish.maturity_words import (
    agreed_words,
    capital,
    change_words,
    level_words,
    middle_words,
    near_words,
    overview_grid,
    people_words,
    round_words,
    spread_words,
    verdict_words,
    when_words,
)
from seedbed.publish.priority_view import action_view, words
from seedbed.publish.shapes import Grid


class Citable(Protocol):
    """What a text may cite, numbered: the book of a publication, or what the site has found."""

    @property
    def items(self) -> list[Item]:
        """Every item, by number."""

    def number_of_id(self, name: str) -> int | None:
        """The number of the evidence of that name, if there is one."""

    def resolve(self, language: Language) -> Resolve:
        """What a citation shows in one language."""


def assessment_of(pack: Pack) -> Assessment | None:
    """The round of a pack that closed last, None while none has."""
    held = latest(pack.tables)
    return assess(pack.tables, held, pack.area["area"]["nation"]) if held else None


def maturity_page(pack: Pack, book: Book, language: Language) -> MaturityPage | None:
    """The self-assessment in one language; None while no round has closed."""
    made = assessment_of(pack)
    if made is None:
        return None
    actions = _actions(pack, language)
    return MaturityPage(
        round=round_words(made, language),
        people=people_words(pack.tables, made, language),
        grid=overview_grid(made, language),
        picture=answers_chart(made, language),
        elements=tuple(element_page(view, made, book, actions, language) for view in made.elements),
    )


def element_page(
    view: ElementView,
    made: Assessment,
    book: Citable,
    actions: Mapping[str, LinkedAction],
    language: Language,
) -> ElementPage:
    """One element in one language."""
    item, agreed = view.element, view.agreed
    name = evidence_id(item.id, made.round.id)
    number = book.number_of_id(name)
    step = view.next_step
    return ElementPage(
        id=item.id, title=item.title[language], meaning=item.meaning[language],
        level=agreed_words(agreed, language), answers=middle_words(view.spread, language),
        near=near_words(view.spread, language), verdict=verdict_words(view, language),
        agreed_on=when_words(agreed, language), change=change_words(view, language),
        spread=spread_words(view.spread, language), sectors=_sectors(view, language),
        rationale=cited_text(agreed.rationale if agreed else None, book, language),
        evidence=_evidence(agreed, book, language),
        barriers=cited_text(agreed.barriers if agreed else None, book, language),
        looks_like=item.descriptor(view.level, made.round.variant)[language] if view.level in LEVELS else "",
        next_heading=say("maturity.stay" if view.level == LEVELS[-1] else "maturity.next-step", language),
        next_step=step[language] if step else "",
        actions=tuple(actions[name] for name in view.actions if name in actions),
        examples=tuple(example_view(example, language) for example in view.examples),
        cite=name if number else None, number=number,
    )  # fmt: skip


def _sectors(view: ElementView, language: Language) -> Grid | None:
    """Middle answers by sector; nothing where every sector is too small, or the whole is."""
    if view.spread.reason or not any(s.median for s in view.sectors):
        return None
    headings = tuple(say(f"maturity.{name}", language) for name in ("sector", "middle", "people-heading"))
    rows = tuple(_sector(sector, language) for sector in view.sectors)
    return Grid(
        say("maturity.sectors", language, element=view.element.title[language]),
        headings,
        rows,
        numeric_from=2,
    )


def _sector(view: SectorView, language: Language) -> tuple[str, str, str]:
    name = say(f"sector.{slug(view.sector)}", language)
    if view.median is None:
        return name, say("maturity.none", language), say("maturity.fewer", language)
    return name, capital(level_words(view.median, language)), str(view.placed)


def cited_text(text: Text | None, book: Citable, language: Language) -> tuple[Run, ...]:
    """A text in one language, its citations resolved; empty where there is none."""
    return runs(words(text, language), book.resolve(language)) if text else ()


def _evidence(agreed: Agreed | None, book: Citable, language: Language) -> tuple[Run, ...]:
    """What a level rests on; where only marks are given, what each stands for in full.

    A mark alone would leave the reader with a number under a heading.
    """
    found = runs(agreed.evidence, book.resolve(language)) if agreed else ()
    if any(run.text.strip() for run in found):
        return found
    said = {item.id: item.statement[language] or item.statement.en for item in book.items}
    marks = [run for run in found if run.cite]
    pairs = [(Run(said[run.cite]), run, Run(" ")) for run in marks if run.cite in said]
    return tuple(part for pair in pairs for part in pair)[:-1]


def _actions(pack: Pack, language: Language) -> dict[str, LinkedAction]:
    return {
        action.id: LinkedAction(action_view(action, language), priority.id)
        for priority in priorities(pack)
        for action in priority.actions
    }


def example_view(held: Example, language: Language) -> ExampleView:
    """An example of another place in one language."""
    return ExampleView(
        held.place[language], held.year or "", held.summary[language], held.reported[language], safe(held.url)
    )
