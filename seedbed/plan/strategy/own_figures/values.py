"""What stands in the cell of a value: a number, or why there is none. Absence, suppression, zero stay apart.

Marks are those of the Government Analysis Function's guidance on symbols in tables, of the Department for
Education's tables, and of what people type.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

DASHES: Final = frozenset({"-", "–", "—", "−"})
"""Marks that mean zero in one table, suppressed in another, and nothing at all in a third."""
DASH_MEANS: Final = ("not stated by source", "suppressed", "zero")
REASONS_OF: Final = {
    "suppressed": frozenset(
        {"*", "**", "c", "[c]", "(c)", "s", "#", "suppressed", "supp", "confidential", "disclosive"}
    ),
    "too small": frozenset({"low", "[low]", "too small", "negligible", "~"}),
    "not applicable": frozenset({"z", "[z]", ".", "n/a", "na", "not applicable"}),
    "not collected": frozenset(
        {"x", "[x]", ":", "..", "...", "not available", "not collected", "no data", "null"}
    ),
    "not stated by source": frozenset({""}),
}
_BELOW: Final = re.compile(r"(<|<=|≤|under|fewer than|less than) ?\d+( ?%)?", re.IGNORECASE)
_RANGE: Final = re.compile(r"(1|2|3) ?(-|–|to) ?\d", re.IGNORECASE)
_MARKED: Final = re.compile(r"(?P<number>.*\d%?) ?(\[(?P<mark>[a-z])\]|(?P<bare>[prebu]))", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[-−+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?", re.ASCII)
_FORMULA: Final = re.compile(r"[=@]|[-+](?=[A-Za-z(@=])")
_ERROR: Final = re.compile(r"#(REF|DIV/0|N/A|NAME\?|VALUE|NUM|NULL|SPILL)!?\??", re.IGNORECASE)
LARGEST: Final = 1e12


@dataclass(frozen=True, slots=True)
class Read:
    """A value, or why there is none; `trouble` names what is wrong, `marked` that a mark stood by it."""

    value: float | None = None
    reason: str | None = None
    marked: bool = False
    trouble: str = ""


def is_formula(words: str) -> bool:
    """Whether a spreadsheet would work out what stands there; a negative number is none.

    >>> is_formula("=B2/C2"), is_formula("-3.5"), is_formula("@x")
    (True, False, True)
    """
    return bool(_FORMULA.match(words))


def read_value(words: str, unit: str, dash: str = DASH_MEANS[0]) -> Read:
    """The number in a cell, in its unit.

    Args:
        words: what stands there.
        unit: of the figures; a percent sign or a pound sign must agree with it.
        dash: what a dash alone means in this table.

    >>> read_value("1,706", "children").value, read_value("[c]", "children").reason
    (1706.0, 'suppressed')
    """
    if words in DASHES:
        return Read(value=0.0) if dash == "zero" else Read(reason=dash)
    if (reason := _reason(words)) is not None:
        return Read(reason=reason)
    if is_formula(words):
        return Read(trouble="formula")
    if _ERROR.fullmatch(words):
        return Read(trouble="error")
    marked = _MARKED.fullmatch(words)
    plain = marked["number"] if marked else words
    return _number(plain.strip(), unit, marked=marked is not None)


def _reason(words: str) -> str | None:
    plain = words.casefold()
    if _BELOW.fullmatch(plain) or _RANGE.fullmatch(plain):
        return "suppressed"
    return next((reason for reason, marks in REASONS_OF.items() if plain in marks), None)


def _number(words: str, unit: str, *, marked: bool) -> Read:
    if words.endswith("%"):
        if unit != "percent":
            return Read(trouble="percent-sign")
        words = words[:-1].strip()
    if words.startswith("£"):
        if not unit.startswith("pounds"):
            return Read(trouble="pound-sign")
        words = words[1:].strip()
    if not _NUMBER.fullmatch(words):
        return Read(trouble="number")
    value = float(words.replace(",", "").replace("−", "-"))
    return Read(value=value, marked=marked) if abs(value) <= LARGEST else Read(trouble="number")
