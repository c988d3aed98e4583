"""The pack of a partnership as it stands, and packs that wait to be confirmed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from django.db.models import BinaryField, Func
from django.utils import timezone

from seedbed.foundations.tables import count_rows
from seedbed.plan.strategy.pack import DESCRIPTOR
from seedbed.plan.strategy.record import AREA_FILE
from seedbed_web.organisations.models import Area, Partnership
from seedbed_web.organisations.pack_tables import Kept
from seedbed_web.plan.strategy.pack_rows import find_strategy_record
from seedbed_web.plan.writing.pack_texts import list_text_files
from seedbed_web.publish.pack.changes import EVERY_TABLE
from seedbed_web.publish.pack.described import described
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.first import first_files
from seedbed_web.publish.pack.models import PackFile, WaitingPack
from seedbed_web.publish.pack.record_words import with_values
from seedbed_web.publish.pack.tables import KEPT_AS_ROWS, Listed, table_file
from seedbed_web.publish.versions.standing import get_adoption

EDITED: Final = ("title_en", "title_cy", "starts", "ends")
"""What the site lets people change of the record."""
PERSONAL: Final = frozenset(table.file for table in EVERY_TABLE if table.personal)
"""Tables of what single people answered."""
NOTHING_MADE: Final[Mapping[str, bytes]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class HeldTable:
    """One table of the pack that a partnership holds."""

    file: str
    title: str
    rows: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a pack: its tables, and how many other files."""

    tables: tuple[HeldTable, ...]
    others: int


def list_pack_files(
    partnership: UUID,
    *,
    with_answers: bool = True,
    only: Collection[str] | None = None,
    made: Mapping[str, bytes] = NOTHING_MADE,
) -> Files:
    """Files of the pack as they stand: as they came where nothing was edited.

    Args:
        partnership: whose pack.
        with_answers: whether tables of what single people answered are in it.
        only: the paths that are wanted, and nothing else is read; None for all. The descriptor speaks of the
            whole pack, and stays as it came where only some of it is wanted.
        made: files of tables that whoever asks has made before, and that nothing has changed since.
    """

    def is_wanted(path: str) -> bool:
        return (only is None or path in only) and (with_answers or path not in PERSONAL)

    files = {path: held for path, held in _came(partnership, only).items() if is_wanted(path)}
    if AREA_FILE in files:
        files[AREA_FILE] = _record(partnership, files[AREA_FILE])
    texts = list_text_files(partnership, files)
    files |= {path: held for path, held in texts.items() if is_wanted(path)}
    for kept in KEPT_AS_ROWS:
        if is_wanted(kept.table.file):
            _put_table(partnership, kept, files, made)
    if only is None:
        files[AREA_FILE] = _with_adoption(partnership, files)
    if only is None and (descriptor := described(files, EVERY_TABLE)) is not None:
        files[DESCRIPTOR] = descriptor
    return dict(sorted(files.items()))


def _put_table(partnership: UUID, kept: Listed | Kept, files: Files, made: Mapping[str, bytes]) -> None:
    table = kept.table
    if table.file in made:
        files[table.file] = made[table.file]
        return
    rows = kept.rows(partnership)
    if table.needed or rows or table.file in files:
        files[table.file] = table_file(table, files.get(table.file), rows)


def get_contents(partnership: UUID, *, with_answers: bool = True) -> Contents:
    """What is in the pack. Rows of the site are counted, and of the files only tables are read.

    Args:
        partnership: whose pack.
        with_answers: whether tables of what single people answered are counted among it.
    """
    paths = _paths(partnership)
    kept = {it.table.file: it for it in KEPT_AS_ROWS}
    asked = [table for table in EVERY_TABLE if with_answers or not table.personal]
    came = list_pack_files(partnership, only=[t.file for t in asked if t.file not in kept])
    counts = {t.file: count_rows(t, came[t.file]) for t in asked if t.file in came}
    counts |= {t.file: kept[t.file].count(partnership) for t in asked if t.file in kept}
    there = [t for t in asked if t.file in paths or (t.file in kept and (t.needed or counts[t.file]))]
    return Contents(
        tuple(HeldTable(table.file, table.title, counts.get(table.file, 0)) for table in there),
        len(paths - {table.file for table in EVERY_TABLE}),
    )


def get_digest(partnership: UUID, paths: Collection[str]) -> str:
    """What is the same as long as some files are, and the names of the partnership, without reading them.

    For files that the site edits in nothing but those names.
    """
    held = PackFile.objects.filter(partnership_id=partnership, path__in=paths).order_by("path")
    digests = held.values_list("path", Func("content", function="sha256", output_field=BinaryField()))
    names = Partnership.objects.filter(pk=partnership).values_list("name_en", "name_cy").get()
    parts = [*names, *(f"{path} {bytes(digest).hex()}" for path, digest in digests)]
    return sha256("\n".join(parts).encode()).hexdigest()


def list_area_codes(partnership: UUID) -> list[str]:
    """The authorities of a partnership by code."""
    return list(
        Area.objects.filter(partnership_id=partnership).order_by("code").values_list("code", flat=True)
    )


def has_pack(partnership: UUID) -> bool:
    """Whether a pack was ever brought in."""
    return PackFile.objects.filter(partnership_id=partnership).exists()


def find_waiting(waiting: UUID, *, partnership: UUID, by: UUID) -> bytes | None:
    """A pack that the same person has brought and not yet confirmed; None once it is forgotten."""
    held = WaitingPack.objects.filter(
        pk=waiting, partnership_id=partnership, brought_by_id=by, expires_at__gt=timezone.now()
    )
    found = held.values_list("content", flat=True).first()
    return None if found is None else bytes(found)


def _came(partnership: UUID, only: Collection[str] | None) -> Files:
    """Files as they were brought, or as a partnership begins with that has brought none."""
    held = PackFile.objects.filter(partnership_id=partnership)
    if only is not None:
        held = held.filter(path__in=only)
    files = {it.path: bytes(it.content) for it in held}
    return files if AREA_FILE in files or _has_record(partnership) else _first(partnership) | files


def _paths(partnership: UUID) -> set[str]:
    """The names of the files that `_came` gives, without reading them."""
    paths = set(PackFile.objects.filter(partnership_id=partnership).values_list("path", flat=True))
    return paths if AREA_FILE in paths else paths | _first(partnership).keys()


def _has_record(partnership: UUID) -> bool:
    return PackFile.objects.filter(partnership_id=partnership, path=AREA_FILE).exists()


def _first(partnership: UUID) -> Files:
    return first_files(Partnership.objects.get(pk=partnership), list_area_codes(partnership))


def _record(partnership: UUID, came: bytes) -> bytes:
    """The record with what was edited on the site since it came."""
    place = Partnership.objects.get(pk=partnership)
    wanted: dict[tuple[str, str], Any] = {("area", "name_en"): place.name_en}
    if place.name_cy:
        wanted["area", "name_cy"] = place.name_cy
    if record := find_strategy_record(partnership):
        held = asdict(record)
        wanted |= {("strategy", name): held[name] for name in EDITED}
    return with_values(came.decode("utf-8"), wanted).encode()


def _with_adoption(partnership: UUID, files: Files) -> bytes:
    """The record, which says that the strategy is adopted as long as it says what was adopted here."""
    record = files[AREA_FILE]
    wanted = get_adoption(partnership, files)
    return with_values(record.decode("utf-8"), wanted).encode() if wanted else record
