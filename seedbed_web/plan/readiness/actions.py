"""Judging, choosing criteria of one's own, and writing down whom the strategy may do what to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from seedbed.foundations.languages import slug
from seedbed_web.database.versions import StaleEdit
from seedbed_web.evidence import keeping
from seedbed_web.organisations.naming import LONGEST, next_place, wait_for_turn
from seedbed_web.plan.readiness.models import Criterion, Impact, Judgement
from seedbed_web.plan.readiness.queries import find_judgement, list_own_criteria

OWN: Final = "own-"
"""How the names of sets begin that are made here: no set of the library has such a name."""


def judge(
    *, partnership: UUID, set_: str, criterion: str, version: int, by: UUID, values: Mapping[str, Any]
) -> None:
    """Writes down what somebody judged of a criterion: for the first time, or anew.

    Raises:
        StaleEdit: somebody else judged meanwhile.
    """
    wait_for_turn(partnership)
    held = find_judgement(partnership, set_, criterion)
    if held is not None and not version:
        raise StaleEdit(held, None)
    if held is not None:
        keeping.change(held, version=version, by=by, values=values)
        return
    order = next_place(Judgement, partnership)
    named = {"partnership_id": partnership, "set": set_, "criterion": criterion, "order": order}
    made = Judgement.objects.create(**named, changed_by_id=by, **values)
    keeping.note("added", made, by, list(values))


def take_judgement_back(*, judgement: Judgement, by: UUID) -> None:
    """Takes back what was judged: nobody has answered the question then."""
    keeping.take_away(judgement, by=by)


def add_criterion(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> Criterion:
    """Adds a criterion of the partnership's own, to the set of that title or to a new one."""
    wait_for_turn(partnership)
    whole = dict(values) | {"set": _set_of(partnership, values["set_title_en"])}
    return keeping.add(Criterion, partnership=partnership, by=by, title=values["title_en"], values=whole)


def change_criterion(*, criterion: Criterion, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes a criterion; with another title of its set it moves, and takes its judgement with it.

    Raises:
        StaleEdit: somebody else saved first.
    """
    wait_for_turn(criterion.partnership_id)
    before = criterion.set
    named = before
    if values["set_title_en"] != criterion.set_title_en:
        named = _set_of(criterion.partnership_id, values["set_title_en"])
    keeping.change(criterion, version=version, by=by, values=dict(values) | {"set": named})
    judged = find_judgement(criterion.partnership_id, before, criterion.identifier)
    if judged and named != before:
        keeping.change(judged, version=judged.version, by=by, values={"set": named})


def take_criterion_away(*, criterion: Criterion, by: UUID) -> None:
    """Takes a criterion away, and with it what was judged of it."""
    judged = find_judgement(criterion.partnership_id, criterion.set, criterion.identifier)
    if judged:
        keeping.take_away(judged, by=by)
    keeping.take_away(criterion, by=by)


def add_impact(
    *, partnership: UUID, duty: str, who: str, title: str, by: UUID, values: Mapping[str, Any]
) -> Impact:
    """Adds a line: what the strategy may do to somebody; `title` is what its name is made from."""
    whole = dict(values) | {"duty": duty, "who": who}
    return keeping.add(Impact, partnership=partnership, by=by, title=title, values=whole)


def change_impact(*, impact: Impact, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes a line.

    Raises:
        StaleEdit: somebody else saved first.
    """
    keeping.change(impact, version=version, by=by, values=values)


def take_impact_away(*, impact: Impact, by: UUID) -> None:
    """Takes a line away; its history stays."""
    keeping.take_away(impact, by=by)


def _set_of(partnership: UUID, title: str) -> str:
    """The set that has this title; a new name where none has."""
    held = dict(list_own_criteria(partnership).values_list("set", "set_title_en"))
    same = [name for name, known in held.items() if known == title]
    if same:
        return same[0]
    start = OWN + (slug(title.encode("ascii", "ignore").decode())[:LONGEST].strip("-") or "criteria")
    names = (start if number == 1 else f"{start}-{number}" for number in range(1, len(held) + 2))
    return next(name for name in names if name not in held)
