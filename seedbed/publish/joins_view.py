"""What a priority answers to and joins, and the plans that the strategy joins, as pages show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from seedbed.foundations.columns import text_of
from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.lead.maturity.definitions import elements
from seedbed.plan.strategy.chain_tables import LINK_KINDS
from seedbed.plan.strategy.model import LinkedPlan, Priority, linked_plans
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.priority_view import day, words
from seedbed.publish.shapes import Grid

Joined = tuple[str, tuple[str, ...]]
"""A kind of thing that a priority joins, in words, and what it is called."""


def joins_view(pack: Pack, priority: Priority, language: Language) -> tuple[Joined, ...]:
    """What a priority joins, by kind; a finding that is not published is left out."""
    titles = _titles(pack)
    found = []
    for kind in LINK_KINDS:
        of_kind = [it for it in priority.joins if it.kind == kind]
        held = [it.title if it.title.en else titles.get((kind, it.thing)) for it in of_kind]
        said = tuple(words(title, language) for title in held if title)
        if said:
            found.append((say(f"joins.{kind}", language), said))
    return tuple(found)


def plans_grid(pack: Pack, language: Language) -> Grid | None:
    """The plans that the strategy joins; None where it joins none."""
    rows = tuple(_row(plan, language) for plan in _in_order(linked_plans(pack)))
    headings = tuple(say(f"linked-plan.{name}", language) for name in ("plan", "kind", "covers", "owner"))
    return Grid(say("linked-plan.title", language), headings, rows, len(headings)) if rows else None


def plan_days(plan: LinkedPlan, language: Language) -> str:
    """From when to when a plan holds, as far as it is known."""
    return "–".join(day(it, language) for it in (plan.starts, plan.ends) if it)


def _in_order(plans: Sequence[LinkedPlan]) -> list[LinkedPlan]:
    """The local maternity plan first."""
    return sorted(plans, key=lambda plan: plan.kind != "maternity")


def _row(plan: LinkedPlan, language: Language) -> tuple[str, ...]:
    none = say("table.none", language)
    title = words(plan.title, language)
    held = plan_days(plan, language)
    return (
        f"{title}, {held}" if held else title,
        say(f"linked-plan.kind-{slug(plan.kind)}", language),
        words(plan.covers, language) or none,
        words(plan.owner.name, language) if plan.owner else none,
    )


def _titles(pack: Pack) -> Mapping[tuple[str, str], Text]:
    """What things are called that have a title elsewhere."""
    published = [row for row in pack.rows("findings") if row["published"] == "yes"]
    return {
        **{("element", name): element.title for name, element in elements().items()},
        **{("finding", row["id"]): _in_a_list(text_of(row, "said")) for row in published},
        **{("plan", plan.id): plan.title for plan in linked_plans(pack)},
    }


def _in_a_list(text: Text) -> Text:
    """A sentence without its full stop."""
    return Text(text.en.removesuffix("."), text.cy.removesuffix("."))
