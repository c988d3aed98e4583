"""Taking a pack in and giving it out: all of it or nothing, in one transaction with its audit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from seedbed.foundations.areas import find_authority
from seedbed.foundations.faults import DataFaults, WrongUse
from seedbed.foundations.languages import Text
from seedbed.foundations.tables import Table
from seedbed.plan.strategy.assurance_tables import VERSIONS
from seedbed.plan.strategy.pack import Pack
from seedbed_web.audit.actions import record
from seedbed_web.database.rows import gone_rows, put_rows
from seedbed_web.lead.community.findings.actions import link_all_that_answers
from seedbed_web.organisations.models import Area, Organisation, Partnership
from seedbed_web.organisations.pack_tables import put_tables
from seedbed_web.plan.needs.actions import replace_figures
from seedbed_web.plan.strategy.actions import link_all_that_is_cited
from seedbed_web.plan.strategy.pack_rows import StrategyRecord, replace_strategy
from seedbed_web.plan.writing.pack_texts import replace_narratives
from seedbed_web.publish.pack.changes import Change, changes, counts, without_answers_left_out
from seedbed_web.publish.pack.checking import check_files
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.models import OF_A_VERSION, PackFile, WaitingPack
from seedbed_web.publish.pack.queries import has_pack, list_area_codes, list_pack_files
from seedbed_web.publish.pack.tables import WHOLE, partner_values
from seedbed_web.publish.versions.guarding import refuse_changed_versions

WAITS: Final = timedelta(hours=1)
"""How long a pack that was brought waits to be confirmed."""


class AnotherArea(WrongUse):
    """The pack is about somewhere else."""


@transaction.atomic
def bring_in_pack(*, partnership: UUID, files: Files, by: UUID | None) -> list[Change]:
    """Makes what a partnership has what its pack says. Rows that stay keep their keys, links and history.

    Args:
        partnership: for which the transaction works.
        files: the pack.
        by: who brings it; None for the console.

    Returns:
        What has changed.

    Raises:
        DataFaults: the pack has faults with which it cannot be kept; nothing has changed.
        AnotherArea: it is about another area than the partnership.
        ChangesAVersion: a version that was fixed here is other in it, or is not in it.
    """
    checked = check_files(files)
    if checked.pack is None or checked.refusing:
        raise DataFaults(checked.refusing)
    place = Partnership.objects.select_for_update().get(pk=partnership)
    refuse_another_area(partnership, checked.pack)
    refuse_changed_versions(partnership, files, checked.pack.rows(VERSIONS.name))
    before = list_pack_files(partnership) if has_pack(partnership) else {}
    _put(place, checked.pack, by)
    _put_files(partnership, files)
    made = changes(without_answers_left_out(before, files), files)
    record("pack brought in", partnership=partnership, by=by, detail={"files": len(files), **counts(made)})
    return made


def refuse_another_area(partnership: UUID, pack: Pack) -> None:
    """Refuses a pack of other authorities than the partnership's own, once those are known.

    Raises:
        AnotherArea: it is one.
    """
    place, own, brought = (
        Partnership.objects.get(pk=partnership),
        list_area_codes(partnership),
        area_codes(pack),
    )
    if pack.area["area"]["nation"] != place.nation or (own and sorted(own) != sorted(brought)):
        raise AnotherArea(
            f"the pack is about {pack.area['area']['name_en']} ({', '.join(brought)}), "
            f"and the partnership is {place.name_en} ({', '.join(own) or place.nation})"
        )


def area_codes(pack: Pack) -> list[str]:
    """The authorities that a pack is about."""
    area = pack.area["area"]
    return list(area.get("members") or [area["ons_code"]])


@transaction.atomic
def make_partnership(
    *, slug: str, pack: Pack, by: UUID | None, key: UUID | None = None, is_demo: bool = False
) -> UUID:
    """Makes the partnership that a pack is about, still without what the pack says.

    The transaction must work for it already when `key` is given, as row-level security demands.
    """
    area = pack.area["area"]
    made = Partnership.objects.create(
        id=key or uuid4(),
        slug=slug,
        name_en=area["name_en"],
        name_cy=area.get("name_cy") or "",
        nation=area["nation"],
        is_demo=is_demo,
    )
    record("partnership made", partnership=made.pk, by=by)
    return made.pk


def note_pack_taken_out(*, partnership: UUID, files: Files, by: UUID | None) -> None:
    """Writes into the audit that somebody has taken the pack out."""
    detail = {"files": len(files), "bytes": sum(map(len, files.values()))}
    record("pack taken out", partnership=partnership, by=by, detail=detail)


def keep_waiting(*, partnership: UUID, content: bytes, by: UUID) -> UUID:
    """Keeps a zip file until the person who brought it has seen what it would change; forgets older ones."""
    forget_waiting(partnership=partnership, by=by)
    expires = timezone.now() + WAITS
    kept = WaitingPack.objects.create(
        partnership_id=partnership, content=content, brought_by_id=by, expires_at=expires
    )
    return kept.pk


def forget_waiting(*, partnership: UUID, by: UUID) -> None:
    """Forgets what a person has brought and not confirmed, and everybody's that has waited too long."""
    waiting = WaitingPack.objects.filter(partnership_id=partnership)
    waiting.filter(brought_by_id=by).delete()
    waiting.filter(expires_at__lte=timezone.now()).delete()


def _put(place: Partnership, pack: Pack, by: UUID | None) -> None:
    area = pack.area["area"]
    place.name_en, place.name_cy = area["name_en"], area.get("name_cy") or ""
    place.save(update_fields=["name_en", "name_cy"])
    _put_areas(place, area_codes(pack))
    rows = pack.rows("partners")
    wanted = {row["id"]: partner_values(row) | {"order": n} for n, row in enumerate(rows, start=1)}
    owners = put_rows(Organisation, place.pk, wanted)
    replace_strategy(
        partnership=place.pk,
        record=StrategyRecord.of(pack.area, pack.adopted_on),
        priorities=pack.rows("priorities"),
        actions=pack.rows("actions"),
        owners=owners,
        by=by,
    )
    put_tables((one for one in WHOLE if _is_there(one.table, pack)), place.pk, pack.rows, by)
    gone_rows(Organisation, place.pk, list(wanted)).delete()
    replace_figures(partnership=place.pk, pack=pack)
    replace_narratives(partnership=place.pk, texts=pack.texts, by=by)
    link_all_that_is_cited(partnership=place.pk, by=by)
    link_all_that_answers(partnership=place.pk, by=by)


def _is_there(table: Table, pack: Pack) -> bool:
    """Whether a table is to be what the pack says; answers that it leaves out stay as they are."""
    return table.name in pack.tables or not table.personal


def _put_areas(place: Partnership, codes: Sequence[str]) -> None:
    there = set(list_area_codes(place.pk))
    only = Text(place.name_en, place.name_cy) if len(codes) == 1 else None
    new = [code for code in codes if code not in there]
    named = {code: only or _name_of(code) for code in new}
    Area.objects.bulk_create(
        Area(partnership_id=place.pk, code=code, name_en=name.en, name_cy=name.cy)
        for code, name in named.items()
    )


def _name_of(code: str) -> Text:
    """The name of an authority; of an invented one, its code."""
    try:
        return find_authority(code).name
    except WrongUse:
        return Text(code, code)


def _put_files(partnership: UUID, files: Files) -> None:
    """Puts files in the place of others; files of fixed versions stay, and those of new ones join them."""
    there = PackFile.objects.filter(partnership_id=partnership)
    there.exclude(path__regex=OF_A_VERSION).delete()
    kept = set(there.values_list("path", flat=True))
    PackFile.objects.bulk_create(
        PackFile(partnership_id=partnership, path=path, content=content)
        for path, content in files.items()
        if path not in kept
    )
