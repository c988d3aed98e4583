"""The theory of change as pages show it: drawing, table, the same line by line, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from seedbed.foundations.languages import Language, say, slug
from seedbed.plan.strategy.model import Priority
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.theory import (
    COLUMNS,
    LEVELS,
    Column,
    Gap,
    Step,
    Theory,
    aims_of_pack,
    theory_of_priority,
    theory_of_strategy,
)
from seedbed.publish.drawing import Picture
from seedbed.publish.priority_view import pounds, words
from seedbed.publish.shapes import Grid
from seedbed.publish.theory_chart import Words, theory_svg


@dataclass(frozen=True, slots=True)
class Led:
    """One activity in a narrow list: who puts what into it, and what it leads to, level by level."""

    title: str
    who: tuple[str, ...]
    leads_to: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class TheoryView:
    """A theory of change in one language."""

    picture: Picture
    grid: Grid
    lines: tuple[Led, ...]
    gaps: tuple[str, ...]
    about: str


def theory_view(theory: Theory, name: str, title: str, language: Language) -> TheoryView | None:
    """A theory of change for a page; None where nothing is planned yet that could be drawn.

    Args:
        theory: of a priority or of the whole strategy.
        name: what makes the drawing the only one of its name on a page.
        title: what stands above the drawing.
        language: of the words.
    """
    if not theory.of("activity"):
        return None
    boxes = {step.name: _words(step, language) for step in theory.steps}
    headings = {column: _heading(column, language) for column in COLUMNS}
    picture = Picture(
        f"theory-{name}-{language}", theory_svg(theory, boxes, headings), title, _described(theory, language)
    )
    lines = tuple(_led(theory, step, language) for step in _doing(theory))
    gaps = gap_sentences(theory.gaps, language)
    return TheoryView(picture, _grid(theory, title, language), lines, gaps, say("theory.about", language))


def theories_of(
    pack: Pack, chosen: Sequence[Priority], language: Language
) -> tuple[TheoryView | None, dict[str, TheoryView]]:
    """The theory of the whole strategy of a pack, and that of each of its priorities by name."""
    aims = aims_of_pack(pack, chosen)
    whole = theory_view(
        theory_of_strategy(chosen, aims), "strategy", say("theory.of-strategy", language), language
    )
    held = {
        it.id: theory_view(
            theory_of_priority(it, aims), it.id,
            say("theory.of-priority", language, title=words(it.title, language)), language,
        )
        for it in chosen
    }  # fmt: skip
    return whole, {name: view for name, view in held.items() if view}


def gap_sentences(gaps: Sequence[Gap], language: Language) -> tuple[str, ...]:
    """What is missing, each as a sentence."""
    return tuple(
        say(f"theory.gap-{slug(gap.kind)}", language, title=words(gap.title, language)) for gap in gaps
    )


def _doing(theory: Theory) -> tuple[Step, ...]:
    return theory.of("activity")


def _heading(column: Column, language: Language) -> str:
    short, full = (say(f"theory.{kind}-{column}", language) for kind in ("short", "column"))
    return f"{short}: {full[0].lower()}{full[1:]}"


def _words(step: Step, language: Language) -> Words:
    title = words(step.title, language) or say("theory.nobody", language)
    return Words(title, pounds(step.pounds, language) if step.pounds else "")


def _in_a_line(step: Step, language: Language) -> str:
    held = _words(step, language)
    return f"{held.title} ({held.below})" if held.below else held.title


def _led(theory: Theory, step: Step, language: Language) -> Led:
    reached = theory.after(step.name)
    by_level = [
        (_heading(level, language), tuple(words(it.title, language) for it in reached if it.column == level))
        for level in LEVELS
    ]
    who = tuple(_in_a_line(it, language) for it in theory.before(step.name))
    return Led(words(step.title, language), who, tuple((level, held) for level, held in by_level if held))


def _grid(theory: Theory, title: str, language: Language) -> Grid:
    """A row for each activity: who, what, and what it leads to."""
    none = say("table.none", language)
    rows = []
    for step in _doing(theory):
        reached = theory.after(step.name)
        levels = ([words(it.title, language) for it in reached if it.column == level] for level in LEVELS)
        who = [_in_a_line(it, language) for it in theory.before(step.name)]
        cells = (who, [words(step.title, language)], *levels)
        rows.append(tuple("; ".join(cell) or none for cell in cells))
    return Grid(title, tuple(_heading(column, language) for column in COLUMNS), tuple(rows), len(COLUMNS))


def _described(theory: Theory, language: Language) -> str:
    doing = _doing(theory)
    kind = "priorities" if any(step.name.startswith("priority:") for step in doing) else "actions"
    reached = {it.name for step in doing for it in theory.after(step.name)}
    activities = _counted(kind, len(doing), language)
    if not reached:
        return say("theory.describe-none", language, activities=activities)
    measures = _counted("measures", len(reached), language)
    return say("theory.describe", language, activities=activities, measures=measures)


def _counted(kind: str, number: int, language: Language) -> str:
    one = "-one" if number == 1 else ""
    return say(f"theory.count-{kind}{one}", language, **({} if one else {"number": number}))
