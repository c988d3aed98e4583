"""Days in the words of a plan: “by March 2027”, “erbyn 31 Mawrth 2027”, “31/03/2027”, “end of 2027”.

A month is its last day, and so is a year: what is to be done by then may be done on it. A season or a quarter
is not read: plans mean different days by them. The first day that a text names as an end is taken (after
“by”, “erbyn”, “until”, “end of”, “to”), else the last day it names at all.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Final

_NAMES: Final = (
    "january ionawr jan",
    "february chwefror feb",
    "march mawrth mar",
    "april ebrill apr",
    "may mai",
    "june mehefin jun",
    "july gorffennaf jul",
    "august awst aug",
    "september medi sept sep",
    "october hydref oct",
    "november tachwedd nov",
    "december rhagfyr dec",
)
_MONTHS: Final = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_END: Final = (
    r"(?P<end>\b(?:by|until|before|no later than|end of|to|erbyn|tan|cyn|diwedd|hyd at)\s+"
    r"(?:the\s+)?(?:end of\s+|ddiwedd\s+|fis\s+|mis\s+)?)?"
)
_DAY: Final = re.compile(
    rf"{_END}(?:"
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)\b"
    rf"|\b(?P<numbers>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})\b"
    rf"|\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|ain|af|fed|eg)?\s+(?:of\s+)?)?(?P<month>{_MONTH})\.?,?\s+(?P<year>\d{{4}})\b"
    rf"|\b(?P<alone>20\d\d)\b(?![/–-]\d))",
    re.IGNORECASE,
)


def day_in(text: str) -> date | None:
    """The day by which something is to be done, or None where the text names none.

    >>> day_in("Train staff by March 2027"), day_in("erbyn 1 Mai 2027"), day_in("since 2024")
    (datetime.date(2027, 3, 31), datetime.date(2027, 5, 1), None)
    """
    found = [(bool(it["end"]), day) for it in _DAY.finditer(text) if (day := _day(it))]
    ends = [day for is_end, day in found if is_end]
    return ends[0] if ends else (found[-1][1] if found else None)


def _day(found: re.Match[str]) -> date | None:
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        if found["numbers"]:
            day, month, year = map(int, re.split(r"[/.]", found["numbers"]))
            return date(year, month, day)
        if found["month"]:
            year, month = int(found["year"]), _MONTHS[found["month"].lower()]
            return date(year, month, int(found["day"] or calendar.monthrange(year, month)[1]))
        return date(int(found["alone"]), 12, 31) if found["end"] else None
    except ValueError:
        return None
