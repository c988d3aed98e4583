"""What has changed between two looks at the readiness: the first is remembered in a few letters.

The letters hold verdicts alone, one for each criterion, so that whoever looks again may keep them anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from seedbed.plan.strategy.readiness.check import CriterionResult
from seedbed.plan.strategy.readiness.verdict import Verdict

LETTERS: Final[dict[Verdict, str]] = {"met": "m", "partly met": "p", "not met": "n", "not known": "k"}
_VERDICTS: Final = {letter: verdict for verdict, letter in LETTERS.items()}
_LENGTH: Final = 8


@dataclass(frozen=True, slots=True)
class Changed:
    """A criterion whose verdict is another than it was."""

    result: CriterionResult
    before: Verdict


def remembered(results: Sequence[CriterionResult]) -> str:
    """The verdicts in a few letters: which criteria they are of, then one letter each, in order."""
    return f"{_named(results)}-{''.join(LETTERS[result.verdict] for result in results)}"


def changed_since(results: Sequence[CriterionResult], since: str) -> list[Changed] | None:
    """The criteria whose verdict has changed since a look; None where that cannot be said.

    Args:
        results: the readiness now.
        since: what `remembered` gave then.

    Limits: where a criterion has come or gone meanwhile, the two looks are not compared.
    """
    named, _, letters = since.partition("-")
    if named != _named(results) or len(letters) != len(results) or not set(letters) <= set(_VERDICTS):
        return None
    pairs = zip(results, letters, strict=True)
    return [Changed(now, _VERDICTS[was]) for now, was in pairs if LETTERS[now.verdict] != was]


def _named(results: Sequence[CriterionResult]) -> str:
    names = "\n".join(f"{result.set.id} {result.criterion.id}" for result in results)
    return sha256(names.encode()).hexdigest()[:_LENGTH]
