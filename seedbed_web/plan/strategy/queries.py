"""Reading the strategy of the partnership that the transaction works for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import LANGUAGES
from seedbed_web.evidence.queries import Thing, links_of
from seedbed_web.plan.strategy.models import Action, Measure, Priority, Strategy
from seedbed_web.plan.strategy.standing import ENDED, NOTHING, Standing, late
from seedbed_web.plan.strategy.things import EVIDENCE, KINDS

TEXTS = tuple(f"{name}_{language}" for name in ("need", "gap", "learning") for language in LANGUAGES)
"""Texts of a priority in which evidence may be cited, the need first."""


def find_strategy(partnership: UUID) -> Strategy | None:
    """The strategy, once it has been begun."""
    return Strategy.objects.filter(partnership_id=partnership).first()


def list_priorities(partnership: UUID) -> QuerySet[Priority]:
    """Priorities, first first."""
    return Priority.objects.filter(partnership_id=partnership)


def find_priority(partnership: UUID, identifier: str) -> Priority | None:
    """One priority by the name the pack gives it."""
    return list_priorities(partnership).select_related("changed_by").filter(identifier=identifier).first()


def find_action(partnership: UUID, identifier: str) -> Action | None:
    """One action by the name the pack gives it."""
    found = _actions(partnership).select_related("priority", "owner", "changed_by")
    return found.filter(identifier=identifier).first()


def list_action_keys(partnership: UUID) -> dict[str, UUID]:
    """The keys of all actions by the name the pack gives them."""
    return dict(_actions(partnership).values_list("identifier", "pk"))


def list_actions_of(priority: Priority) -> QuerySet[Action]:
    """The actions of a priority, in their order."""
    return priority.actions.select_related("owner")


def list_measures(partnership: UUID) -> QuerySet[Measure]:
    """Every measure, in the order of the pack."""
    return Measure.objects.filter(partnership_id=partnership).select_related("priority")


def get_measured(partnership: UUID) -> tuple[int, int]:
    """How many measures there are, and how many of them have a target."""
    counted = list_measures(partnership).order_by().aggregate(all=Count("pk"), with_target=Count("target"))
    return counted["all"], counted["with_target"]


def list_cited(priority: Priority) -> list[str]:
    """Identifiers of what the texts of a priority cite, each once, the need first."""
    texts = [getattr(priority, name) for name in TEXTS]
    return list(dict.fromkeys(name for text in texts for name in citations(text)))


def list_citing(partnership: UUID, evidence: str) -> QuerySet[Priority]:
    """The priorities whose texts cite a piece of evidence, as the chain has it."""
    ties = links_of(partnership, Thing(EVIDENCE, evidence))
    keys = [tie.other.id for tie in ties if tie.other.kind == KINDS[Priority] and not tie.leads_away]
    return list_priorities(partnership).filter(pk__in=keys)


def get_standing(partnership: UUID, today: date) -> Standing:
    """Where all actions stand."""
    return _standings(_actions(partnership), "partnership_id", today).get(partnership, NOTHING)


def get_standing_by_priority(partnership: UUID, today: date) -> dict[UUID, Standing]:
    """Where the actions of each priority stand."""
    return _standings(_actions(partnership), "priority_id", today)


def get_standing_by_owner(partnership: UUID, today: date) -> dict[UUID | None, Standing]:
    """Where the actions of each organisation stand; under None those that nobody answers for."""
    return _standings(_actions(partnership), "owner_id", today)


def get_standing_by_quarter(partnership: UUID, today: date) -> dict[tuple[int, int], Standing]:
    """Where the actions stand that are to be done in each quarter: (year, 1 to 4), in order of time."""
    dated = _actions(partnership).filter(ends__isnull=False)
    return dict(sorted(_standings(dated, ("ends__year", "ends__quarter"), today).items()))


def list_unowned_priorities(partnership: UUID) -> QuerySet[Priority]:
    """Priorities of which no action has an organisation that answers for it."""
    return list_priorities(partnership).exclude(actions__owner__isnull=False)


def list_under_way(partnership: UUID) -> QuerySet[Action]:
    """What is being done now, by organisation and then by the day it is to be done."""
    going = _actions(partnership).filter(state__in=("under way", "behind"))
    return going.select_related("priority", "owner").order_by(
        "owner__order", "owner__name_en", "ends", "order"
    )


def list_due(partnership: UUID, owners: Collection[UUID], *, today: date, until: date) -> QuerySet[Action]:
    """What some organisations have to see to: what is late or to be done by a day; the earliest first."""
    mine = _actions(partnership).filter(owner_id__in=owners).exclude(state__in=ENDED)
    due = mine.filter(late(today) | Q(ends__range=(today, until)))
    return due.select_related("owner").order_by("ends", "order", "identifier")


def get_titled(
    partnership: UUID, things: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], Priority | Action]:
    """Priorities and actions by kind and key; what is there no longer is left out."""
    wanted = list(things)
    found: dict[tuple[str, str], Priority | Action] = {}
    for model in (Priority, Action):
        kind = KINDS[model]
        keys = [key for of_kind, key in wanted if of_kind == kind]
        rows = model._default_manager.filter(partnership_id=partnership, pk__in=keys)
        found |= {(kind, str(row.pk)): row for row in rows}
    return found


def _actions(partnership: UUID) -> QuerySet[Action]:
    return Action.objects.filter(partnership_id=partnership)


def _standings(actions: QuerySet[Action], by: str | tuple[str, ...], today: date) -> dict[Any, Standing]:
    """Counts by state, and of what is late, for each value of some columns, in one query."""
    columns = (by,) if isinstance(by, str) else by
    states: dict[Any, dict[str, int]] = defaultdict(dict)
    behind: dict[Any, int] = defaultdict(int)
    counted = actions.order_by().values(*columns, "state")
    for row in counted.annotate(number=Count("pk"), late=Count("pk", filter=late(today))):
        key = row[by] if isinstance(by, str) else tuple(row[name] for name in columns)
        states[key][row["state"]] = row["number"]
        behind[key] += row["late"]
    return {key: Standing(held, behind[key]) for key, held in states.items()}
