"""What the strategy may do to whom, as its page and its chapter show it, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.impacts import Assessed, assessed, is_settled
from seedbed.plan.strategy.pack import Pack, both
from seedbed.publish.blocks import Run, runs
from seedbed.publish.citing import Book
from seedbed.publish.priority_view import day, words

LOOKS: Final = {"positive": "met", "negative": "not-met", "mixed": "partly-met"}
"""How the tag of an effect looks; its words say the same."""


@dataclass(frozen=True, slots=True)
class LineView:
    """What was judged once: `open` says that it lacks what will be done about it."""

    effect: str
    look: str
    finding: tuple[Run, ...]
    response: tuple[Run, ...]
    open: str
    judged: str


@dataclass(frozen=True, slots=True)
class SubjectView:
    """Whom it is about; `open` says that nobody has looked."""

    id: str
    title: str
    lines: tuple[LineView, ...]
    open: str


@dataclass(frozen=True, slots=True)
class DutyView:
    """One duty with everything that it asks about."""

    id: str
    title: str
    law: str
    asks: str
    counts: str
    subjects: tuple[SubjectView, ...]


def impacts_view(pack: Pack, book: Book, language: Language) -> tuple[DutyView, ...]:
    """Every duty of the nation; nothing while nobody has looked at any."""
    if not pack.rows("impact-assessment"):
        return ()
    return tuple(_duty(it, book, language) for it in assessed(pack))


def impact_rows(pack: Pack, language: Language) -> list[dict[str, Any]]:
    """Every line as a row of a sheet, texts with their citations as they were written."""
    found = assessed(pack)
    named = {(it.duty.name, s.id): s.title[language] for it in found for s in (k.subject for k in it.looked)}
    duties = {it.duty.name: it.duty.title[language] for it in found}
    return [
        {
            "duty": duties[row["duty"]],
            "who": named.get((row["duty"], row["who"]), _plain(row["who"])),
            "effect": say(f"impacts.effect.{slug(row['effect'])}", language),
            "finding": words(both(row, "finding"), language),
            "response": words(both(row, "response"), language),
            "judged_by": row["by"],
            "judged_on": row["on"].isoformat(),
        }
        for row in pack.rows("impact-assessment")
        if row["duty"] in duties
    ]


def _duty(it: Assessed, book: Book, language: Language) -> DutyView:
    subjects = [_subject(k.subject.id, k.subject.title[language], k.rows, book, language) for k in it.looked]
    others = dict.fromkeys(row["who"] for row in it.further)
    further = (
        _subject(who, _plain(who), (row for row in it.further if row["who"] == who), book, language)
        for who in others
    )
    duty = it.duty
    return DutyView(
        duty.id, duty.title[language], duty.law[language], duty.asks[language], it.counts[language],
        (*subjects, *further),
    )  # fmt: skip


def _subject(who: str, title: str, rows: Iterable[Row], book: Book, language: Language) -> SubjectView:
    lines = tuple(_line(row, book, language) for row in rows)
    return SubjectView(who, title, lines, "" if lines else say("impacts.not-looked-at", language))


def _line(row: Row, book: Book, language: Language) -> LineView:
    return LineView(
        say(f"impacts.effect.{slug(row['effect'])}", language),
        LOOKS.get(row["effect"], "not-known"),
        _runs(both(row, "finding"), book, language),
        _runs(both(row, "response"), book, language),
        "" if is_settled(row) else say("impacts.needs-response", language),
        say("impacts.judged", language, by=row["by"], day=day(row["on"], language)),
    )


def _runs(text: Text, book: Book, language: Language) -> tuple[Run, ...]:
    said = words(text, language)
    return runs(said, book.resolve(language)) if said else ()


def _plain(who: str) -> str:
    """A subject that no duty names, by its name in the pack."""
    return who.replace("-", " ").capitalize()
