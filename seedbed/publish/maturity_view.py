"""The self-assessment as its page shows it: levels, answers, what stands in the way, what comes next."""

from __future__ import annotations

from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.foundations.numbers import with_unit
from seedbed.lead.maturity.assessment import Agreed, Assessment, ElementView, assess, latest
from seedbed.lead.maturity.definitions import LEVELS, Example
from seedbed.lead.maturity.spread import FEWEST_SHOWN, SectorView, Spread
from seedbed.lead.maturity.summary import evidence_id
from seedbed.plan.strategy.model import priorities
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.blocks import Run, runs, safe
from seedbed.publish.citing import Book
from seedbed.publish.maturity_chart import answers_chart
from seedbed.publish.maturity_shapes import ElementPage, ExampleView, LinkedAction, MaturityPage
from seedbed.publish.priority_view import action_view, day, words
from seedbed.publish.shapes import Grid


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
        round=_round(made, language),
        people=_people(pack, made, language),
        grid=_grid(made, language),
        picture=answers_chart(made, language),
        elements=tuple(_element(view, made, book, actions, language) for view in made.elements),
    )


def _round(made: Assessment, language: Language) -> str:
    held = made.round
    opened, closed = day(held.opened_on, language), day(held.closed_on, language)
    return say("maturity.round", language, round=words(held.title, language), opened=opened, closed=closed)


def _people(pack: Pack, made: Assessment, language: Language) -> str:
    """How many people answered, unless they are too few to be counted in public."""
    people = {row["respondent"] for row in pack.rows("survey") if row["round"] == made.round.id}
    return say("maturity.people", language, count=len(people)) if len(people) >= FEWEST_SHOWN else ""


def _grid(made: Assessment, language: Language) -> Grid:
    headings = tuple(say(f"maturity.{name}", language) for name in ("element", "agreed", "middle", "apart"))
    rows = tuple(
        (
            v.element.title[language],
            _agreed_words(v.agreed, language),
            _middle(v.spread, language),
            _near(v.spread, language),
        )
        for v in made.elements
    )
    return Grid(say("maturity.caption", language), headings, rows, numeric_from=4)


def level_words(level: str, language: Language) -> str:
    """A level as it stands within a sentence."""
    return say(f"maturity-level.{slug(level)}", language)


def _agreed_words(agreed: Agreed | None, language: Language) -> str:
    if agreed is None:
        return say("maturity.not-agreed", language)
    return _capital(level_words(agreed.level or "still divided", language))


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _middle(held: Spread, language: Language) -> str:
    return _capital(level_words(held.median, language)) if held.median else _absent(held, language)


def _absent(held: Spread, language: Language) -> str:
    return say("maturity.no-answers" if held.reason == "nobody answered" else "maturity.none", language)


def _near(held: Spread, language: Language) -> str:
    return say(f"maturity-near.{slug(held.nearness)}", language) if held.nearness else _absent(held, language)


def _element(
    view: ElementView, made: Assessment, book: Book, actions: dict[str, LinkedAction], language: Language
) -> ElementPage:
    item, agreed = view.element, view.agreed
    name = evidence_id(item.id, made.round.id)
    number = book.number_of_id(name)
    step = view.next_step
    return ElementPage(
        id=item.id, title=item.title[language], meaning=item.meaning[language],
        level=_agreed_words(agreed, language), answers=_middle(view.spread, language),
        near=_near(view.spread, language), verdict=_verdict(view, language),
        agreed_on=_when(agreed, language), change=_change(view, made, language),
        spread=_spread(view.spread, language), sectors=_sectors(view, language),
        rationale=_runs(agreed.rationale if agreed else None, book, language),
        evidence=_evidence(agreed, book, language),
        barriers=_runs(agreed.barriers if agreed else None, book, language),
        looks_like=item.descriptor(view.level, made.round.variant)[language] if view.level in LEVELS else "",
        next_heading=say("maturity.stay" if view.level == LEVELS[-1] else "maturity.next-step", language),
        next_step=step[language] if step else "",
        actions=tuple(actions[name] for name in view.actions if name in actions),
        examples=tuple(_example(example, language) for example in view.examples),
        cite=name if number else None, number=number,
    )  # fmt: skip


def _verdict(view: ElementView, language: Language) -> str:
    if view.level:
        return say("maturity.we-agree", language, level=level_words(view.level, language))
    return say(
        "maturity.we-agree-still-divided" if view.still_divided else "maturity.we-agree-not-yet", language
    )


def _when(agreed: Agreed | None, language: Language) -> str:
    if agreed is None:
        return ""
    key = "maturity.agreed-on-by" if agreed.by else "maturity.agreed-on"
    return say(key, language, day=day(agreed.on, language), by=agreed.by)


def _change(view: ElementView, made: Assessment, language: Language) -> str:
    change = view.change
    if change is None or made.previous is None:
        return ""
    way = "same" if not change.steps else "up" if change.steps > 0 else "down"
    before, after = level_words(change.before, language), level_words(change.after, language)
    return say(
        f"maturity.change-{way}",
        language,
        round=words(made.previous.title, language),
        before=before,
        after=after,
    )


def _spread(held: Spread, language: Language) -> str:
    """The answers in a sentence or two, or why they are not shown."""
    if held.reason:
        return say(f"maturity.{slug(held.reason)}", language)
    if held.median is None or held.lower is None or held.upper is None:
        return say("maturity.nobody-placed", language)
    ends = {"lower": held.lower, "upper": held.upper, "median": held.median}
    levels = {name: level_words(level, language) for name, level in ends.items()}
    key = "maturity.spread-alike" if held.lower == held.upper else "maturity.spread"
    said = say(key, language, placed=held.placed, **levels)
    if not held.dont_know:
        return said
    share = with_unit(held.dont_know, "percent", 0, language)
    return f"{said} {say('maturity.dont-know', language, percent=share)}"


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
    return name, _capital(level_words(view.median, language)), str(view.placed)


def _runs(text: Text | None, book: Book, language: Language) -> tuple[Run, ...]:
    return runs(words(text, language), book.resolve(language)) if text else ()


def _evidence(agreed: Agreed | None, book: Book, language: Language) -> tuple[Run, ...]:
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


def _example(held: Example, language: Language) -> ExampleView:
    return ExampleView(
        held.place[language], held.year or "", held.summary[language], held.reported[language], safe(held.url)
    )
