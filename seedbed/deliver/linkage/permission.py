"""Nothing is linked that no agreement permits for the purpose named: each source, before it is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from seedbed.deliver.linkage.job import Job, Permission, Source
from seedbed.deliver.sharing.agreement import Agreements
from seedbed.deliver.sharing.decide import Decision, Evaluator
from seedbed.deliver.sharing.reading import read_agreements
from seedbed.deliver.sharing.request import Request
from seedbed.deliver.sharing.vocabulary import purposes
from seedbed.deliver.sharing.wording import for_practitioner
from seedbed.foundations.faults import DataFaults, Fault

FIELDS: Final = {
    "given_name": "given-name", "surname": "surname", "date_of_birth": "date-of-birth", "sex": "sex",
    "postcode": "postcode", "address": "address", "phone": "telephone", "nhs_number": "nhs-number",
    "upn": "upn", "mother_id": "mother", "ethnicity": "ethnicity", "deprivation": "postcode",
}  # fmt: skip
"""The field that a role is. `protected_address` and `adoption` protect people and need none."""


def permitted(job: Job, today: date) -> list[Decision]:
    """The decisions that permit a job, one a source; none where the job names no agreements.

    Raises:
        DataFaults: a source or a field of it is not permitted, or people who opted out are still in it.
    """
    if job.permission is None:
        return []
    agreements = read_agreements(job.permission.agreements)
    holders = [(f"source {one.name}, organisation", one.organisation) for one in job.sources]
    faults = unknown_words(job.file, job.permission, holders, agreements)
    if faults:
        raise DataFaults(faults)
    evaluator = Evaluator(agreements)
    decisions = [evaluator.decide(_request(one, job.permission, today)) for one in job.sources]
    names = agreements.organisations
    for source, decision in zip(job.sources, decisions, strict=True):
        faults += _refused(job, source, decision, names)
        if any(one.leave_out_opted for one in decision.granted) and not job.permission.opt_outs_applied:
            expected = "opt_outs_applied = true, once whoever has a national data opt-out has been left out"
            faults.append(Fault("opt-outs", job.file, None, "permission", source.name, expected))
    if faults:
        raise DataFaults(faults)
    return decisions


def unknown_words(
    file: str, permission: Permission, holders: Sequence[tuple[str, str | None]], agreements: Agreements
) -> list[Fault]:
    """A purpose or organisations that the agreements do not know.

    Args:
        file: the job.
        permission: what it asks for.
        holders: the key and the name of each organisation that is to give.
        agreements: where they should be.
    """
    faults, known = [], agreements.organisations
    if permission.purpose not in purposes():
        key, found, expected = "permission.purpose", permission.purpose, f"one of {', '.join(purposes())}"
        faults.append(Fault("unknown-purpose", file, None, key, found, expected))
    parties = [("permission.organisation", permission.organisation), *holders]
    expected = f"one of {', '.join(known)}"
    return faults + [
        Fault("unknown-organisation", file, None, key, name or None, expected)
        for key, name in parties
        if name not in known
    ]


def _request(source: Source, permission: Permission, today: date) -> Request:
    """Everything that a source brings, asked of whoever holds it."""
    asked = {FIELDS[role] for role in source.columns if role in FIELDS}
    subjects = frozenset({"child", "mother"} if "mother_id" in source.columns else {"child"})
    return Request(
        permission.who, permission.organisation, permission.purpose, subjects, frozenset(asked), today,
        None if not permission.opt_outs_applied else False, holder=source.organisation,
    )  # fmt: skip


def _refused(job: Job, source: Source, decision: Decision, names: dict[str, str]) -> list[Fault]:
    if not decision.refused:
        return []
    found = ", ".join(decision.refused)
    why = for_practitioner(decision, names, "en").partition("No: ")[2]
    key = f"source {source.name}, columns"
    return [Fault("not-permitted", job.file, None, key, found, f"what an agreement permits. {why}")]
