"""What changed between two days in what was promised: actions, money and where measures stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from seedbed.foundations.languages import Text
from seedbed.plan.strategy.model import Action, Measure, Money

Kind = Literal[
    "action-new", "action-gone", "action-state", "action-later", "action-earlier", "action-dated",
    "money-new", "money-gone", "money-more", "money-less", "money-spent", "measure-new", "measure-gone",
    "measure-target", "count-new",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Held:
    """What was promised, as it stood on a day."""

    actions: tuple[Action, ...] = ()
    money: tuple[Money, ...] = ()
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """One change: of what kind, to what, and from what to what where that says something."""

    kind: Kind
    thing: str
    title: Text
    before: str | float | date | None = None
    after: str | float | date | None = None


def changes(before: Held, after: Held) -> list[Changed]:
    """What changed, actions first, each in its order; changes of words alone are left out."""
    return [
        *_actions(before.actions, after.actions),
        *_money(before.money, after.money),
        *_measures(before.measures, after.measures),
    ]


def _actions(before: Sequence[Action], after: Sequence[Action]) -> list[Changed]:
    were, are = {it.id: it for it in before}, {it.id: it for it in after}
    found = []
    for it in after:
        was = were.get(it.id)
        if was is None:
            found.append(Changed("action-new", it.id, it.title, after=it.state))
        elif was.state != it.state:
            found.append(Changed("action-state", it.id, it.title, was.state, it.state))
        elif was.ends != it.ends and it.ends is not None:
            found.append(Changed(_moved(was.ends, it.ends), it.id, it.title, was.ends, it.ends))
    return found + [Changed("action-gone", it.id, it.title) for it in before if it.id not in are]


def _moved(was: date | None, now: date) -> Kind:
    if was is None:
        return "action-dated"
    return "action-later" if now > was else "action-earlier"


def _money(before: Sequence[Money], after: Sequence[Money]) -> list[Changed]:
    were, are = {it.id: it for it in before}, {it.id: it for it in after}
    found = []
    for it in after:
        was = were.get(it.id)
        if was is None:
            found.append(Changed("money-new", it.id, it.source, after=it.pounds))
        elif was.pounds != it.pounds:
            kind: Kind = "money-more" if it.pounds > was.pounds else "money-less"
            found.append(Changed(kind, it.id, it.source, was.pounds, it.pounds))
        elif was.spent != it.spent and it.spent is not None:
            found.append(Changed("money-spent", it.id, it.source, was.spent, it.spent))
    return found + [Changed("money-gone", it.id, it.source, it.pounds) for it in before if it.id not in are]


def _measures(before: Sequence[Measure], after: Sequence[Measure]) -> list[Changed]:
    were, are = {it.id: it for it in before}, {it.id: it for it in after}
    found = []
    for it in after:
        was = were.get(it.id)
        if was is None:
            found.append(Changed("measure-new", it.id, it.title))
            continue
        if (was.target, was.target_on) != (it.target, it.target_on):
            found.append(Changed("measure-target", it.id, it.title, was.target, it.target))
        counted = {count.on for count in was.counts}
        found += [
            Changed("count-new", it.id, it.title, count.on, count.value)
            for count in it.counts
            if count.on not in counted
        ]
    return found + [Changed("measure-gone", it.id, it.title) for it in before if it.id not in are]
