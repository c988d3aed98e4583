"""The texts of a priority as its page shows them: citations as figures, and what they rest on below."""

from __future__ import annotations

from dataclasses import dataclass

from seedbed.foundations.languages import Language, Text
from seedbed.publish.blocks import Run
from seedbed.publish.citing import Item
from seedbed_web.plan.needs.citing import cited_runs
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.plan.strategy.queries import list_cited
from seedbed_web.plan.writing.citing import find_cited


@dataclass(frozen=True, slots=True)
class Texts:
    """Need, gap and learning of a priority in one language, and the evidence that they cite."""

    need: tuple[Run, ...]
    gap: tuple[Run, ...]
    learning: tuple[Run, ...]
    items: tuple[Item, ...]


def read_texts(priority: Priority, language: Language) -> Texts:
    """The texts of a priority, citations resolved from what the partnership knows."""
    items = find_cited(priority.partnership_id, list_cited(priority))

    def runs(name: str) -> tuple[Run, ...]:
        text = Text(getattr(priority, f"{name}_en"), getattr(priority, f"{name}_cy"))
        return cited_runs(text, items, language)

    return Texts(runs("need"), runs("gap"), runs("learning"), tuple(items.values()))
