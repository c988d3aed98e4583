"""The theory of change of a priority, and of the strategy, read from its links: nothing is kept twice.

Inputs are organisations with the money they hold, activities the actions, outputs and outcomes the measures
of that level (a measure without one is an outcome), impact the measures of that level, or what the vision
cites where there are none.

Limits: money is named for a priority, not for an action. An organisation that answers for no action of a
priority is therefore tied to all of its actions. No link between two measures is kept: one leads to the next
level where the same action is meant to move both, and to the impact from the last level of its priority. A
tie says what is meant, not that it works.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from seedbed.foundations.evidence import citations
from seedbed.foundations.indicators import indicators
from seedbed.foundations.languages import Text
from seedbed.plan.strategy.model import Action, Measure, Partner, Priority
from seedbed.plan.strategy.pack import Pack

Column = Literal["input", "activity", "output", "outcome", "impact"]
COLUMNS: Final[tuple[Column, ...]] = ("input", "activity", "output", "outcome", "impact")
LEVELS: Final[tuple[Column, ...]] = ("output", "outcome", "impact")
STOPPED: Final = "stopped"
NOBODY: Final = "who:"
"""The input of money that nobody is named for."""

Why = Literal["answers for", "pays for", "moves", "leads to"]


@dataclass(frozen=True, slots=True)
class Step:
    """One box: `name` is its kind and the name the pack gives it, such as `action:talking-groups`.

    `pounds` is what an organisation holds; `title` is empty where nobody is named for the money.
    """

    name: str
    column: Column
    title: Text
    pounds: float = 0


@dataclass(frozen=True, slots=True)
class Tie:
    """One step leads to another, and why that is said."""

    start: str
    end: str
    why: Why


Lacking = Literal[
    "no money", "no actions", "no measures", "action without owner", "action without measure",
    "measure without action",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gap:
    """A link that is not there: what kind, of what, by kind and name, and in which priority."""

    kind: Lacking
    name: str
    title: Text
    priority: str


@dataclass(frozen=True, slots=True)
class Theory:
    """Steps in their columns, the ties between them, and the links that are not there."""

    steps: tuple[Step, ...]
    ties: tuple[Tie, ...]
    gaps: tuple[Gap, ...]

    def of(self, column: Column) -> tuple[Step, ...]:
        """The steps of one column, in order."""
        return tuple(step for step in self.steps if step.column == column)

    def before(self, name: str) -> tuple[Step, ...]:
        """The steps that lead to one."""
        known = {tie.start for tie in self.ties if tie.end == name}
        return tuple(step for step in self.steps if step.name in known)

    def after(self, name: str) -> tuple[Step, ...]:
        """Everything that one step leads to, however far."""
        reached, waiting = set[str](), [name]
        while waiting:
            here = waiting.pop()
            new = {tie.end for tie in self.ties if tie.start == here} - reached
            reached |= new
            waiting += new
        return tuple(step for step in self.steps if step.name in reached)


def theory_of_priority(priority: Priority, aims: Sequence[Step] = ()) -> Theory:
    """The theory of change of one priority.

    Args:
        priority: with its actions, money and measures.
        aims: what the whole strategy is for: see `aims_of`.
    """
    actions = [action for action in priority.actions if action.state != STOPPED]
    inputs = _inputs(priority, actions)
    measures = [_of_measure(measure) for measure in priority.measures]
    others = [aim for aim in aims if aim.name not in {step.name for step in measures}]
    moved = list(_moved(actions, priority.measures))
    ties = [*_put_in(inputs, actions, priority), *moved, *_to_impact(measures, others, moved)]
    impact = others if any(tie.end in {step.name for step in others} for tie in ties) else []
    activities = [Step(_action(action), "activity", action.title) for action in actions]
    steps = [*inputs.values(), *activities, *measures, *impact]
    return Theory(
        tuple(sorted(steps, key=lambda step: COLUMNS.index(step.column))), _once(ties),
        tuple(_gaps(priority, actions, ties)),
    )  # fmt: skip


def theory_of_strategy(priorities: Sequence[Priority], aims: Sequence[Step] = ()) -> Theory:
    """The theory of change of the whole strategy, with each priority as one activity."""
    found = [(it, theory_of_priority(it, aims)) for it in priorities]
    steps: dict[str, Step] = {}
    ties: list[Tie] = []
    for priority, theory in found:
        short = {step.name: f"priority:{priority.id}" for step in theory.of("activity")}
        for step in (
            *theory.of("input"),
            _as_step(priority),
            *(s for s in theory.steps if s.column in LEVELS),
        ):
            held = steps.get(step.name)
            steps[step.name] = replace(step, pounds=step.pounds + (held.pounds if held else 0))
        ties += [Tie(short.get(t.start, t.start), short.get(t.end, t.end), t.why) for t in theory.ties]
    ordered = sorted(steps.values(), key=lambda step: COLUMNS.index(step.column))
    return Theory(tuple(ordered), _once(ties), tuple(gap for _, theory in found for gap in theory.gaps))


def aims_of(priorities: Iterable[Priority], vision: Iterable[Step] = ()) -> tuple[Step, ...]:
    """What the whole strategy is for: its measures of impact, or what its vision cites."""
    measures = (measure for priority in priorities for measure in priority.measures)
    found = tuple(_of_measure(measure) for measure in measures if measure.level == "impact")
    return found or tuple(vision)


def aims_in(texts: Iterable[str], indicator_of: dict[str, str]) -> tuple[Step, ...]:
    """The indicators whose figures a vision cites, each once.

    Args:
        texts: the vision, in every language.
        indicator_of: the indicator of each figure, by the name that text cites.
    """
    known = {item.id: item.title for item in indicators()}
    cited = (indicator_of.get(name) for text in texts for name in citations(text))
    return tuple(
        Step(f"indicator:{name}", "impact", known[name]) for name in dict.fromkeys(cited) if name in known
    )


def aims_of_pack(pack: Pack, priorities: Sequence[Priority]) -> tuple[Step, ...]:
    """What the strategy of a pack is for."""
    texts = [words for (section, _), words in sorted(pack.texts.items()) if section == "vision"]
    return aims_of(priorities, aims_in(texts, {row["id"]: row["indicator"] for row in pack.rows("figures")}))


def level_of(measure: Measure) -> Column:
    """The column of a measure; one that says nothing is an outcome."""
    return next((level for level in LEVELS if level == measure.level), "outcome")


def _of_measure(measure: Measure) -> Step:
    return Step(_measure(measure.id), level_of(measure), measure.title)


def _as_step(priority: Priority) -> Step:
    return Step(f"priority:{priority.id}", "activity", priority.title)


def _action(action: Action) -> str:
    return f"action:{action.id}"


def _measure(identifier: str) -> str:
    return f"measure:{identifier}"


def _who(partner: Partner | None) -> str:
    return f"who:{partner.id}" if partner else NOBODY


def _inputs(priority: Priority, actions: Sequence[Action]) -> dict[str, Step]:
    """Who answers for its actions, then who else pays, each with the pounds it holds."""
    owners = [action.owner for action in actions if action.owner]
    found: dict[str, Step] = {}
    for partner in (*owners, *(line.owner for line in priority.money)):
        name = _who(partner)
        pounds = sum(line.pounds for line in priority.money if _who(line.owner) == name)
        found[name] = Step(name, "input", partner.name if partner else Text("", ""), pounds)
    return found


def _put_in(inputs: dict[str, Step], actions: Sequence[Action], priority: Priority) -> Iterator[Tie]:
    """Who answers for which action; who answers for none and pays is tied to all."""
    for action in actions:
        if action.owner:
            yield Tie(_who(action.owner), _action(action), "answers for")
    answering = {_who(action.owner) for action in actions if action.owner}
    paying = {_who(line.owner) for line in priority.money}
    for name in inputs:
        if name in paying - answering:
            yield from (Tie(name, _action(action), "pays for") for action in actions)


def _moved(actions: Sequence[Action], measures: Sequence[Measure]) -> Iterator[Tie]:
    """From an action to what it moves first, and from there level by level."""
    known = {measure.id: measure for measure in measures}
    for action in actions:
        held = [known[name] for name in action.moves if name in known]
        levels = [[m for m in held if level_of(m) == level] for level in LEVELS]
        reached = [_action(action)]
        for measures_here in filter(None, levels):
            why: Why = "moves" if reached == [_action(action)] else "leads to"
            here = [_measure(measure.id) for measure in measures_here]
            yield from (Tie(start, end, why) for start in reached for end in here)
            reached = here


def _to_impact(measures: Sequence[Step], aims: Sequence[Step], moved: Sequence[Tie]) -> Iterator[Tie]:
    """From the last level of a priority before the impact to every impact that no action moves itself."""
    below = [[step for step in measures if step.column == level] for level in ("outcome", "output")]
    last = next((steps for steps in below if steps), [])
    reached = {tie.end for tie in moved}
    own = [step for step in measures if step.column == "impact" and step.name not in reached]
    for aim in (*own, *aims):
        yield from (Tie(step.name, aim.name, "leads to") for step in last)


def _gaps(priority: Priority, actions: Sequence[Action], ties: Sequence[Tie]) -> Iterator[Gap]:
    """What the chain of a priority lacks, in the order of the chain."""
    own = f"priority:{priority.id}"
    lacking: list[tuple[Lacking, bool]] = [
        ("no money", not priority.money), ("no actions", not actions), ("no measures", not priority.measures)
    ]  # fmt: skip
    yield from (Gap(kind, own, priority.title, priority.id) for kind, is_so in lacking if is_so)
    known = {measure.id for measure in priority.measures}
    for action in actions:
        if action.owner is None:
            yield Gap("action without owner", _action(action), action.title, priority.id)
        if not known & set(action.moves):
            yield Gap("action without measure", _action(action), action.title, priority.id)
    reached = {tie.end for tie in ties}
    for step in map(_of_measure, priority.measures):
        if step.name not in reached:
            yield Gap("measure without action", step.name, step.title, priority.id)


def _once(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Each pair of steps once; what is answered for is not said to be paid for as well."""
    found: dict[tuple[str, str], Tie] = {}
    for tie in ties:
        key = tie.start, tie.end
        if key not in found or tie.why == "answers for":
            found[key] = tie
    return tuple(found.values())
