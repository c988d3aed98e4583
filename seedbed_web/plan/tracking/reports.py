"""The report of a quarter as it is put together: as of which moment, and what of it nobody knows any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from seedbed.foundations.languages import Language, Text, say
from seedbed.plan.strategy.tracking.changes import changes
from seedbed.plan.strategy.tracking.quarters import Quarter, quarters_since
from seedbed.publish.plain_words import day
from seedbed.publish.quarter_report import (
    QuarterNote,
    QuarterReport,
    changes_in_words,
    months,
    quarter_report,
)
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.strategy.queries import find_strategy
from seedbed_web.plan.tracking.queries import find_known_since, get_note_numbers, list_notes
from seedbed_web.plan.tracking.reading import Promises, read_outcomes, read_promises


@dataclass(frozen=True, slots=True)
class Listed:
    """A quarter in the list: its months, whether it is over, and how many sentences were added."""

    quarter: Quarter
    months: str
    is_over: bool
    notes: int


@dataclass(frozen=True, slots=True)
class Reached:
    """Which state a report can show; `at` is None where it shows today's."""

    as_of: date
    at: datetime | None
    known_since: datetime | None
    is_over: bool

    @property
    def is_kept(self) -> bool:
        """Whether history reaches back to the end of the quarter."""
        return not self.is_over or (self.known_since is not None and self.known_since < _after(self.as_of))


def list_quarters(place: Place, today: date, language: Language) -> list[Listed]:
    """Every quarter since the strategy began, the newest first."""
    strategy, notes = find_strategy(place.id), get_note_numbers(place.id)
    found = quarters_since(strategy.starts if strategy else today.year, today)
    return [Listed(it, months(it, language), it.last < today, notes.get(it.last, 0)) for it in found]


def read_report(place: Place, quarter: Quarter, today: date, language: Language) -> QuarterReport:
    """The report of a quarter that has begun."""
    reached = _reached(place, quarter, today)
    promises = read_promises(place.id, reached.at)
    changed = _changed(place, quarter, reached, promises, language)
    notes = [_note(it, language) for it in list_notes(place.id, quarter.last)]
    return quarter_report(
        quarter, partnership=place.name(language), actions=promises.whole.actions,
        money=promises.whole.money, changed=changed, notes=notes,
        outcomes=read_outcomes(promises, promises.whole, reached.as_of, language),
        about=_about(reached, changed is not None, language), as_of=reached.as_of, language=language,
    )  # fmt: skip


def _note(row: Any, language: Language) -> QuarterNote:
    """A sentence; of one about a priority, the line below says which."""
    about = [row.priority.title(language)] if row.priority else []
    return QuarterNote(Text(row.words_en, row.words_cy), ". ".join([*about, row.by]), row.on)


def _reached(place: Place, quarter: Quarter, today: date) -> Reached:
    since, is_over = find_known_since(place.id), quarter.last < today
    as_of = quarter.last if is_over else today
    at = _after(as_of) if is_over else None
    if at and since and since >= at:
        at = _after(timezone.localdate(since))
    return Reached(as_of, at, since, is_over)


def _changed(
    place: Place, quarter: Quarter, reached: Reached, now: Promises, language: Language
) -> list[str] | None:
    """What changed since the quarter before; None where history does not reach back to its end."""
    before = _after(quarter.previous.last)
    if reached.known_since is None or reached.known_since >= before:
        return None
    return changes_in_words(changes(read_promises(place.id, before).whole, now.whole), language)


def _about(reached: Reached, changes_known: bool, language: Language) -> list[str]:
    said = {"day": day(reached.as_of, language)}
    since = timezone.localdate(reached.known_since) if reached.known_since else None
    found = [say(f"quarter.{'as-of' if reached.is_over else 'running'}", language, **said)]
    if not reached.is_kept and since:
        found.append(say("quarter.not-kept", language, since=day(since, language), **said))
    elif not changes_known and since:
        found.append(say("quarter.changes-not-known", language, since=day(since, language)))
    if reached.is_over:
        found.append(say("quarter.figures-now", language, **said))
    return found


def _after(last: date) -> datetime:
    """The moment at which a day is over."""
    return timezone.make_aware(datetime.combine(last + timedelta(days=1), time()))
