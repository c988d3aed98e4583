"""Minutes of one meeting in one language, and their tagged PDF (PDF/UA-1).

The page to print, the Markdown and the PDF are all made from one `Minutes`. Whoever makes it decides whether
the names of people are in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.languages import Language, say
from seedbed.publish.blocks import Block
from seedbed.publish.priority_view import day
from seedbed.publish.typesetting import set_in_type


@dataclass(frozen=True, slots=True)
class Taken:
    """How seats were taken: a word of ours, and the seats, each with a name where there is to be one."""

    words: str
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda and what was said on it."""

    place: int
    title: str
    led_by: str
    """Who brought it, in a few words."""
    paper: str
    said: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision: its title, how firm it is in words, and its text."""

    title: str
    state: str
    text: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One action that the meeting asked for."""

    title: str
    owner: str
    due: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """Everything that the minutes of a meeting say, in one language."""

    language: Language
    partnership: str
    body: str
    held_on: date
    state: str
    when: str
    where: str
    taken: tuple[Taken, ...]
    quorum: tuple[str, ...]
    items: tuple[Item, ...]
    notes: tuple[Block, ...]
    decisions: tuple[Decided, ...]
    actions: tuple[Asked, ...]
    as_of: date

    @property
    def title(self) -> str:
        """Body and day."""
        return say("minutes.of", self.language, body=self.body, day=day(self.held_on, self.language))

    def words(self, name: str, **values: object) -> str:
        """A phrase of the minutes in their language."""
        return say(f"minutes.{name}", self.language, **values)

    @property
    def stood_on(self) -> str:
        """The day as of which the minutes were made, in a sentence."""
        return self.words("as-of", day=day(self.as_of, self.language))


WORDS: Final = (
    "title", "attendance", "no-attendance", "items", "paper", "notes", "decisions", "no-decisions", "actions",
    "no-actions", "action", "owner", "due", "when", "where",
)  # fmt: skip
"""Phrases that the template of the PDF uses."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the template is given."""

    minutes: Minutes
    title: str
    stood_on: str
    words: dict[str, str]


def minutes_pdf(minutes: Minutes) -> bytes:
    """The minutes as a PDF. The same minutes give the same bytes.

    Raises:
        NotInFont: a text has a character that the font lacks.
    """
    words = {name: minutes.words(name) for name in WORDS}
    sheet = _Sheet(minutes, minutes.title, minutes.stood_on, words)
    return set_in_type("minutes.typ", sheet, minutes.as_of)
