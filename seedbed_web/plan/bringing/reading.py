"""A brought plan as it stands: its pieces, the guess at each, and what was chosen so far."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from seedbed.plan.strategy.bringing.assembling import Chosen
from seedbed.plan.strategy.bringing.finding import find_figures
from seedbed.plan.strategy.bringing.guessing import Guess, action_of, plain_title, proposed
from seedbed.plan.strategy.bringing.matching import Known, Match, match_figure
from seedbed.plan.strategy.bringing.reading import Piece, Plan, read_plan
from seedbed.plan.strategy.bringing.roles import ACTION, LEAVE_OUT, PRIORITY
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.plan.bringing.models import BroughtPlan

_YEARS: Final = re.compile(r"(?P<first>20\d\d)\s?(?:[-–/]|to|i)\s?(?P<last>20\d\d|\d\d)\b")
_LONGEST_TITLE: Final = 200


@dataclass(frozen=True, slots=True)
class Read:
    """A plan with a guess and a choice for each piece, in order."""

    plan: Plan
    guesses: tuple[Guess, ...]
    chosen: tuple[Chosen, ...]


def names_of_owners(partnership: UUID) -> dict[str, tuple[str, ...]]:
    """The names of the partnership's organisations by identifier."""
    return {
        row.identifier: tuple(filter(None, (row.name_en, row.name_cy)))
        for row in list_organisations(partnership)
    }


def read(held: BroughtPlan, owners: Mapping[str, tuple[str, ...]]) -> Read:
    """Reads a brought plan; the same text and choices always give the same."""
    plan = read_plan(held.text)
    guesses = tuple(proposed(plan, owners))
    said: Mapping[str, Any] = held.choices.get("pieces", {})
    chosen = tuple(_chosen(it, said.get(str(it.piece.number), {}), owners) for it in guesses)
    return Read(plan, guesses, chosen)


def _chosen(guess: Guess, said: Mapping[str, Any], owners: Mapping[str, tuple[str, ...]]) -> Chosen:
    """What was chosen, and where nothing was, the guess."""
    role = said.get("role", guess.role)
    as_one = guess if role == guess.role else _as(role, guess, owners)
    ends = said.get("ends", as_one.ends)
    return Chosen(
        guess.piece,
        role,
        title=said.get("title") or as_one.title,
        owner=said.get("owner", as_one.owner),
        ends=date.fromisoformat(ends) if isinstance(ends, str) and ends else (ends or None),
        cites={int(place): name for place, name in said.get("cites", {}).items()},
    )


def _as(role: str, guess: Guess, owners: Mapping[str, tuple[str, ...]]) -> Guess:
    """The guess for a piece if it is a priority or an action after all."""
    if role == ACTION:
        return action_of(guess.piece, (), owners)
    if role == PRIORITY:
        return Guess(guess.piece, PRIORITY, guess.reason, title=plain_title(guess.piece.text))
    return Guess(guess.piece, role, guess.reason)


def figures_that_differ(chosen: Sequence[Chosen], table: Sequence[Known]) -> Iterator[tuple[Piece, Match]]:
    """Figures that would come in as they are written, though the table has another number."""
    for it in chosen:
        if it.role == LEAVE_OUT:
            continue
        for place, found in enumerate(find_figures(it.piece.text)):
            match = match_figure(found, table)
            if place not in it.cites and match.verdict == "mismatch":
                yield it.piece, match


def strategy_of(plan: Plan, language: str) -> dict[str, Any]:
    """Title and years of a strategy that has still to be begun, as the plan's first titles say."""
    titles = [it.text for it in plan.pieces if it.kind == "heading" and it.level == 1][:1]
    years = next((it for piece in plan.pieces[:10] if (it := _YEARS.search(piece.text))), None)
    found: dict[str, Any] = {f"title_{language}": plain_title(it)[:_LONGEST_TITLE] for it in titles}
    if years:
        first, last = years["first"], years["last"]
        found |= {"starts": int(first), "ends": int(first[: 4 - len(last)] + last)}
    return found
