"""Two strategies set side by side: what was added, removed, moved and said otherwise.

Pure: from two documents of the shape of `strategy.json` to a value. Whatever shows it, a page or a command,
works nothing out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from seedbed.foundations.languages import LANGUAGES, Text, in_both
from seedbed.plan.strategy.differences.documents import Document
from seedbed.plan.strategy.differences.figures import (
    compare_figures,
    compare_targets,
    dated,
    figures_of,
    filled,
    measured,
)
from seedbed.plan.strategy.differences.shapes import (
    Differences,
    FactChange,
    Kind,
    ThingChange,
    Value,
    WordChange,
)
from seedbed.plan.strategy.differences.words import compare

Held = Mapping[str, Any]
Known = tuple[Mapping[str, Held], Mapping[str, Held]]
"""The figures of the first document and of the second, by identifier."""

PARTS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "actions": (("title",), ("owner", "starts", "ends", "state")),
    "money": (("source",), ("pounds", "starts", "ends", "owner", "spent")),
    "measures": (("title",), ("indicator", "baseline", "target", "target_on", "level")),
}
"""What hangs on a priority: its texts and its values, in the order in which they are told."""
OWN: Final = ("title", "need", "gap", "learning")
PARTNER: Final = (("name", "part"), ("sector",))
STATEMENT: Final = (("statement", "source"), ("url",))
RECORD: Final = ("starts", "ends", "status", "adopted_on")


def differences(before: Document, after: Document) -> Differences:
    """What differs between two strategies.

    Texts are compared word by word with the value of each cited figure in the place of its citation, so that
    a sentence whose figure moved is seen to say something else. Things are told apart by their identifier:
    one that was given another is removed and added. Of things that stayed, the fewest are said to have moved.

    Args:
        before: a `strategy.json` as data, of any version 1.x; what it did not know yet counts as absent.
        after: another.

    Limits: readiness, the self-assessment, who leads and who was heard are not compared: they are accounts of
    a day, not what the partnership promises. See `compare` and `compare_figures` for theirs.

    Source: the method is ours; sequences are compared as Ratcliff and Obershelp do, by Python's `difflib`.
    """
    known = figures_of(before), figures_of(after)
    return Differences(
        record=_record(before, after),
        sections=_sections(before, after, known),
        priorities=_things(_list(before, "priorities"), _list(after, "priorities"), OWN, (), known),
        partners=_things(_list(before, "partners"), _list(after, "partners"), *PARTNER, known),
        statements=_things(_statements(before), _statements(after), *STATEMENT, known),
        targets=compare_targets(before, after),
        figures=compare_figures(before, after),
    )


def _list(document: Document, name: str) -> list[Held]:
    return list(document.get(name) or ())


def _statements(document: Document) -> list[Held]:
    return [item for item in _list(document, "evidence") if not item.get("figure")]


def _record(before: Document, after: Document) -> ThingChange:
    words = (_words("title", before, after, ({}, {})),)
    facts = tuple(FactChange(name, before.get(name), after.get(name)) for name in RECORD)
    changed = any(it.is_changed for it in words) or any(it.is_changed for it in facts)
    kind: Kind = "changed" if changed else "same"
    return ThingChange("strategy", kind, _text(after.get("title")), None, words, facts)


def _sections(before: Document, after: Document, known: Known) -> tuple[WordChange, ...]:
    old, new = before.get("sections", {}), after.get("sections", {})
    return tuple(_words(name, old, new, known) for name in dict.fromkeys([*new, *old]))


def _things(
    before: Sequence[Held], after: Sequence[Held], texts: Sequence[str], facts: Sequence[str], known: Known
) -> tuple[ThingChange, ...]:
    """Things of one kind in the order of the second document, each that went after what it followed."""
    old, new = ({it["id"]: it for it in held} for held in (before, after))
    moved = _moved(list(old), list(new))
    return tuple(
        _thing(n, old.get(n), new.get(n), texts, facts, known, moved.get(n)) for n in _order(old, new)
    )


def _order(old: Mapping[str, Held], new: Mapping[str, Held]) -> list[str]:
    names = list(new)
    follows = dict(pairwise([None, *old]))
    before = {later: earlier for earlier, later in follows.items()}
    for name in old:
        if name not in new:
            ahead = before.get(name)
            names.insert(names.index(ahead) + 1 if ahead in names else 0, name)
    return names


def _moved(old: Sequence[str], new: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Places, from 1, of those that stayed and are not in the longest run whose order is the same."""
    place = {name: number for number, name in enumerate(old, start=1)}
    stayed = [name for name in new if name in place]
    kept = set(_longest_rise([place[name] for name in stayed]))
    there = {name: number for number, name in enumerate(new, start=1)}
    return {name: (place[name], there[name]) for name in stayed if place[name] not in kept}


def _longest_rise(places: Sequence[int]) -> list[int]:
    """The longest of the rising sequences within a list of numbers, of several the one that begins lowest.

    There are a dozen numbers, so plainly.
    """
    best: list[list[int]] = [[]]
    for place in places:
        before = max((run for run in best if not run or run[-1] < place), key=_longer)
        best.append([*before, place])
    return max(best, key=_longer)


def _longer(run: Sequence[int]) -> tuple[int, list[int]]:
    return len(run), [-place for place in run]


def _thing(
    name: str,
    old: Held | None,
    new: Held | None,
    texts: Sequence[str],
    facts: Sequence[str],
    known: Known,
    moved: tuple[int, int] | None,
) -> ThingChange:
    was, now = old or {}, new or {}
    words = tuple(_words(it, was, now, known) for it in texts)
    values = tuple(
        FactChange(it, *(_value(it, held, all_) for held, all_ in _both(was, now, known))) for it in facts
    )
    parts = {
        kind: _things(_list(was, kind), _list(now, kind), *names, known)
        for kind, names in PARTS.items()
        if kind in was or kind in now
    }
    kind: Kind = "added" if old is None else "removed" if new is None else "same"
    made = ThingChange(name, kind, _title(now or was, texts[0]), moved, words, values, parts)
    inside = made.own_changes or any(it.is_changed for held in parts.values() for it in held)
    return replace(made, kind="changed") if kind == "same" and inside else made


def _both(was: Held, now: Held, known: Known) -> tuple[tuple[Held, Mapping[str, Held]], ...]:
    return (was, known[0]), (now, known[1])


def _value(name: str, held: Held, known: Mapping[str, Held]) -> Value:
    """A value as it is told: a target in the unit of its figure, a baseline as the figure that it is."""
    value: Value = held.get(name)
    figure = known.get(held.get("baseline") or "")
    if name == "baseline" and figure:
        return dated(figure["figure"])
    if name == "target" and isinstance(value, int | float):
        unit = figure["figure"]["unit"] if figure else held.get("unit") or ""
        return in_both(lambda language: measured(float(value), unit, held.get("indicator"), language))
    return value


def _words(name: str, was: Held, now: Held, known: Known) -> WordChange:
    old, new = was.get(name) or {}, now.get(name) or {}
    return WordChange(
        name,
        {
            language: compare(
                filled(old.get(language) or "", known[0], language),
                filled(new.get(language) or "", known[1], language),
            )
            for language in LANGUAGES
        },
    )


def _title(held: Held, name: str) -> Text:
    return _text(held.get(name))


def _text(held: Held | None) -> Text:
    return Text(*((held or {}).get(language) or "" for language in LANGUAGES))
