"""Texts with citations as pages show them: the figure in the sentence, with a mark to its source."""

from __future__ import annotations

from collections.abc import Mapping

from seedbed.foundations.languages import Language, Text
from seedbed.publish.blocks import Run, runs
from seedbed.publish.citing import Item
from seedbed.publish.priority_view import words


def cited_runs(text: Text, items: Mapping[str, Item], language: Language) -> tuple[Run, ...]:
    """A text in one language; a citation of what is not known stands there as it was written."""

    def resolve(name: str) -> tuple[str, int]:
        item = items.get(name)
        return (item.value[language], item.number) if item else (f"[{name}]", 0)

    return runs(words(text, language), resolve)
