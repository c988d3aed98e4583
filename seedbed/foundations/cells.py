"""Cells of a CSV: the words that stand there as a value, or what should stand there instead."""

from __future__ import annotations

import re
from datetime import date
from math import isfinite
from typing import Any, Final, Literal

Kind = Literal["text", "date", "number", "integer", "code", "choice", "identifier"]
Choices = tuple[str, ...]
Read = tuple[Any, str, str]
"""The value; where the words are none, what was expected and the code of the fault."""

_AREA_CODE: Final = re.compile(r"[EWNSKJX]\d{8}")
_IDENTIFIER: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", re.ASCII)
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MANGLED_CODE: Final = re.compile(r"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?")
_INTEGER: Final = re.compile(r"-?\d{1,15}", re.ASCII)


def read_cell(words: str, kind: Kind, choices: Choices = ()) -> Read:
    """The value of a cell that is not empty; `choices` are the allowed words of a choice.

    >>> read_cell("61.6", "number")
    (61.6, '', '')
    >>> read_cell("red", "choice", ("green", "amber"))
    (None, 'one of: green, amber', 'not-a-choice')
    """
    return _READERS[kind](words, choices)


def _text(words: str, _: Choices) -> Read:
    return words, "", ""


def _date(words: str, _: Choices) -> Read:
    expected = "a date such as 2026-03-31 (Excel rewrites dates: format the column as text)"
    if not _DATE.fullmatch(words):
        return None, expected, "not-a-date"
    try:
        return date.fromisoformat(words), "", ""
    except ValueError:
        return None, expected, "not-a-date"


def _number(words: str, _: Choices) -> Read:
    if not _NUMBER.fullmatch(words):
        return None, "a number such as 61.6, without signs, spaces or thousands commas", "not-a-number"
    value = float(words)
    return (value, "", "") if isfinite(value) else (None, "a number of ordinary size", "not-a-number")


def _integer(words: str, _: Choices) -> Read:
    return (int(words), "", "") if _INTEGER.fullmatch(words) else (None, "a whole number", "not-a-number")


def _code(words: str, _: Choices) -> Read:
    if _AREA_CODE.fullmatch(words):
        return words, "", ""
    hint = " (Excel may have turned it into a number)" if _MANGLED_CODE.fullmatch(words) else ""
    return None, f"an area code such as E06000002{hint}", "not-an-area-code"


def _choice(words: str, choices: Choices) -> Read:
    if words in choices:
        return words, "", ""
    return None, f"one of: {', '.join(choices)}", "not-a-choice"


def _identifier(words: str, _: Choices) -> Read:
    if _IDENTIFIER.fullmatch(words):
        return words, "", ""
    return None, "lower-case letters, figures and single hyphens, such as talking-by-two", "not-an-identifier"


_READERS: Final = {
    "text": _text,
    "date": _date,
    "number": _number,
    "integer": _integer,
    "code": _code,
    "choice": _choice,
    "identifier": _identifier,
}
