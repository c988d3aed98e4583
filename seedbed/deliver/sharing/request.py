"""A request for personal data: who asks, from which organisation, for what, of whom, and what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from seedbed.deliver.sharing.agreement import Agreements
from seedbed.deliver.sharing.checking import DAY, LIST, TEXT, Checked
from seedbed.deliver.sharing.reading import read_table
from seedbed.deliver.sharing.vocabulary import SUBJECTS, fields, purposes
from seedbed.foundations.faults import DataFaults

NEEDED: Final = {"who": TEXT, "organisation": TEXT, "purpose": TEXT, "subjects": LIST, "fields": LIST}
OPTIONAL: Final = {"date": DAY, "detriment": TEXT, "holder": TEXT}
CHOICES: Final = ("opted_out", "withdrawn")


@dataclass(frozen=True, slots=True)
class Request:
    """A request.

    Args:
        who: the role of whoever asks, such as `health visitor`; never a name.
        opted_out: whether the person has a national data opt-out; None where nobody looked, or of many.
        withdrawn: whether the person has said no to this sharing.
        holder: the organisation it is asked of; None where any that may give it will do.
        detriment: why sharing would harm the child more than it helps, in the words of whoever holds it.
    """

    who: str
    organisation: str
    purpose: str
    subjects: frozenset[str]
    fields: frozenset[str]
    day: date
    opted_out: bool | None = None
    withdrawn: bool = False
    detriment: str | None = None
    holder: str | None = None


def read_request(file: Path, agreements: Agreements, today: date) -> Request:
    """The request in a TOML file; without a date it is of today.

    Raises:
        DataFaults: it cannot be read, or names a purpose, field, subject or organisation that is not there.
    """
    held, checked = read_table(file), Checked(file.name)
    checked.keys({key: held[key] for key in held if key not in CHOICES}, NEEDED, OPTIONAL, "")
    for key in CHOICES:
        if not isinstance(held.get(key, False), bool):
            checked.add("wrong-kind", key, held[key], "true or false")
    if not checked.faults:
        checked.known(held["organisation"], agreements.organisations, "unknown-organisation", "organisation")
        if "holder" in held:
            checked.known(held["holder"], agreements.organisations, "unknown-organisation", "holder")
        checked.known(held["purpose"], purposes(), "unknown-purpose", "purpose")
        checked.known(held["subjects"], SUBJECTS, "unknown-subject", "subjects")
        checked.known(held["fields"], fields(), "unknown-field", "fields")
    if checked.faults:
        raise DataFaults(checked.faults)
    return Request(
        held["who"], held["organisation"], held["purpose"], frozenset(held["subjects"]),
        frozenset(held["fields"]), held.get("date", today), held.get("opted_out"),
        held.get("withdrawn", False), held.get("detriment"), held.get("holder"),
    )  # fmt: skip
