"""The report of a quarter in one language, and the one page of tagged PDF (PDF/UA-1) made of it.

The page of the site and the PDF are made from one `QuarterReport`. The PDF has room for one side of A4:
it takes as much of each list as fits, and says how much is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.plan.strategy.model import Action, Money
from seedbed.plan.strategy.tracking.changes import Changed
from seedbed.plan.strategy.tracking.quarters import Quarter
from seedbed.publish.plain_words import day, pounds, words
from seedbed.publish.shapes import Grid
from seedbed.publish.tracking_view import (
    ActionLine,
    OutcomeView,
    action_lines,
    actions_words,
    money_warnings,
    money_words,
    outcomes_words,
    spending_grid,
)
from seedbed.publish.typesetting import compiled


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence that somebody added."""

    words: str
    by: str


@dataclass(frozen=True, slots=True)
class QuarterNote:
    """A sentence as it is kept: in both languages, with who said it and when."""

    words: Text
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class QuarterReport:
    """Everything that the report of a quarter says.

    `about` says as of which day it holds, and what of a past quarter is not known any more.
    """

    language: Language
    partnership: str
    title: str
    about: tuple[str, ...]
    headlines: tuple[tuple[str, str], ...]
    outcomes: tuple[OutcomeView, ...]
    off_track: tuple[ActionLine, ...]
    money: Grid | None
    warnings: tuple[str, ...]
    changed: tuple[str, ...]
    changes_known: bool
    notes: tuple[Note, ...]
    as_of: date


def months(quarter: Quarter, language: Language) -> str:
    """The months of a quarter: October to December 2026."""
    return say(f"quarter.months-{quarter.number}", language, year=quarter.year)


def quarter_report(
    quarter: Quarter, *, partnership: str, actions: Sequence[Action], money: Sequence[Money],
    outcomes: Sequence[OutcomeView], changed: Sequence[str] | None, notes: Sequence[QuarterNote],
    about: Sequence[str], as_of: date, language: Language,
) -> QuarterReport:  # fmt: skip
    """The report of a quarter.

    Args:
        quarter: which.
        partnership: what it is called.
        actions: the actions as they stood.
        money: the money as it stood.
        outcomes: the outcomes as they stood, in words.
        changed: what changed since the quarter before, in words; None where that is not known.
        notes: sentences that people added.
        about: as of when all of it holds, and what is not known.
        as_of: the day on which it stood so.
        language: the language.
    """
    lines = [it for it in action_lines(actions, as_of, language) if it.standing_id == "off-track"]
    return QuarterReport(
        language=language, partnership=partnership, as_of=as_of,
        title=say("quarter.title", language, months=months(quarter, language)),
        about=tuple(about),
        headlines=(
            outcomes_words(outcomes, language), actions_words(actions, as_of, language),
            money_words(money, as_of, language),
        ),
        outcomes=tuple(outcomes), off_track=tuple(lines),
        money=spending_grid(_of_now(money, quarter, as_of), as_of, language),
        warnings=tuple(money_warnings(money, as_of, language)),
        changed=tuple(changed or ()), changes_known=changed is not None,
        notes=tuple(_note(it, language) for it in notes),
    )  # fmt: skip


def _of_now(money: Sequence[Money], quarter: Quarter, as_of: date) -> list[Money]:
    """Money that could be spent in the quarter."""
    return [it for it in money if it.starts <= as_of and it.ends >= quarter.first]


def _note(note: QuarterNote, language: Language) -> Note:
    by = say("quarter.by", language, by=note.by, day=day(note.on, language))
    return Note(words(note.words, language), by)


def changes_in_words(changed: Sequence[Changed], language: Language) -> list[str]:
    """What changed, each as a line."""
    return [_changed(it, language) for it in changed]


def _changed(it: Changed, language: Language) -> str:
    before, after = (_value(it, value, language) for value in (it.before, it.after))
    title = words(it.title, language)
    return say(f"quarter.change.{it.kind}", language, title=title, before=before, after=after)


def _value(it: Changed, value: str | float | date | None, language: Language) -> str:
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, str):
        return say(f"state.{slug(value)}", language)
    if value is None:
        return ""
    return pounds(value, language) if it.kind.startswith("money") else f"{value:g}"


MOST: Final = (20, 14, 10, 8, 7, 6, 5, 4, 3, 2, 1)
"""How much of each list is tried, until all of it fits on one page."""
LONGEST: Final = 140
"""Letters of a line that somebody wrote; of a sentence that was added, twice as many."""


def quarter_pdf(report: QuarterReport) -> bytes:
    """The report as one page of PDF. The same report gives the same bytes.

    Raises:
        NotInFont: a text has a character that the font lacks.
    """
    content = {
        "language": report.language, "partnership": report.partnership, "title": report.title,
        "about": report.about, "headlines": report.headlines,
        "sheets": [_sheet(report, most) for most in MOST],
        "words": _words(report.language),
    }  # fmt: skip
    return compiled("quarter.typ", content, report.as_of)


def _words(language: Language) -> dict[str, str]:
    named = ("outcomes", "off-track", "money", "changed", "notes", "nothing-off", "page")
    heads = ("outcome", "start", "now", "target", "verdict", "action", "owner", "by", "why")
    found = {name: say(f"quarter.{name}", language) for name in named}
    return found | {name: say(f"tracking.table.{name}", language) for name in heads}


def _sheet(report: QuarterReport, most: int) -> dict[str, Any]:
    """As much of each list as is tried, with a line on what is left out."""
    language = report.language
    return {
        "outcomes": _some([_outcome(it) for it in report.outcomes], most, language),
        "off_track": _some([_action(it) for it in report.off_track], most, language),
        "money": _some(list(report.money.rows), most, language) if report.money else None,
        "money_heads": report.money.headings if report.money else (),
        "warnings": _some([_short(it) for it in report.warnings], most, language),
        "changed": _some([_short(it) for it in report.changed], most, language),
        "changes": report.changed != () or report.changes_known,
        "none_changed": say("quarter.nothing-changed", language),
        "notes": _some([_note_short(it) for it in report.notes], most, language),
    }


def _some(items: Sequence[Any], most: int, language: Language) -> dict[str, Any]:
    left = len(items) - most
    more = say("quarter.more", language, number=left) if left > 0 else ""
    return {"lines": items[:most], "more": more}


def _outcome(it: OutcomeView) -> tuple[str, ...]:
    return _short(it.title), it.start, it.now, it.target, it.verdict


def _action(it: ActionLine) -> tuple[str, ...]:
    return _short(it.title), it.owner, it.by, it.why


def _note_short(it: Note) -> dict[str, str]:
    return {"words": _short(it.words, 2 * LONGEST), "by": _short(it.by)}


def _short(said: str, longest: int = LONGEST) -> str:
    return said if len(said) <= longest else f"{said[: longest - 1].rstrip()}…"


def without_changes(report: QuarterReport, why: str) -> QuarterReport:
    """A report that says why nobody knows what changed."""
    return replace(report, changed=(), changes_known=False, about=(*report.about, why))
