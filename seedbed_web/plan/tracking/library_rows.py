"""Rows of the strategy, of today or of its history, as the library's own values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Text
from seedbed.plan.strategy.model import Action, Measure, Money, OwnCount, Partner
from seedbed_web.organisations.models import Organisation

NOTHING = Text("", "")
Owners = Mapping[UUID, Partner]


def partner(row: Organisation) -> Partner:
    """An organisation."""
    return Partner(row.identifier, Text(row.name_en, row.name_cy), row.sector, NOTHING)


def action(row: Any, owners: Owners) -> Action:
    """An action, or a state that it had."""
    owner = owners.get(row.owner_id)
    title = Text(row.title_en, row.title_cy)
    return Action(row.identifier, title, owner, row.starts, row.ends, row.state)


def money(row: Any, owners: Owners) -> Money:
    """A line of money, or a state that it had."""
    return Money(
        row.identifier, Text(row.source_en, row.source_cy), row.starts, row.ends, row.pounds,
        owners.get(row.owner_id), row.spent, row.spent_on,
    )  # fmt: skip


def measure(
    row: Any, indicators: Mapping[str, Indicator], bases: Mapping[str, Figure], counts: Sequence[Any]
) -> Measure:
    """A measure, or a state that it had, with its baseline and the area's own counts in order of time."""
    found = (OwnCount(it.on, it.value, it.source, it.note or None) for it in counts)
    return Measure(
        row.identifier, Text(row.title_en, row.title_cy), indicators.get(row.indicator),
        bases.get(row.baseline), row.baseline or None, row.target, row.target_on, row.level or None,
        row.unit or None, tuple(sorted(found, key=lambda it: it.on)),
    )  # fmt: skip
