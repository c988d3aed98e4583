"""Which organisation of the partnership a text names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

_LEAST: Final = 4
"""Letters that a short name must have to stand for a longer one."""


def owner_in(text: str, owners: Mapping[str, Sequence[str]], *, alone: bool = False) -> str:
    """The identifier of the organisation that a text names; empty where it names none.

    Where a text names several, the longest name counts: “Fernshire Health Trust” is not “Fernshire”. Two
    names of one length from two organisations give none: a guess between them would be a throw of a coin.

    Args:
        text: what is written.
        owners: the names of each organisation by identifier.
        alone: the text is nothing but who answers, so that a part of a name, such as “Council”, is enough
            where only one organisation has it.

    >>> names = {"council": ("Fernshire Council",), "trust": ("Fernshire Health Trust",)}
    >>> owner_in("Train staff (Fernshire Council)", names), owner_in("Council", names, alone=True)
    ('council', 'council')
    """
    named = [(len(name), key) for key, names in owners.items() for name in names if _holds(text, name)]
    if named:
        longest = {key for length, key in named if length == max(named)[0]}
        return longest.pop() if len(longest) == 1 else ""
    short = text.strip(" .;,")
    if not alone or len(short) < _LEAST:
        return ""
    parts = {key for key, names in owners.items() if any(_holds(name, short) for name in names)}
    return parts.pop() if len(parts) == 1 else ""


def _holds(text: str, name: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
