"""What a strategy may do to whom, duty by duty: what is asked, what was looked at and what was not.

The questions are data: `definitions/impacts.toml`. What people judged are rows of `impact-assessment.csv`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from seedbed.foundations.definitions import read_toml
from seedbed.foundations.languages import LANGUAGES, Text, phrases, slug, text_from
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.assurance_tables import DUTIES
from seedbed.plan.strategy.pack import Pack

IMPACTS_FILE: Final = "impacts.toml"
NEEDS_RESPONSE: Final = ("negative", "mixed", "not known")
"""Effects about which something must be done: harm that may come, and what is not known."""
_NEEDED: Final = ("duty", "who", "effect", "finding_en", "by", "on")


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something that a duty asks about; `id` is what the column `who` says."""

    id: str
    title: Text
    asks: Text


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: `name` is what the column `duty` says, `id` the same as part of an address."""

    id: str
    name: str
    nations: tuple[str, ...]
    title: Text
    law: Text
    asks: Text
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """What was judged of one subject: nothing, or one line or more."""

    subject: Subject
    rows: tuple[Row, ...]

    @property
    def is_settled(self) -> bool:
        """Whether somebody has looked, and said what will be done where that is needed."""
        return bool(self.rows) and all(is_settled(row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Assessed:
    """How far one duty has been looked at; `further` are lines about others than those the duty names."""

    duty: Duty
    looked: tuple[Looked, ...]
    further: tuple[Row, ...]

    @property
    def missing(self) -> tuple[Subject, ...]:
        """Whom nobody has looked at, or of whom it is not said what will be done."""
        return tuple(it.subject for it in self.looked if not it.is_settled)

    @property
    def is_whole(self) -> bool:
        """Whether everything that the duty asks about has been settled."""
        return not self.missing

    @property
    def counts(self) -> Text:
        """How many were looked at, in words; never a share."""
        of, some = len(self.looked), len(self.looked) - len(self.missing)
        words = phrases()["impacts.all-looked-at" if self.is_whole else "impacts.counts"]
        return Text(*(words.format(language, some=some, of=of) for language in LANGUAGES))


@cache
def duties() -> tuple[Duty, ...]:
    """Every duty, in the order of the table's choices.

    Raises:
        ValueError: a duty is not one of the table's, or one of those is not defined.
    """
    found = tuple(_duty(held) for held in read_toml(IMPACTS_FILE)["duty"])
    if tuple(it.name for it in found) != DUTIES:
        raise ValueError(f"{IMPACTS_FILE}: the duties are {DUTIES}, found {[it.name for it in found]}")
    return found


def duties_for(nation: str) -> tuple[Duty, ...]:
    """What is asked in a nation."""
    return tuple(duty for duty in duties() if nation in duty.nations)


def assessed_rows(rows: Iterable[Row], nation: str) -> list[Assessed]:
    """How far each duty of a nation has been looked at.

    Args:
        rows: rows of `impact-assessment.csv`; one that is not whole counts as absent.
        nation: "England" or "Wales".
    """
    whole = [row for row in rows if all(row.get(name) is not None for name in _NEEDED)]
    return [
        _assessed(duty, [row for row in whole if row["duty"] == duty.name]) for duty in duties_for(nation)
    ]


def assessed(pack: Pack) -> list[Assessed]:
    """How far each duty of the pack's nation has been looked at."""
    return assessed_rows(pack.rows("impact-assessment"), pack.area["area"]["nation"])


def missing_duties(rows: Iterable[Row], nation: str) -> list[str]:
    """Names of the duties under which something has not been settled yet; none when all is done.

    >>> missing_duties([], "England")
    ['equality']
    """
    return [it.duty.name for it in assessed_rows(rows, nation) if not it.is_whole]


def is_settled(row: Row) -> bool:
    """Whether a line says what will be done, where its effect asks for that."""
    return row["effect"] not in NEEDS_RESPONSE or bool(row.get("response_en"))


def _assessed(duty: Duty, rows: Sequence[Row]) -> Assessed:
    named = {subject.id for subject in duty.subjects}
    return Assessed(
        duty,
        tuple(Looked(it, tuple(row for row in rows if row["who"] == it.id)) for it in duty.subjects),
        tuple(row for row in rows if row["who"] not in named),
    )


def _duty(table: Mapping[str, Any]) -> Duty:
    where = f"{IMPACTS_FILE}: {table['name']}"
    subjects = tuple(
        Subject(held["id"], *(text_from(held[name], f"{where}: {held['id']}") for name in ("title", "asks")))
        for held in table["subject"]
    )
    title, law, asks = (text_from(table[name], where) for name in ("title", "law", "asks"))
    name = table["name"]
    return Duty(slug(name), name, tuple(table["nations"]), title, law, asks, subjects)
