"""What the agreements permit of each file of events: for how long, and how exact its days may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from seedbed.deliver.cohort.job import CohortJob, Events
from seedbed.deliver.linkage.permission import unknown_words
from seedbed.deliver.sharing.agreement import COARSENESSES
from seedbed.deliver.sharing.decide import Decision, Evaluator
from seedbed.deliver.sharing.reading import read_agreements
from seedbed.deliver.sharing.request import Request
from seedbed.deliver.sharing.wording import for_practitioner
from seedbed.foundations.faults import DataFaults, Fault

WHOEVER: Final = frozenset({"child", "mother"})


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a file of events may be used.

    Args:
        dates: the coarsest of the flows that give its fields.
        keep_days: the fewest of them.
    """

    events: Events
    decision: Decision
    dates: str
    keep_days: int


def terms(job: CohortJob) -> list[Terms]:
    """The terms of each file.

    Raises:
        DataFaults: an agreement does not permit a field, or people who opted out are still in it.
    """
    agreements = read_agreements(job.permission.agreements)
    parties = [(f"events {one.source}, organisation", one.organisation) for one in job.events]
    faults = unknown_words(job.file, job.permission, parties, agreements)
    if faults:
        raise DataFaults(faults)
    evaluator = Evaluator(agreements)
    decided = [(one, evaluator.decide(_request(one, job))) for one in job.events]
    faults = [fault for one, held in decided for fault in _faults(job, one, held, agreements.organisations)]
    if faults:
        raise DataFaults(faults)
    return [_terms(one, held) for one, held in decided]


def _request(one: Events, job: CohortJob) -> Request:
    asked, opted = job.permission, False if job.permission.opt_outs_applied else None
    return Request(
        asked.who, asked.organisation, asked.purpose, WHOEVER, frozenset(one.values), job.as_of, opted,
        holder=one.organisation,
    )  # fmt: skip


def _faults(job: CohortJob, one: Events, held: Decision, names: dict[str, str]) -> list[Fault]:
    made, at = [], f"events {one.source} ({one.kind})"
    if held.refused:
        why = for_practitioner(held, names, "en").partition("No: ")[2]
        expected = f"what an agreement permits. {why}"
        made.append(Fault("not-permitted", job.file, None, at, ", ".join(held.refused), expected))
    if any(grant.leave_out_opted for grant in held.granted):
        expected = "opt_outs_applied = true, once whoever has a national data opt-out has been left out"
        made.append(Fault("opt-outs", job.file, None, at, one.source, expected))
    return made


def _terms(one: Events, held: Decision) -> Terms:
    flows: Sequence[tuple[str, int]] = [(grant.flow.dates, grant.flow.keep_days) for grant in held.granted]
    coarsest = max((dates for dates, _ in flows), key=COARSENESSES.index)
    return Terms(one, held, coarsest, min(days for _, days in flows))
