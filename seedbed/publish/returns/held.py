"""What the record holds for each part that a return may ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.languages import LANGUAGES, say, slug
from seedbed.foundations.numbers import with_unit
from seedbed.plan.needs.comparisons import latest
from seedbed.plan.strategy.citations import local_evidence
from seedbed.plan.strategy.model import Priority, linked_plans, partners
from seedbed.publish.blocks import Block, Run
from seedbed.publish.citing import shown
from seedbed.publish.money_view import holder, money_grid
from seedbed.publish.partnership_view import recent_decisions
from seedbed.publish.plain_words import day
from seedbed.publish.returns.reading import Reading
from seedbed.publish.tracking_view import outcome_view

Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What the record holds; `lacks` says what of it is still wanting, empty where it is whole."""

    blocks: tuple[Block, ...] = ()
    lacks: str = ""


def _list(items: Iterable[Runs]) -> Held:
    found = tuple(items)
    return Held((Block("list", items=found),)) if found else Held()


def _said(words: str) -> Runs:
    return (Run(words),)


def _section(it: Reading, of: tuple[str, ...]) -> Held:
    """A text of the strategy; in the other language where it stands in that alone."""
    own = it.pack.texts.get((of[0], it.language), "")
    other = next((it.pack.texts.get((of[0], lang), "") for lang in LANGUAGES if lang != it.language), "")
    made = it.blocks(own.strip() or other.strip())
    kept = tuple(block for block in made if block.kind != "to-write")
    waits = ["".join(run.text for run in block.runs) for block in made if block.kind == "to-write"]
    if not kept:
        return Held()
    if waits:
        return Held(kept, it.say("returns.to-write", what="; ".join(waits)))
    return Held(kept, "" if own.strip() else it.say("returns.mend.section-welsh"))


def _priorities(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    return _list(_titled(it, priority) for priority in it.priorities)


def _titled(it: Reading, priority: Priority) -> Runs:
    return (Run(it.text(priority.title), "strong"), Run(". "), *it.runs(priority.need))


def _of_priorities(name: str) -> Callable[[Reading, tuple[str, ...]], Held]:
    def held(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
        return _list(
            (Run(it.text(priority.title), "strong"), Run(": "), *it.runs(getattr(priority, name)))
            for priority in it.priorities
            if getattr(priority, name).en or getattr(priority, name).cy
        )

    return held


def _actions(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    return _list(
        _said(
            it.say(
                "returns.action", title=it.text(action.title), owner=holder(action.owner, it.language),
                by=day(action.ends, it.language), state=say(f"state.{slug(action.state)}", it.language),
            )
        )
        for priority in it.priorities
        for action in priority.actions
    )  # fmt: skip


def _money(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    grid = money_grid([line for priority in it.priorities for line in priority.money], it.language)
    if grid is None:
        return Held()
    rows = tuple(tuple(_said(cell) for cell in row) for row in (grid.headings, *grid.rows))
    return Held((Block("table", rows=rows),))


def _outcomes(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    found = (
        outcome_view(measure, it.figures, it.as_of, it.language)
        for priority in it.priorities
        for measure in priority.measures
    )
    names = ("title", "start", "target", "verdict", "why")
    return _list(
        _said(it.say("returns.outcome", **{name: getattr(one, name) for name in names})) for one in found
    )


def _target(it: Reading, of: tuple[str, ...]) -> Held:
    return _list(
        _said(
            it.say(
                "returns.target", title=item.title[it.language],
                value=with_unit(it.pack.targets[item.id], item.unit, item.decimals, it.language),
            )
        )
        for item in _indicators(of)
        if item.id in it.pack.targets
    )  # fmt: skip


def _figures(it: Reading, of: tuple[str, ...]) -> Held:
    """The newest figure of each indicator beside the nation's of the same period."""
    code = it.pack.focus.code
    newest = [(item, latest(it.figures.series(item.id, code))) for item in _indicators(of)]
    items = [_figure(it, item, figure) for item, figure in newest if figure and figure.value is not None]
    lacking = [item.title[it.language] for item, figure in newest if not figure or figure.value is None]
    lacks = it.say("returns.mend.figures-some", names="; ".join(lacking)) if items and lacking else ""
    return Held(_list(items).blocks, lacks)


def _figure(it: Reading, item: Indicator, figure: Figure) -> Runs:
    name = it.name_of(figure)
    number = it.cite(name)[1] if name else None
    said = it.say(
        "returns.beside", title=item.title[it.language], value=shown(figure, item, it.language),
        period=figure.period.label(it.language),
    )  # fmt: skip
    nation = it.pack.focus.national
    beside = it.figures.at(item.id, nation.code, figure.period) if nation and not item.adds_up else None
    if nation and beside and beside.value is not None:
        said += it.say(
            "returns.nation", name=nation.name[it.language], value=shown(beside, item, it.language)
        )
    return Run(said), Run("", cite=name or None, number=number)


def _partners(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    return _list(
        (
            Run(it.text(partner.name), "strong"),
            *(_said(f": {it.text(partner.part)}") if partner.part.en else ()),
        )
        for partner in partners(it.pack).values()
    )


def _adoption(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    adopted, known = it.pack.adopted_on, partners(it.pack)
    if adopted is None:
        return Held()
    names = [it.text(known[name].name) for name in it.pack.area["adoption"]["partners"] if name in known]
    said = it.say("returns.adopted", day=day(adopted, it.language), partners=", ".join(names))
    return Held((Block("paragraph", _said(said)),))


def _decisions(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    return _list(
        (Run(it.text(made.title), "strong"), Run(f", {day(made.decided_on, it.language)}"))
        for made in recent_decisions(it.pack, it.as_of)
    )


def _evidence(it: Reading, of: tuple[str, ...]) -> Held:
    found = [known for known in local_evidence(it.pack) if known.kind in of]
    return _list(
        (*it.runs(known.statement), Run("", cite=known.id, number=it.cite(known.id)[1])) for known in found
    )


def _families(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    return _evidence(it, ("community voice",))


def _plans(it: Reading, of: tuple[str, ...]) -> Held:
    return _list(
        (
            Run(it.text(plan.title), "strong", plan.url),
            *(_said(f". {it.text(plan.covers)}") if plan.covers.en else ()),
        )
        for plan in linked_plans(it.pack)
        if not of or plan.kind in of
    )


def _joins(it: Reading, of: tuple[str, ...]) -> Held:
    return _list(
        (Run(it.text(priority.title), "strong"), Run(f": {it.text(join.title)}"))
        for priority in it.priorities
        for join in priority.joins
        if join.kind in of and join.title.en
    )


def _about(it: Reading, of: tuple[str, ...]) -> Held:
    """Priorities of which a measure follows one of some indicators."""
    return _list(
        _titled(it, priority)
        for priority in it.priorities
        if any(measure.indicator and measure.indicator.id in of for measure in priority.measures)
    )


def _review(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    on = it.pack.area.get("strategy", {}).get("review_on")
    return (
        Held((Block("paragraph", _said(it.say("returns.review", day=day(on, it.language)))),))
        if on
        else Held()
    )


def _none(it: Reading, of: tuple[str, ...]) -> Held:  # noqa: ARG001
    return Held()


def _indicators(of: tuple[str, ...]) -> list[Indicator]:
    known = {item.id: item for item in indicators()}
    return [known[name] for name in of]


HELD: Final[Mapping[str, Callable[[Reading, tuple[str, ...]], Held]]] = {
    "section": _section, "priorities": _priorities, "gaps": _of_priorities("gap"),
    "learning": _of_priorities("learning"), "actions": _actions, "money": _money, "outcomes": _outcomes,
    "target": _target, "figures": _figures, "partners": _partners, "adoption": _adoption,
    "decisions": _decisions, "evidence": _evidence, "families": _families, "plans": _plans, "joins": _joins,
    "about": _about, "review": _review, "none": _none,
}  # fmt: skip
"""By the name of the part of the record."""
