"""The report of one round, for the partnership itself: answers by sector, levels, both views, next steps.

No comment, organisation or person is in it: a report is handed on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final

from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.lead.maturity.assessment import Assessment, ElementView, Rows
from seedbed.lead.maturity.definitions import ANSWERS
from seedbed.lead.maturity.earlier import Stood, stood
from seedbed.lead.maturity.others import Challenge, OwnExample
from seedbed.publish.blocks import Resolve, safe
from seedbed.publish.citing import Item
from seedbed.publish.maturity_chart import answers_chart, element_chart
from seedbed.publish.maturity_shapes import (
    ChallengeView,
    EvidenceView,
    ExampleView,
    LinkedAction,
    ReportElement,
    RoundReport,
)
from seedbed.publish.maturity_view import Citable, cited_text, element_page
from seedbed.publish.maturity_words import (
    agreed_words,
    capital,
    level_words,
    middle_words,
    near_words,
    overview_grid,
    people_words,
    round_words,
)
from seedbed.publish.priority_view import day, iso_day, words
from seedbed.publish.shapes import ActionView, Grid
from seedbed.publish.typesetting import set_in_type

WORDS: Final = (
    "not-for-comparing", "why", "seen-in", "barriers", "actions", "no-actions", "agreed-next", "challenges",
    "earlier", "own-examples", "other-examples", "examples-note", "evidence", "chart-key", "their-level",
    "their-reason", "no-answer-yet",
)  # fmt: skip


class Found:
    """Evidence that was found for what texts cite; what was not found stands there as it was written.

    `with_page` names those that have a page of their own where the report is read.
    """

    def __init__(self, items: Mapping[str, Item], with_page: Collection[str] = ()) -> None:
        self._items = dict(items)
        self.with_page = frozenset(with_page)

    @property
    def items(self) -> list[Item]:
        """Every item, by number."""
        return list(self._items.values())

    def number_of_id(self, name: str) -> int | None:
        """The number of the evidence of that name, if there is one."""
        return self._items[name].number if name in self._items else None

    def resolve(self, language: Language) -> Resolve:
        """What a citation shows in one language."""

        def shown(name: str) -> tuple[str, int]:
            item = self._items.get(name)
            return (item.value[language], item.number) if item else (f"[{name}]", 0)

        return shown


def round_report(
    rows: Rows,
    made: Assessment,
    *,
    area: Text,
    cited: Found,
    actions: Mapping[str, LinkedAction],
    agreed_next: Mapping[str, Sequence[ActionView]],
    language: Language,
    as_of: date,
) -> RoundReport:
    """The report of a closed round in one language.

    Args:
        rows: tables of a pack without faults, by name.
        made: what the round says of each element.
        area: what the area is called.
        cited: evidence for what the texts cite.
        actions: actions of the strategy by name.
        agreed_next: what the workshop agreed to do next, by element.
        language: of the report.
        as_of: the day on which it is made.
    """
    told = stood(rows, made.round, "England")
    return RoundReport(
        language=language,
        title=say("maturity-report.title", language, round=words(made.round.title, language)),
        area=words(area, language),
        round=round_words(made, language),
        people=people_words(rows, made, language),
        purpose=say(f"maturity-purpose.{made.round.purpose}", language) if made.round.purpose else "",
        grid=overview_grid(made, language),
        picture=answers_chart(made, language),
        elements=tuple(
            _element(view, made, told[view.element.id], cited, actions, agreed_next, language)
            for view in made.elements
        ),
        evidence=tuple(_evidence(item, cited, language) for item in cited.items),
        as_of=say("maturity-report.as-of", language, day=day(as_of, language)),
        words={name: say(f"maturity-report.{name}", language) for name in WORDS},
    )


def report_pdf(report: RoundReport, as_of: date) -> bytes:
    """The report as a tagged PDF (PDF/UA-1).

    Raises:
        NotInFont: a text has a character that the font lacks.
    """
    return set_in_type("self-assessment.typ", report, as_of)


def _element(
    view: ElementView, made: Assessment, told: Sequence[Stood], cited: Citable,
    actions: Mapping[str, LinkedAction], agreed_next: Mapping[str, Sequence[ActionView]], language: Language,
) -> ReportElement:  # fmt: skip
    return ReportElement(
        page=element_page(view, made, cited, actions, language),
        picture=element_chart(view, language),
        answers=_answers(view, language),
        not_shown=_not_shown(view, language),
        earlier=_earlier(told, view, language),
        challenges=tuple(_challenge(one, cited, language) for one in view.challenges),
        agreed_next=tuple(agreed_next.get(view.element.id, ())),
        own_examples=tuple(own_example_view(one, language) for one in view.own_examples),
    )


def _answers(view: ElementView, language: Language) -> Grid | None:
    """How many of everybody, and of each sector that may be shown, gave which answer."""
    if view.spread.counts is None:
        return None
    rows = [
        _counts(say("maturity-report.everybody", language), view.spread.counts, view.spread.median, language)
    ]
    for one in view.sectors:
        if one.counts:
            name = say(f"sector.{slug(one.sector)}", language)
            rows.append(_counts(name, one.counts, one.median, language))
    who = say("maturity-report.who", language)
    middle = say("maturity.middle", language)
    headings = (who, middle, *(capital(level_words(answer, language)) for answer in ANSWERS))
    caption = say("maturity-report.answers", language, element=view.element.title[language])
    return Grid(caption, headings, tuple(rows), numeric_from=2)


def _counts(who: str, counts: Mapping[str, int], median: str | None, language: Language) -> tuple[str, ...]:
    middle = capital(level_words(median, language)) if median else say("maturity.none", language)
    return (who, middle, *(str(counts[answer]) for answer in ANSWERS))


def _not_shown(view: ElementView, language: Language) -> str:
    """Which sectors answered and are not shown apart."""
    hidden = [say(f"sector.{slug(one.sector)}", language) for one in view.sectors if one.reason]
    if view.spread.counts is None or not hidden:
        return ""
    return say("maturity-report.not-shown", language, sectors=", ".join(hidden))


def _earlier(told: Sequence[Stood], view: ElementView, language: Language) -> Grid | None:
    """Round by round: the level agreed on, the steps since the round before, and how people had answered."""
    if len(told) < 2:  # one round is no comparison
        return None
    names = ("round", "agreed", "steps", "middle", "apart")
    headings = tuple(say(f"maturity-report.earlier-{name}", language) for name in names)
    rows = tuple(
        (
            words(one.round.title, language), agreed_words(one.view.agreed, language),
            _steps(one.view, language), middle_words(one.view.spread, language),
            near_words(one.view.spread, language),
        )
        for one in told
    )  # fmt: skip
    caption = say("maturity-report.earlier-caption", language, element=view.element.title[language])
    return Grid(caption, headings, rows, numeric_from=len(names))


def _steps(view: ElementView, language: Language) -> str:
    """By how many steps of the scale the agreed level moved; a dash where that cannot be said."""
    if view.change is None:
        return "–"
    if not view.change.steps:
        return say("maturity-report.same", language)
    return f"{view.change.steps:+d}".replace("-", "−")


def _challenge(one: Challenge, cited: Citable, language: Language) -> ChallengeView:
    return ChallengeView(
        heading=say("maturity-report.challenged", language, by=one.by, day=day(one.on, language)),
        by=one.by,
        level=capital(level_words(one.level, language)),
        reason=cited_text(one.reason, cited, language),
        answered=say("maturity-report.answered", language, day=day(one.answered_on, language))
        if one.answered_on
        else "",
        answer=cited_text(one.answer, cited, language) if one.answer.en else (),
        outcome=say(f"maturity-outcome.{slug(one.outcome)}", language) if one.outcome else "",
    )


def own_example_view(held: OwnExample, language: Language) -> ExampleView:
    """An example of the area's own in one language."""
    summary, reported = words(held.summary, language), words(held.reported, language)
    return ExampleView(
        words(held.place, language), held.year, summary, reported, safe(held.url) if held.url else None
    )


def _evidence(item: Item, cited: Found, language: Language) -> EvidenceView:
    said = [item.publisher or item.source[language] or item.source.en, iso_day(item.release, language)]
    return EvidenceView(
        item.id, item.number, item.statement[language] or item.statement.en, item.value[language],
        ", ".join(one for one in said if one), item.id in cited.with_page,
    )  # fmt: skip
