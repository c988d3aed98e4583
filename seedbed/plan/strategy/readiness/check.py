"""A strategy held against every set of criteria of its nation, criterion by criterion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.languages import LANGUAGES, Text, phrases
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness import maturity_tests, needs_tests, partner_tests, priority_tests
from seedbed.plan.strategy.readiness.definitions import CriteriaSet, Criterion, sets_for
from seedbed.plan.strategy.readiness.facts import Facts, MaturityFacts, Outcome, Test, Voice, Where
from seedbed.plan.strategy.readiness.judgements import Judgement, judgements
from seedbed.plan.strategy.readiness.own import own_sets
from seedbed.plan.strategy.readiness.verdict import VERDICTS, Verdict, combined
from seedbed.plan.strategy.tables import JUDGEMENTS

TESTS: Final[dict[str, Test]] = {
    **needs_tests.TESTS,
    **priority_tests.TESTS,
    **partner_tests.TESTS,
    **maturity_tests.TESTS,
}
"""Every test by its name; the same names as in `definitions/readiness/tests.toml`."""


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One criterion with its verdict, the reason for it, what would mend it and where.

    `mend` is None when the criterion is met. `tests` are all its tests, `judgement` what a person
    answered.
    """

    set: CriteriaSet
    criterion: Criterion
    verdict: Verdict
    reason: Text
    mend: Text | None
    where: Where | None
    tests: tuple[Outcome, ...]
    judgement: Judgement | None


def readiness(
    pack: Pack, as_of: date, maturity: MaturityFacts | None, voices: Sequence[Voice] = ()
) -> list[CriterionResult]:
    """Every criterion of every set for the pack's nation and of the partnership's own, in order.

    Args:
        pack: the pack; faults in it are forgiven, what cannot be read counts as absent.
        as_of: the day that decides what is recent, overdue or yet to come.
        maturity: what the self-assessment found; None when its tables were not read.
        voices: by what families were heard, beside what the evidence of the pack holds.
    """
    answers = judgements(pack, as_of)
    return [
        _result(made, item, _outcomes(pack, item, as_of, maturity, voices), answers.get((made.id, item.id)))
        for made in (*sets_for(pack.area["area"]["nation"]), *own_sets(pack))
        for item in made.criteria
    ]


def counts(results: Iterable[CriterionResult]) -> dict[Verdict, int]:
    """How many criteria have each verdict."""
    found = Counter(result.verdict for result in results)
    return {verdict: found[verdict] for verdict in VERDICTS}


def counts_in_words(results: Iterable[CriterionResult]) -> Text:
    """The counts as one line; never a share and never a score."""
    found = {verdict.replace(" ", "_"): number for verdict, number in counts(results).items()}
    words = phrases()["readiness.counts"]
    return Text(*(words.format(language, **found) for language in LANGUAGES))


def _outcomes(
    pack: Pack, item: Criterion, as_of: date, maturity: MaturityFacts | None, voices: Sequence[Voice]
) -> tuple[Outcome, ...]:
    return tuple(TESTS[words.id](pack, Facts(as_of, words, item, maturity, voices)) for words in item.tests)


def _result(
    made: CriteriaSet, item: Criterion, tests: tuple[Outcome, ...], answer: Judgement | None
) -> CriterionResult:
    asked: list[Outcome] = []
    if item.judgement:
        asked = [_answered(answer, item.judgement) if answer else _unanswered(item.judgement)]
    every = [*tests, *asked]
    verdict = combined(outcome.verdict for outcome in every)
    # The first that has the deciding verdict gives the reason, tests before people.
    first = next(outcome for outcome in every if outcome.verdict == verdict)
    given = answer if item.judgement else None
    if verdict == "met":
        return CriterionResult(made, item, verdict, first.reason, None, None, tests, given)
    return CriterionResult(made, item, verdict, first.reason, first.mend, first.where, tests, given)


def _answered(answer: Judgement, question: Text) -> Outcome:
    reason = Text(answer.reason.en, answer.reason.cy or answer.reason.en)
    mend = _filled("readiness.mend-judged", question)
    return Outcome("", answer.verdict, reason, mend, Where(JUDGEMENTS.file))


def _unanswered(question: Text) -> Outcome:
    reason = _filled("readiness.not-judged", question)
    return Outcome("", "not known", reason, phrases()["readiness.mend-unjudged"], Where(JUDGEMENTS.file))


def _filled(key: str, question: Text) -> Text:
    return Text(*(phrases()[key].format(language, question=question[language]) for language in LANGUAGES))
