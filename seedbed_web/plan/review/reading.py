"""Remarks as pages show them: with what they are about, and what became of them in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.tables import SECTIONS
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.review.models import Remark
from seedbed_web.plan.review.subjects import BETWEEN, FIELDS, Subject, find_subject
from seedbed_web.plan.strategy.queries import list_priorities

STATES: Final[Mapping[str, tuple[str | Promise, str]]] = {
    "open": (_("Waits for an answer"), "open"),
    "resolved": (_("Settled"), "done"),
    "taken up": (_("Taken up"), "done"),
    "declined": (_("Stays as it is"), "closed"),
}
"""What a tag says of a remark, and which look it borrows."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A remark with what it is about; `subject` is None where that is gone."""

    row: Remark
    subject: Subject | None
    title: str
    field: str
    state: str
    look: str


def shown(place: Place, row: Remark, language: Language) -> Shown:
    """A remark for a page in one language."""
    subject = find_subject(place, row.about, language)
    kind = row.about.partition(BETWEEN)[0]
    field = str(FIELDS.get(kind, {}).get(row.field, ""))
    state, look = STATES[row.state]
    title = subject.title if subject else said("Something that is no longer in the strategy")
    return Shown(row, subject, title, field, str(state), look)


def list_subjects(place: Place, language: Language) -> list[Subject]:
    """What can be talked about from the page of all remarks: priorities, then sections."""
    names = [f"priority{BETWEEN}{row.identifier}" for row in list_priorities(place.id)]
    names += [f"section{BETWEEN}{section}" for section in SECTIONS]
    return [it for name in names if (it := find_subject(place, name, language))]
