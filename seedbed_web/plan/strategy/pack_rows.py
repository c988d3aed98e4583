"""The strategy as the area pack has it: its rows taken in as a whole, and given out again.

Only Plan touches its own models; whoever reads and writes packs calls the functions below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.plan.strategy.tables import ACTIONS, PRIORITIES
from seedbed_web.database.rows import fit_faults, gone_rows, misfits, put_rows, row_of, values_of
from seedbed_web.evidence.models import Link
from seedbed_web.plan.strategy.models import Action, Priority, Strategy
from seedbed_web.plan.strategy.things import KINDS

POINTING: Final = ("priority", "owner")
"""Tables kept whole, beside those that `replace_strategy` puts in place."""


@dataclass(frozen=True, slots=True)
class StrategyRecord:
    """What `area.toml` says of the strategy."""

    title_en: str
    title_cy: str
    starts: int
    ends: int
    adopted_on: date | None

    @classmethod
    def of(cls, area: Mapping[str, Any], adopted_on: date | None) -> StrategyRecord:
        """The record that a pack brings."""
        held = area["strategy"]
        # TOML has `true`, which Python counts as 1.
        years = int(held["starts"]), int(held["ends"])
        return cls(held["title_en"], held["title_cy"], *years, adopted_on)


def find_strategy_record(partnership: UUID) -> StrategyRecord | None:
    """What the strategy of a partnership says of itself; None when it has none yet."""
    names = ("title_en", "title_cy", "starts", "ends", "adopted_on")
    found = Strategy.objects.filter(partnership_id=partnership).values_list(*names).first()
    return StrategyRecord(*found) if found else None


def list_priority_rows(partnership: UUID) -> list[Row]:
    """Priorities as rows of `priorities.csv`, first first."""
    return [row_of(item, PRIORITIES) for item in Priority.objects.filter(partnership_id=partnership)]


def list_action_rows(partnership: UUID) -> list[Row]:
    """Actions as rows of `actions.csv`, in their order."""
    held = Action.objects.filter(partnership_id=partnership).select_related("priority", "owner")
    return [
        row_of(
            item,
            ACTIONS,
            priority=item.priority.identifier,
            owner=item.owner.identifier if item.owner else None,
        )
        for item in held
    ]


def list_strategy_misfits(
    record: StrategyRecord, priorities: Sequence[Row], actions: Sequence[Row]
) -> list[Fault]:
    """What the site could not keep of a strategy, by file, row and column."""
    faults = [
        Fault(code, AREA_FILE, None, f"strategy.{name}", found, expected)
        for name, value in asdict(record).items()
        for code, found, expected in misfits(Strategy._meta.get_field(name), name, value)
    ]
    if record.ends < record.starts:
        expected = "a year not before 'starts'"
        faults.append(Fault("period-backwards", AREA_FILE, None, "strategy.ends", str(record.ends), expected))
    return [
        *faults,
        *fit_faults(Priority, PRIORITIES, priorities),
        *fit_faults(Action, ACTIONS, actions),
    ]


def replace_strategy(
    *,
    partnership: UUID,
    record: StrategyRecord,
    priorities: Sequence[Row],
    actions: Sequence[Row],
    owners: Mapping[str, UUID],
    by: UUID | None,
) -> None:
    """Makes the strategy of a partnership what a pack says; rows that stay keep their key and their links.

    The caller writes the audit, because this is a part of what it does.

    Args:
        partnership: whose strategy.
        record: what `area.toml` says of it.
        priorities: rows of `priorities.csv`.
        actions: rows of `actions.csv`; whom they point to is there.
        owners: the keys of organisations by identifier.
        by: who brought the pack; None for the console.
    """
    _put_strategy(partnership, record, by)
    wanted = {row["id"]: values_of(row, PRIORITIES) for row in priorities}
    keys = put_rows(Priority, partnership, wanted, changed_by_id=by)
    doing = {row["id"]: _action(row, order, keys, owners) for order, row in enumerate(actions, start=1)}
    put_rows(Action, partnership, doing, changed_by_id=by)
    _take_away(Action, partnership, list(doing))
    _take_away(Priority, partnership, list(wanted))


def _put_strategy(partnership: UUID, record: StrategyRecord, by: UUID | None) -> None:
    values = asdict(record)
    held = Strategy.objects.filter(partnership_id=partnership).first()
    if held is None:
        Strategy.objects.create(partnership_id=partnership, changed_by_id=by, **values)
    elif find_strategy_record(partnership) != record:
        for name, value in values.items():
            setattr(held, name, value)
        held.version, held.changed_by_id = held.version + 1, by
        held.save()


def _action(
    row: Row, order: int, priorities: Mapping[str, UUID], owners: Mapping[str, UUID]
) -> dict[str, Any]:
    owner = owners[row["owner"]] if row["owner"] else None
    pointing = {"priority_id": priorities[row["priority"]], "owner_id": owner}
    return values_of(row, ACTIONS, without=POINTING) | pointing | {"order": order}


def _take_away(model: type[Priority] | type[Action], partnership: UUID, wanted: Sequence[str]) -> None:
    """Removes what a pack has no longer, and the links of the chain to it."""
    gone = gone_rows(model, partnership, wanted)
    keys = [str(key) for key in gone.values_list("pk", flat=True)]
    links = Link.objects.filter(partnership_id=partnership)
    links.filter(from_kind=KINDS[model], from_id__in=keys).delete()
    links.filter(to_kind=KINDS[model], to_id__in=keys).delete()
    gone.delete()
