"""Reading decisions and what they were before."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import Q, QuerySet

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import LANGUAGES
from seedbed.lead.partnership.decisions import WAITING, state_before
from seedbed_web.accounts.queries import get_names
from seedbed_web.lead.citable_findings import find_findings
from seedbed_web.lead.partnership.models import Decision, Meeting
from seedbed_web.plan.needs.queries import list_unknown

TEXTS: Final = (*(f"{name}_{language}" for name in ("text", "reason") for language in LANGUAGES), "evidence")
"""Texts of a decision in which evidence may be cited."""
TOLD: Final = (
    "title_en", "title_cy", "text_en", "text_cy", "state", "decided_on", "decided_by", "reason_en",
    "reason_cy", "evidence", "body_id", "meeting_id", "ratified_by_id", "ratified_at_id", "ratified_on",
)  # fmt: skip
"""Columns whose changes the history tells."""


@dataclass(frozen=True, slots=True)
class Past:
    """One save of a decision: what it became, which fields changed, when and by whom."""

    state: str
    is_first: bool
    changed_state: bool
    fields: tuple[str, ...]
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which decisions a list shows; empty means all."""

    body: str = ""
    state: str = ""


def list_decisions(partnership: UUID) -> QuerySet[Decision]:
    """Decisions, the latest first."""
    rows = Decision.objects.filter(partnership_id=partnership)
    rows = rows.select_related("body", "meeting__body", "ratified_by", "ratified_at__body")
    return rows.order_by("-decided_on", "-order", "identifier")


def list_wanted(partnership: UUID, wanted: Wanted) -> QuerySet[Decision]:
    """Decisions as wanted; those of a body are those that it took, recommended or ratified."""
    rows = list_decisions(partnership)
    if wanted.body:
        rows = rows.filter(Q(body__identifier=wanted.body) | Q(ratified_by__identifier=wanted.body))
    return rows.filter(state=wanted.state) if wanted.state else rows


def list_waiting(partnership: UUID) -> QuerySet[Decision]:
    """What a body has still to ratify or refuse, the longest waiting first."""
    return list_decisions(partnership).filter(state__in=WAITING).order_by("decided_on", "order")


def list_decisions_of(meeting: Meeting) -> QuerySet[Decision]:
    """What a meeting decided, recommended or ratified."""
    rows = list_decisions(meeting.partnership_id)
    return rows.filter(Q(meeting=meeting) | Q(ratified_at=meeting)).order_by("order", "identifier")


def find_decision(partnership: UUID, identifier: str) -> Decision | None:
    """One decision by the name the pack gives it."""
    return list_decisions(partnership).select_related("changed_by").filter(identifier=identifier).first()


def list_waiting_for(meeting: Meeting) -> list[Decision]:
    """What waits to be ratified by the body of a meeting, and was decided by the day of the meeting."""
    if meeting.state == "cancelled":
        return []
    rows = list_waiting(meeting.partnership_id).filter(decided_on__lte=meeting.held_on)
    return [row for row in rows if waits_for(row) == meeting.body_id]


def waits_for(decision: Decision) -> UUID | None:
    """The body that would ratify a decision.

    What was recommended goes to the body above; what was urgent or not quorate comes back to the body itself.
    """
    body = decision.body
    if body is None:
        return None
    return body.reports_to_id if decision.state == "recommended" and body.reports_to_id else body.pk


def find_next_meeting(decision: Decision, today: date) -> Meeting | None:
    """The next meeting at which a waiting decision can be ratified."""
    body = waits_for(decision)
    if body is None:
        return None
    rows = Meeting.objects.filter(body_id=body, state="planned", held_on__gte=today)
    return rows.select_related("body").order_by("held_on", "starts_at").first()


def count_meetings_since(decision: Decision, today: date) -> int:
    """Meetings of the body that would ratify it which were held since, without its being ratified."""
    body = waits_for(decision)
    if body is None:
        return 0
    since = Meeting.objects.filter(body_id=body, state="held")
    return since.filter(held_on__gt=decision.decided_on, held_on__lte=today).count()


def list_history(decision: Decision) -> list[Past]:
    """Every save of a decision, the latest first."""
    rows = _events(decision)
    names = get_names(row["changed_by_id"] for row in rows if row["changed_by_id"])
    found: list[Past] = []
    for before, row in zip([None, *rows], rows, strict=False):
        changed = tuple(name for name in TOLD if before is not None and before[name] != row[name])
        if before is None or changed:
            by = names.get(row["changed_by_id"], "")
            told = (row["state"], before is None, "state" in changed, _names(changed))
            found.append(Past(*told, row["changed_at"], by))
    return found[::-1]


def find_state_before(decision: Decision) -> str:
    """The state to which a decision goes back that was settled by mistake; nothing where it never waited."""
    return state_before(row["state"] for row in _events(decision))


def list_cited(decision: Decision) -> list[str]:
    """What the texts of a decision cite, each once."""
    return list(dict.fromkeys(name for text in TEXTS for name in citations(getattr(decision, text))))


def list_uncitable(partnership: UUID, names: Collection[str]) -> list[str]:
    """Which of some cited names nothing has: neither a figure or statement, nor a finding, nor a decision."""
    known = set(find_findings(partnership, names)) | set(find_cited_decisions(partnership, names))
    rest = [name for name in names if name not in known]
    return list_unknown(partnership, rest) if rest else []


def find_cited_decisions(partnership: UUID, names: Collection[str]) -> dict[str, Decision]:
    """Decisions by the name under which text cites them."""
    start = "decision-"
    asked = [name.removeprefix(start) for name in names if name.startswith(start)]
    rows = Decision.objects.filter(partnership_id=partnership, identifier__in=asked).select_related("body")
    return {f"{start}{row.identifier}": row for row in rows}


def _events(decision: Decision) -> list[dict[str, Any]]:
    model: Any = Decision
    rows = model.pgh_event_model.objects.filter(pgh_obj_id=decision.pk).order_by("pgh_id")
    return list(rows.values(*TOLD, "changed_at", "changed_by_id"))


def _names(columns: Collection[str]) -> tuple[str, ...]:
    """Fields as a person thinks of them: both languages of a text are one."""
    plain = (name.removesuffix("_id").removesuffix("_en").removesuffix("_cy") for name in columns)
    return tuple(dict.fromkeys(name for name in plain if name != "state"))
