"""How ready the strategy is as it stands: looked at anew only where something has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import UUID

from seedbed.foundations.languages import Text
from seedbed.lead.maturity.tables import LEVEL_ACTIONS
from seedbed.plan.strategy.assurance_tables import VERSIONS
from seedbed.plan.strategy.pack import Pack, both, read_pack
from seedbed.plan.strategy.readiness.changes import remembered
from seedbed.plan.strategy.readiness.check import CriterionResult, readiness
from seedbed.publish.community_facts import voices
from seedbed.publish.maturity_facts import maturity_facts
from seedbed.publish.pack_tables import EVERY_OTHER_TABLE
from seedbed_web.lead.community.pack_rows import KEPT as COMMUNITY
from seedbed_web.lead.maturity.pack_rows import KEPT as MATURITY
from seedbed_web.lead.partnership.pack_rows import KEPT as PARTNERSHIP
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.pack.queries import list_pack_files
from seedbed_web.publish.readiness.keeping import Kept
from seedbed_web.publish.readiness.stamp import get_stamp

MOST_KEPT: Final = 64
"""Looks that a process keeps; a partnership that nobody looks at is let go first."""
Key = tuple[UUID, str, date]
OF_LEAD: Final = frozenset(
    kept.table.file for kept in (*MATURITY, *PARTNERSHIP, *COMMUNITY) if kept.table is not LEVEL_ACTIONS
)
"""Files of Lead; what leads from the self-assessment to an action changes with the actions of Plan."""
FIXED: Final = f"{VERSIONS.name}/"
"""Versions that were fixed say nothing of how ready the strategy is now."""
TITLED: Final = {"priorities": "title", "actions": "title", "suggestions": "statement"}
"""Tables whose rows a criterion may name, and the text that says what each is."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Every criterion with its verdict, and what the rows that they name are called."""

    results: tuple[CriterionResult, ...]
    titles: Mapping[tuple[str, str], Text]
    remembered: str
    """The verdicts in a few letters: see `seedbed.plan.strategy.readiness.changes`."""


_kept: Final = Kept[Key, Ready](MOST_KEPT)
_of_lead: Final = Kept[tuple[UUID, str], Mapping[str, bytes]](MOST_KEPT)
"""Files of Lead's tables: what people write in Plan does not change them, and they are most of the work."""


def get_ready(partnership: UUID, today: date) -> Ready:
    """The readiness of the strategy as it stands on a day."""
    stamp = get_stamp(partnership)
    key = (partnership, stamp.whole, today)
    if (held := _kept.find(key)) is not None:
        return held
    files = list_pack_files(partnership, made=_of_lead.find((partnership, stamp.lead)) or {})
    _of_lead.keep((partnership, stamp.lead), {name: files[name] for name in OF_LEAD if name in files})
    made = looked_at(files, today)
    _kept.keep(key, made)
    return made


def looked_at(files: Files, today: date) -> Ready:
    """The readiness of a pack; what in it cannot be read counts as absent."""
    with TemporaryDirectory(prefix="seedbed-ready-") as folder:
        put_files({path: held for path, held in files.items() if not path.startswith(FIXED)}, Path(folder))
        pack, _ = read_pack(Path(folder), EVERY_OTHER_TABLE)
    if pack is None:
        return Ready((), {}, "")
    results = tuple(readiness(pack, today, maturity_facts(pack), voices(pack, today)))
    return Ready(results, _titles(pack), remembered(results))


def find_result(ready: Ready, set_: str, criterion: str) -> CriterionResult | None:
    """One criterion by its set and name."""
    named = (set_, criterion)
    return next((it for it in ready.results if (it.set.id, it.criterion.id) == named), None)


def _titles(pack: Pack) -> dict[tuple[str, str], Text]:
    return {
        (table, row["id"]): both(row, name)
        for table, name in TITLED.items()
        for row in pack.rows(table)
        if row["id"]
    }
