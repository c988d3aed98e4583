"""Drafts of returns from the pack as it stands: read once for all of them, and anew only after a change."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Final
from uuid import UUID

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.pack import read_pack
from seedbed.publish.pack_tables import EVERY_OTHER_TABLE
from seedbed.publish.returns.definitions import returns_for
from seedbed.publish.returns.draft import ReturnDraft, draft_returns
from seedbed_web.organisations.queries import Place
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.pack.queries import list_pack_files
from seedbed_web.publish.readiness.stamp import Stamp, get_stamp

MOST_KEPT: Final = 32
"""Readings that a process keeps; what nobody has looked at for longest is let go first."""
Drafts = tuple[ReturnDraft, ...]
_kept: OrderedDict[tuple[UUID, Stamp, date, Language], Drafts] = OrderedDict()
_lock: Final = Lock()


def list_drafts(place: Place, language: Language, today: date) -> Drafts:
    """Every return of the nation as it can be drafted today."""
    key = (place.id, get_stamp(place.id), today, language)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    made = _drafted(place, language, today)
    with _lock:
        _kept[key] = made
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return made


def find_draft(place: Place, name: str, language: Language, today: date) -> ReturnDraft | None:
    """One of them; None where the nation has no such return."""
    return next((it for it in list_drafts(place, language, today) if it.id == name), None)


def _drafted(place: Place, language: Language, today: date) -> Drafts:
    with TemporaryDirectory(prefix="seedbed-return-") as folder:
        put_files(list_pack_files(place.id, with_answers=False), Path(folder))
        pack, _faults = read_pack(Path(folder), EVERY_OTHER_TABLE)
    if pack is None:
        return ()
    return tuple(draft_returns(pack, returns_for(place.nation), language, today))
