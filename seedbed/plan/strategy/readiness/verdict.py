"""The four verdicts, and how those of tests and of a person come together.

1. not met     if any test is not met, or the person says no;
2. not known   if any test is not known, or a question has not been answered;
3. partly met  if any test is partly met, or the person says in part;
4. met         otherwise. A person's yes never lifts a test.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

Verdict = Literal["met", "partly met", "not met", "not known"]
VERDICTS: Final[tuple[Verdict, ...]] = ("met", "partly met", "not met", "not known")
"""In the order in which they are counted."""
_STRONGEST: Final[tuple[Verdict, ...]] = ("not met", "not known", "partly met", "met")
"""The first that is found decides."""


def combined(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict on a criterion from those of its tests and of the person asked.

    >>> combined(["met", "partly met"]), combined(["not known", "not met"]), combined(["met", "not known"])
    ('partly met', 'not met', 'not known')
    """
    return min(verdicts, key=_STRONGEST.index, default="not known")
