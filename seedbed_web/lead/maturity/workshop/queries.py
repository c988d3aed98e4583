"""Reading what a workshop has written down."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db.models import Count, QuerySet

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import Language
from seedbed.lead.community.evidence import finding_id
from seedbed.lead.maturity.summary import evidence_id
from seedbed_web.lead.citable_findings import list_latest_findings
from seedbed_web.lead.maturity.models import Answer, Level, NextAction, Respondent, Round, Workshop
from seedbed_web.lead.maturity.rounds.queries import list_elements, list_rounds
from seedbed_web.lead.maturity.workshop.steps import State, Steps
from seedbed_web.lead.partnership.decisions.queries import list_decisions, list_uncitable
from seedbed_web.organisations.edited import said_in
from seedbed_web.plan.needs.citable import Citable, list_citable

TEXTS: Final = ("rationale_en", "rationale_cy", "evidence", "barriers_en", "barriers_cy")
"""Texts of a level in which evidence may be cited."""
WORDS: Final = ("agreed", *TEXTS, "next_steps")
"""What undo brings back."""
LATEST: Final = 30
"""Decisions and findings that are offered for citing; older ones are cited by who knows their names."""


def find_workshop(round_: Round) -> Workshop | None:
    """The workshop of a round, once it has begun."""
    return Workshop.objects.filter(round=round_).first()


def find_level(round_: Round, element: str) -> Level | None:
    """What is written down for one element."""
    return Level.objects.filter(round=round_, element=element).select_related("changed_by").first()


def list_levels(round_: Round) -> dict[str, Level]:
    """What is written down, by element."""
    return {level.element: level for level in Level.objects.filter(round=round_)}


def list_next_actions(round_: Round, element: str | None = None) -> QuerySet[NextAction]:
    """The next actions of a round, or of one of its elements, in their order."""
    rows = NextAction.objects.filter(round=round_).select_related("owner", "board_action")
    return rows.filter(element=element) if element else rows


def count_asked(round_: Round) -> int:
    """How many people were asked."""
    return Respondent.objects.filter(round=round_).count()


def count_answered(round_: Round) -> dict[str, int]:
    """How many people answered, by element."""
    given = Answer.objects.filter(respondent__round=round_).exclude(answer="").order_by()
    return dict(given.values_list("element").annotate(number=Count("pk")))


def list_comments(round_: Round, element: str) -> list[str]:
    """What people wrote about one element, in an order that says nothing of who wrote it."""
    rows = Answer.objects.filter(respondent__round=round_, element=element).exclude(comment="")
    return sorted(rows.exclude(answer="").values_list("comment", flat=True), key=str.casefold)


def get_steps(level: Level | None) -> Steps:
    """Where undo and redo lead from what is written down now."""
    if level is None:
        return Steps(())
    rows = _history(level).values("version", "restored", "changed_at", "changed_by_id", *WORDS)
    held = {row["version"]: row for row in rows}
    return Steps([_state(row) for _, row in sorted(held.items())])


def get_words(level: Level, version: int) -> dict[str, Any]:
    """What was written down at a version."""
    found: dict[str, Any] = _history(level).filter(version=version).values(*WORDS).latest("pgh_id")
    return found


def list_nowhere(round_: Round, level: Level | None) -> list[str]:
    """What the texts of a level cite and nothing has, each once."""
    texts = [getattr(level, name) for name in TEXTS] if level else []
    names = dict.fromkeys(name for text in texts for name in citations(text))
    said = (
        _said_by_rounds(round_.partnership_id) if any(name.startswith("maturity-") for name in names) else ()
    )
    return (
        list_uncitable(round_.partnership_id, [name for name in names if name not in said]) if names else []
    )


def list_to_cite(partnership: UUID, language: Language) -> list[Citable]:
    """What can be cited: statements and figures, then the latest decisions and findings of the community."""
    decisions = [
        Citable(f"decision-{row.identifier}", row.title(language))
        for row in list_decisions(partnership)[:LATEST]
    ]
    findings = [
        Citable(finding_id(row.identifier), said_in(row, "said", language))
        for row in list_latest_findings(partnership, LATEST)
    ]
    return [*list_citable(partnership, language), *decisions, *findings]


def _said_by_rounds(partnership: UUID) -> set[str]:
    closed = list_rounds(partnership).filter(closed_on__isnull=False)
    return {evidence_id(element.id, row.identifier) for row in closed for element in list_elements(row)}


def _state(row: dict[str, Any]) -> State:
    words = {name: row[name] for name in WORDS if name != "next_steps"}
    for step in row["next_steps"]:
        words |= {f"{name} {step['place']}": step[name] for name in ("words", "owner", "due")}
    return State(row["version"], words, row["restored"], row["changed_at"], row["changed_by_id"])


def _history(level: Level) -> Any:
    model: Any = type(level)
    return model.pgh_event_model.objects.filter(pgh_obj_id=level.pk)
