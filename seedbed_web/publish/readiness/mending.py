"""Which page of the site mends what a test found: the first that the person may open.

Each test of `definitions/readiness/tests.toml` has its pages here, those where something is changed before
those where it is read; a test asks for it. What a page demands is read from the page itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed.plan.strategy.readiness.definitions import Criterion
from seedbed.plan.strategy.readiness.facts import Outcome
from seedbed_web.access.pages import pages
from seedbed_web.access.permissions import Permission
from seedbed_web.organisations.queries import Place

MOST: Final = 4
"""Rows of one test that are named; more would hide the next criterion."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that mends: its name among the addresses, what a link to it says, and which row it is about.

    `of` is the word of the address that takes the row or the section which the test names; `table` the pack's
    table of those rows.
    """

    name: str
    words: str | Promise
    of: str = ""
    table: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is shown; `about` is the row, where there is one, by table and name."""

    href: str
    words: str | Promise
    about: tuple[str, str] | None = None


_FIGURES: Final = (Page("publish:figures:home", _("Bring figures in, or take up newer ones")),)
_EVIDENCE: Final = (
    Page("plan:needs:add-statement", _("Write down what is known, and who said it")),
    Page("plan:needs:statements", _("See what is known and who said it")),
)
_PRIORITY: Final = (
    Page("plan:edit-priority", _("Change the priority"), "priority", "priorities"),
    Page("plan:priority", _("See the priority"), "priority", "priorities"),
    Page("plan:strategy", _("See the priorities")),
)
_CHAIN: Final = (Page("plan:chain:home", _("Money, measures and other plans")),)
_MONEY: Final = (
    Page("plan:chain:add-money", _("Add money"), "priority", "priorities"),
    *_PRIORITY[1:2],
    *_CHAIN,
)
_ACTION: Final = (
    Page("plan:edit-action", _("Change the action"), "action", "actions"),
    Page("plan:action", _("See the action"), "action", "actions"),
    Page("plan:actions", _("See all actions")),
)
_SECTION: Final = (
    Page("plan:writing:edit", _("Write this section"), "section"),
    Page("plan:writing:home", _("Read the strategy in words")),
)
_ROUNDS: Final = (Page("lead:maturity:rounds", _("Go to the self-assessment")),)
_RECORD: Final = (
    Page("publish:readiness:record", _("Set the day of review and the target")),
    Page("plan:strategy", _("See the strategy")),
)

MENDS: Final[Mapping[str, tuple[Page, ...]]] = {
    "needs-profile-present": (*_FIGURES, Page("plan:needs:home", _("See what is known of need"))),
    "small-areas-present": (*_FIGURES, Page("publish:neighbourhoods", _("See the neighbourhoods"))),
    "gaps-shown-and-addressed": (Page("plan:strategy", _("Choose the priority that takes the gap up")),),
    "every-priority-has-need-figure": _PRIORITY,
    "suggestions-decided": (Page("plan:needs:suggestions", _("Go through the suggestions")),),
    "local-evidence-from-families": (
        *_EVIDENCE,
        Page("lead:community:consultations", _("See what families were asked")),
    ),
    "local-evidence-from-services": _EVIDENCE,
    "maturity-round-present": _ROUNDS,
    "maturity-agreed-levels-with-rationale": _ROUNDS,
    "element-agreed-with-evidence": _ROUNDS,
    "weak-elements-have-actions": (
        Page("lead:maturity:next-level", _("See what helps, and what others did"), "element", "elements"),
        *_ROUNDS,
    ),
    "partners-from-sectors": (Page("organisations:organisations", _("See the organisations")),),
    "adopted-by-partners": (Page("publish:versions:home", _("Ask the partners to agree to a version")),),
    "owners-from-several-sectors": _ACTION[2:],
    "every-priority-has-owner": (
        Page("plan:add-action", _("Add an action with an owner"), "priority", "priorities"),
        *_PRIORITY[1:],
    ),
    "every-action-has-date-and-owner": _ACTION,
    "actions-not-overdue": _ACTION,
    "every-priority-has-dated-money": _MONEY,
    "money-beyond-this-year": _MONEY,
    "money-from-several-holders": _CHAIN,
    "section-cites-evidence": _SECTION,
    "every-priority-has-baseline-and-target": (
        Page("plan:chain:add-measure", _("Add a measure with a target"), "priority", "priorities"),
        *_PRIORITY[1:2],
        *_CHAIN,
    ),
    "learning-on-every-priority": _PRIORITY,
    "results-cited": _EVIDENCE,
    "review-date-set": _RECORD,
    "gld-target-set": _RECORD,
    "welsh-present": (Page("plan:writing:translation", _("See what waits for Welsh")),),
}
"""By the name of the test."""


def links_for(outcome: Outcome, item: Criterion, place: Place, may: Collection[Permission]) -> list[Link]:
    """The links that mend what one test found, for somebody who may do some things.

    The first page that the person may open, once for each row that is meant; where the test names none, or a
    row is not there, the first page that needs none.
    """
    held = [page for page in MENDS[outcome.test] if _demanded()[page.name] in may]
    for page in held:
        if not page.of:
            return [Link(_address(page, place), page.words)]
        if found := list(_of_rows(page, outcome, item, place)):
            more = held[-1] if page.table and len(outcome.where.ids) > MOST else None
            return found + ([Link(_address(more, place), more.words)] if more and not more.of else [])
    return []


def _of_rows(page: Page, outcome: Outcome, item: Criterion, place: Place) -> Iterator[Link]:
    if page.of == "section":
        if item.section:
            yield Link(_address(page, place, section=item.section), page.words)
        return
    for name in outcome.where.ids[:MOST]:
        yield Link(_address(page, place, **{page.of: name}), page.words, (page.table, name))


def _address(page: Page, place: Place, **words: str) -> str:
    return reverse(page.name, kwargs={"partnership": place.slug, **words})


@cache
def _demanded() -> dict[str, Permission | None]:
    """What each page demands, by the name of its address."""
    return {page.name: page.access.permission for page in pages() if page.access}
