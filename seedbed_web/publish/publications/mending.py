"""What kept a strategy from being published, with the page of the site that mends it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, read_table
from seedbed_web.publish.pack.changes import EVERY_TABLE

MOST: Final = 200
"""Faults that are kept; `seedbed check` lists them all."""
Page = tuple[str, str | Promise]
"""The name of an address, and what its link says."""

STRATEGY: Final[Page] = ("plan:strategy", _("Strategy"))
CHAIN: Final[Page] = ("plan:chain:home", _("How it hangs together"))
FIGURES: Final[Page] = ("publish:figures:home", _("Figures"))
NEEDS: Final[Page] = ("plan:needs:home", _("Needs"))
WRITING: Final[Page] = ("plan:writing:home", _("Texts"))
READINESS: Final[Page] = ("publish:readiness:home", _("Readiness"))
COMMENTS: Final[Page] = ("plan:review:home", _("Comments"))
TRACKING: Final[Page] = ("plan:tracking:home", _("On track?"))
VERSIONS: Final[Page] = ("publish:versions:home", _("Versions"))
ORGANISATIONS: Final[Page] = ("organisations:organisations", _("Organisations"))
ASSESSMENT: Final[Page] = ("lead:maturity:rounds", _("Self-assessment"))
PARTNERSHIP: Final[Page] = ("lead:partnership:bodies", _("Boards and groups"))
COMMUNITY: Final[Page] = ("lead:community:groups", _("Community"))
PACK: Final[Page] = ("publish:pack", _("Area pack"))

OF_ONE: Final[Mapping[str, tuple[str, str, str | Promise]]] = {
    "priorities.csv": ("plan:edit-priority", "priority", _("Change this priority")),
    "actions.csv": ("plan:edit-action", "action", _("Change this action")),
}
"""Tables whose rows have a page of their own: its address, its word for the row, and what its link says."""

PAGES: Final[Mapping[str, Page]] = {
    **dict.fromkeys(("area.toml", "priorities.csv", "actions.csv"), STRATEGY),
    **dict.fromkeys(
        ("money.csv", "measures.csv", "priority-links.csv", "action-measures.csv", "measure-values.csv",
         "linked-plans.csv"),
        CHAIN,
    ),
    "candidates.csv": ("plan:candidates", _("Put forward for the strategy")),
    **dict.fromkeys(("figures.csv", "sources.csv", "comparators.csv", "places.csv"), FIGURES),
    **dict.fromkeys(("evidence.csv", "suggestions.csv"), NEEDS),
    **dict.fromkeys(("judgements.csv", "criteria.csv", "impact-assessment.csv"), READINESS),
    "remarks.csv": COMMENTS,
    "quarter-notes.csv": TRACKING,
    **dict.fromkeys(("versions.csv", "sign-offs.csv"), VERSIONS),
    "partners.csv": ORGANISATIONS,
    **dict.fromkeys(
        ("rounds.csv", "survey.csv", "levels.csv", "level-actions.csv", "challenges.csv",
         "practice-examples.csv"),
        ASSESSMENT,
    ),
    **dict.fromkeys(("bodies.csv", "members.csv", "sponsors.csv"), PARTNERSHIP),
    **dict.fromkeys(
        ("meetings.csv", "agenda.csv", "attendance.csv"), ("lead:partnership:meetings", _("Meetings"))
    ),
    "decisions.csv": ("lead:partnership:decisions", _("Decisions")),
    "board-actions.csv": ("lead:partnership:board-actions", _("Actions of the partnership")),
    "risks.csv": ("lead:partnership:risks", _("Risks")),
    "interests.csv": ("lead:partnership:interests", _("Declared interests")),
    "planning-roles.csv": ("lead:partnership:who-plans", _("Who plans")),
    "responsibilities.csv": ("lead:partnership:responsibilities", _("Who is responsible")),
    **dict.fromkeys(("voice-groups.csv", "heard.csv"), COMMUNITY),
    **dict.fromkeys(
        ("consultations.csv", "questions.csv", "consultation-responses.csv", "consultation-answers.csv",
         "themes.csv", "theme-codings.csv"),
        ("lead:community:consultations", _("Consultations")),
    ),
    "findings.csv": ("lead:community:findings", _("What families said")),
    "assets.csv": ("lead:community:assets", _("What communities have")),
    "proposals.csv": ("lead:community:proposals", _("Proposals")),
    "participation.csv": ("lead:community:participation", _("Who decided")),
}  # fmt: skip
"""Where what a file of the pack says is changed on the site; what is not listed is changed in the pack."""
TEXTS: Final = "text/"
VERSION_FILES: Final = "versions/"


@dataclass(frozen=True, slots=True)
class Trouble:
    """One fault as the page lists it; `href` is empty where nothing on the site mends it."""

    code: str
    file: str
    row: int | None
    column: str
    found: str
    expected: str
    href: str
    link: str


def troubles(faults: Sequence[Fault], files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    """Faults as they are kept, each with the identifier of its row: another order later is no matter."""
    names = {name: _identifiers(name, files) for name in {fault.file for fault in faults}}
    return [fault.as_dict() | {"item": names[fault.file].get(fault.row)} for fault in faults[:MOST]]


def listed(kept: Sequence[Mapping[str, Any]], slug: str) -> list[Trouble]:
    """What was kept, with the way to mend each."""
    return [_trouble(held, slug) for held in kept]


def _identifiers(file: str, files: Mapping[str, bytes]) -> dict[int | None, str]:
    table = next((table for table in EVERY_TABLE if table.file == file), None)
    if table is None or file not in files or "id" not in table.headings:
        return {}
    return {row[ROW]: row["id"] for row in read_table(table, files[file])[0]}


def _trouble(held: Mapping[str, Any], slug: str) -> Trouble:
    href, link = _way(held["file"], held.get("item"), slug)
    return Trouble(
        held["code"], held["file"], held["row"], held["column"] or "", held["found"] or "", held["expected"],
        href, link,
    )  # fmt: skip


def _way(file: str, item: str | None, slug: str) -> tuple[str, str]:
    if item and file in OF_ONE:
        page, word, link = OF_ONE[file]
        return reverse(page, kwargs={"partnership": slug, word: item}), str(link)
    if not file:
        return "", ""
    name, words = PAGES.get(file, WRITING if file.startswith(TEXTS) else _of_folder(file))
    return reverse(name, kwargs={"partnership": slug}), str(words)


def _of_folder(file: str) -> Page:
    return VERSIONS if file.startswith(VERSION_FILES) else PACK
