"""One text in two languages: what stands in each, and which of the two has to follow the other.

In Wales both languages stand on an equal footing. In England a strategy is written in English, and Welsh is
a choice: where there is none, nothing is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, TypeVar

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.check import TO_WRITE
from seedbed.plan.strategy.welsh import NATION as WALES

When = TypeVar("When", int, datetime)
State = Literal["written", "empty", "to write", "needs translation"]
OTHER: Final[dict[Language, Language]] = {"en": "cy", "cy": "en"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A text in both languages; `last` is the one changed last, None where both were changed together."""

    en: str
    cy: str
    last: Language | None = None

    def __getitem__(self, language: Language) -> str:
        return (self.en if language == "en" else self.cy).strip()


def changed_last(en: When | None, cy: When | None) -> Language | None:
    """Which language of a text was changed last.

    Args:
        en: when the English was changed last: a moment, or a number that grows with each change.
        cy: the same of the Welsh. None: it was never written.

    >>> changed_last(4, 2), changed_last(2, 2), changed_last(None, 1)
    ('en', None, 'cy')
    """
    if en == cy:
        return None
    if en is None or cy is None:
        return "cy" if en is None else "en"
    return "en" if en > cy else "cy"


def state_of_text(pair: Pair, language: Language, nation: str) -> State:
    """Where a text stands in one language.

    Limits: that the other language changed later does not show that the two now say different things; it
    only says that somebody should look.

    >>> state_of_text(Pair("New.", "Hen.", last="en"), "cy", "England")
    'needs translation'
    """
    own = pair[language]
    if not own:
        return "empty"
    if TO_WRITE.search(own):
        return "to write"
    follows = language == "cy" or nation == WALES
    behind = pair.last == OTHER[language] and bool(pair[OTHER[language]])
    return "needs translation" if follows and behind else "written"


def waits_for_translation(pair: Pair, language: Language, nation: str) -> bool:
    """Whether somebody should translate a text into a language.

    In Wales that is so as well where it has not been written in that language at all, and the other is
    ready; in England never.

    >>> [waits_for_translation(Pair("Written.", ""), "cy", nation) for nation in ("Wales", "England")]
    [True, False]
    """
    other = pair[OTHER[language]]
    if not pair[language]:
        return nation == WALES and bool(other) and not TO_WRITE.search(other)
    return state_of_text(pair, language, nation) == "needs translation"
