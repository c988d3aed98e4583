"""Questions of a consultation: what may be chosen, and what somebody chose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

POINTS: Final = ("1", "2", "3", "4", "5")
"""What a question of the kind `scale` is answered with."""
CHOSEN: Final = ("one", "several", "scale")
"""Kinds of question whose answers are counted."""
BETWEEN: Final = "|"
_NUMBER: Final = re.compile(r"\d+")


def options_of(words: str | None) -> tuple[str, ...]:
    """The options of a question, as a cell of the pack holds them.

    >>> options_of("On foot | By bus | By car")
    ('On foot', 'By bus', 'By car')
    """
    return tuple(option.strip() for option in (words or "").split(BETWEEN) if option.strip())


def joined(options: Sequence[str]) -> str:
    """Options as a cell of the pack holds them.

    >>> joined(["On foot", "By bus"])
    'On foot | By bus'
    """
    return f" {BETWEEN} ".join(" ".join(option.replace(BETWEEN, "/").split()) for option in options)


def chosen(answer: str | None, of: int) -> tuple[int, ...]:
    """The places of the options that somebody chose, each once and in order; what is not there is left out.

    >>> chosen("3 1 1 9", of=4)
    (1, 3)
    """
    numbers = {int(number) for number in _NUMBER.findall(answer or "")}
    return tuple(sorted(number for number in numbers if 1 <= number <= of))


def counted_choices(kind: str, answer: str | None, of: int) -> tuple[int, ...]:
    """The chosen places that count: of several to a question with one answer, none does.

    Nobody can say which of them was meant.

    >>> counted_choices("several", "3 1", of=4), counted_choices("one", "3 1", of=4)
    ((1, 3), ())
    """
    places = chosen(answer, of)
    return places if kind == "several" or len(places) == 1 else ()
