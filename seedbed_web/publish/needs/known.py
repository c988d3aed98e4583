"""The needs profile of a pack, worked out again only when its figures have changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import UUID

from django.utils.translation import gettext

from seedbed.foundations.languages import Language
from seedbed.plan.needs.profile import profile
from seedbed.plan.strategy.pack import Pack, read_pack
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.publish.citing import Book
from seedbed.publish.protecting import protected
from seedbed.publish.quoting import cite
from seedbed.sources.folder import data_sets
from seedbed_web.plan.kept import KEPT as OF_PLAN
from seedbed_web.plan.needs.known import Asked, Ground, Known
from seedbed_web.publish.neighbourhoods.drawn import Brought
from seedbed_web.publish.neighbourhoods.queries import get_neighbourhoods
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.pack.queries import get_digest, list_pack_files
from seedbed_web.publish.pack.tables import WHOLE

NEEDED: Final = (AREA_FILE, "figures.csv", "sources.csv", "comparators.csv", "places.csv")
"""The files that the profile is made of; whatever else changes, it stays as it is."""
KEPT: Final = 4
"""Profiles kept; one of a county is some thirty megabytes."""


class FromPack(Asked):
    """Answers from the files of the pack as it stands."""

    def known(self, partnership: UUID) -> Known:
        """The needs profile."""
        return _known(Brought(get_digest(partnership, NEEDED), partial(_needed, partnership)))

    def ground(self, partnership: UUID, indicator: str, language: Language) -> Ground:
        """The map of an indicator, out of those of the neighbourhoods."""
        drawn = get_neighbourhoods(partnership, language)
        found = next((one for one in drawn.maps if one.id == indicator), None)
        return Ground(found, drawn.lacking)

    def cited_elsewhere(self, partnership: UUID, name: str) -> Sequence[str]:
        """Tables of Lead and of Publish in which a name is cited."""
        wanted = cite(name)
        tables = [kept.table for kept in WHOLE if kept not in OF_PLAN]
        citing = {table.name: [c.name for c in table.columns if c.cites] for table in tables}
        return [
            gettext(kept.table.title)
            for kept in WHOLE
            if citing.get(kept.table.name)
            and any(
                wanted in (row.get(column) or "")
                for row in kept.rows(partnership)
                for column in citing[kept.table.name]
            )
        ]


def _needed(partnership: UUID) -> Files:
    files = list_pack_files(partnership)
    return {path: files[path] for path in NEEDED if path in files}


@lru_cache(maxsize=KEPT)
def _known(brought: Brought) -> Known:
    with TemporaryDirectory(prefix="seedbed-needs-") as folder:
        put_files(brought.read(), Path(folder))
        # It was looked at when it came in; the texts, which a profile does not need, are not among the files.
        pack, _ = read_pack(Path(folder))
    assert pack is not None  # the record is written by the library where no pack has come yet
    return known_of(protected(pack))


def known_of(pack: Pack) -> Known:
    """The profile of a pack that has passed disclosure control."""
    lacking = [data_sets()[name].without_it for name in pack.missing_data if name in data_sets()]
    made = profile(pack.focus, pack.figures, pack.targets, lacking)
    names = {figure: name for name, figure in pack.figures_by_id.items()}
    return Known(made, Book(pack, made), names)
