"""Evidence that text can cite, and how a citation is written: `{gld-2025}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.figures import Figure
from seedbed.foundations.languages import Text

KINDS: Final = (
    "indicator",
    "self-assessment",
    "resource",
    "coverage",
    "outcome",
    "effect",
    "community voice",
    "research",
    "decision",
)
CITATION: Final = re.compile(r"\{(?P<id>[a-z0-9][a-z0-9-]*)\}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that is known, with what it rests on and how to work it out again.

    `source` names who said or published it, `said_by` the same where it has a name in each language;
    `recompute` is the command that works it out again, empty where nothing can.
    """

    id: str
    kind: str
    statement: Text
    figures: tuple[Figure, ...]
    source: str
    method: str
    computed_on: date
    recompute: str
    url: str | None = None
    said_by: Text | None = None


def citations(text: str) -> list[str]:
    """Identifiers cited in a text, in order, each once.

    >>> citations("62 of 100 {gld-2025}, again {gld-2025} and {voice-1}.")
    ['gld-2025', 'voice-1']
    """
    return list(dict.fromkeys(match["id"] for match in CITATION.finditer(text)))
