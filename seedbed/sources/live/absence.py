"""Why a service shows no value: its own words or symbols as one of our reasons."""

from __future__ import annotations

from typing import Final

UNSTATED: Final = "not stated by source"
SYMBOLS: Final = {
    "c": "suppressed",
    "k": "too small",
    "low": "too small",
    "z": "not applicable",
    "u": UNSTATED,
    "x": UNSTATED,
    "w": UNSTATED,
    ":": UNSTATED,
    "*": "suppressed",
    "-": UNSTATED,
    "..": UNSTATED,
    "": UNSTATED,
}
"""Symbols of government statistics; those for low reliability and withdrawn have no reason of ours."""
_WORDS: Final = (
    ("suppress", "suppressed"),
    ("disclos", "suppressed"),
    ("confidential", "suppressed"),
    ("too small", "too small"),
    ("small sample", "too small"),
    ("small number", "too small"),
    ("not collected", "not collected"),
    ("not applicable", "not applicable"),
)
"""Tried in order: a value suppressed because a count is small is suppressed."""


def reason_in(note: str) -> str:
    """The reason that a note in words gives.

    >>> reason_in("Value suppressed for disclosure control due to small count")
    'suppressed'
    >>> reason_in("Value missing in source data")
    'not stated by source'
    """
    said = note.casefold()
    return next((reason for words, reason in _WORDS if words in said), UNSTATED)


def is_symbol(words: str) -> bool:
    """Whether the words stand in place of a value."""
    return words.strip().strip("[]").casefold() in SYMBOLS


def reason_of_symbol(words: str) -> str:
    """The reason that a symbol gives.

    >>> reason_of_symbol("[c]"), reason_of_symbol("z")
    ('suppressed', 'not applicable')
    """
    return SYMBOLS[words.strip().strip("[]").casefold()]
