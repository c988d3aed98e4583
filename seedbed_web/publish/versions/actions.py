"""Fixing versions, asking partners, writing down what they say, and adopting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from seedbed.foundations.faults import DataFaults
from seedbed.foundations.languages import Text, slug
from seedbed.plan.strategy.fixed_versions import ADOPTED, digest_of
from seedbed.publish.version_files import PACK
from seedbed_web.audit.actions import record
from seedbed_web.evidence.keeping import change, note
from seedbed_web.organisations.models import Organisation, Partnership
from seedbed_web.organisations.naming import next_place, wait_for_turn
from seedbed_web.plan.readiness.queries import list_missing_duties
from seedbed_web.plan.strategy.adoption import note_adopted
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.models import PackFile
from seedbed_web.publish.pack.queries import list_pack_files
from seedbed_web.publish.pack.zipped import read_zip
from seedbed_web.publish.publications.mending import troubles
from seedbed_web.publish.versions.contents import (
    adopted_files,
    fixed_files,
    folder_of,
    pack_of_version,
    published_bytes,
)
from seedbed_web.publish.versions.models import ADOPTING, DONE, FIXING, REFUSED, Making, SignOff, Version
from seedbed_web.publish.versions.queries import AGREED, ASKED, find_file, get_signing, taken_names

LONGEST: Final = 60
RESERVED: Final = frozenset({"fix", "making", "differences"})
"""Words that addresses of this part begin with."""


class CannotAdopt(Exception):  # noqa: N818  # named for what is in the way
    """Something that must be there before adoption is not; the message is its short name."""


def ask_to_fix(*, partnership: UUID, by: UUID, day: date, values: Mapping[str, str]) -> Making:
    """Writes down that a version is to be fixed; the work itself is a job."""
    return _ask(FIXING, partnership, by, day, dict(values))


def ask_to_adopt(*, version: Version, by: UUID, day: date, partners: Sequence[str]) -> Making:
    """Writes down that a version is to be adopted; the work itself is a job.

    Args:
        version: which.
        by: who asks.
        day: the day on which it was adopted.
        partners: identifiers of the partners who adopt it.

    Raises:
        CannotAdopt: nobody agreed, no impact was assessed, or it is adopted already.
    """
    if (why := why_not_adopted(version, partners)) is not None:
        raise CannotAdopt(why)
    return _ask(ADOPTING, version.partnership_id, by, day, {"partners": list(partners)}, version)


def why_not_adopted(version: Version, partners: Sequence[str]) -> str | None:
    """What is in the way of adopting a version; None when nothing is."""
    if version.adopted_on is not None:
        return "adopted already"
    if find_file(version, PACK) is None:
        return "no pack"
    if missing_duties(version.partnership_id):
        return "no impact assessment"
    agreed = {it.partner.identifier for it in get_signing(version).answers if it.answer.startswith(AGREED)}
    return None if agreed and partners and set(partners) <= agreed else "nobody agreed"


def missing_duties(partnership: UUID) -> list[str]:
    """Duties under which what the strategy may do to whom has not been settled yet."""
    return list_missing_duties(partnership, Partnership.objects.get(pk=partnership).nation)


@transaction.atomic
def make(*, making: UUID, by: UUID) -> Making:
    """Does what was asked, or writes down what stands in the way; the second time it changes nothing."""
    asked = Making.objects.select_for_update().get(pk=making)
    if asked.state in (DONE, REFUSED):
        return asked
    work = fix_version if asked.kind == FIXING else adopt_version
    try:
        asked.made, asked.state = work(asked, by), DONE
    except DataFaults as found:
        asked.state, asked.trouble = REFUSED, troubles(found.faults, files_asked_about(asked))
        record(
            "version refused", partnership=asked.partnership_id, by=by, detail={"faults": len(asked.trouble)}
        )
    asked.save()
    return asked


def files_asked_about(asked: Making) -> Files:
    """The pack in which faults were found."""
    if asked.made is not None:
        return read_zip(find_file(asked.made, PACK) or b"")
    return list_pack_files(asked.partnership_id, with_answers=False)


def fix_version(asked: Making, by: UUID) -> Version:
    """Fixes the draft as it stands: its words, its figures, and the pack they come from.

    Raises:
        DataFaults: the draft could not be published.
    """
    place = Partnership.objects.get(pk=asked.partnership_id)
    values = asked.values
    pack = pack_of_version(list_pack_files(place.pk, with_answers=False))
    document = published_bytes(pack, asked.day)
    wait_for_turn(place.pk)  # only now: while it is worked out, others go on saving
    name = free_version_name(place.pk, values["title_en"])
    title = Text(values["title_en"], values.get("title_cy") or values["title_en"])
    top = f"{place.slug}-{name}"
    files = fixed_files(pack, version=name, top=top, title=title, day=asked.day, document=document)
    _put(place.pk, files)
    made = Version.objects.create(
        partnership_id=place.pk, identifier=name, order=next_place(Version, place.pk), changed_by_id=by,
        fixed_on=asked.day, digest=digest_of(document), **values,
    )  # fmt: skip
    note("fixed", made, by, ["digest"])
    return made


def adopt_version(asked: Making, by: UUID) -> Version:
    """Writes beside a version the strategy that it becomes by being adopted, and says so in the strategy.

    Raises:
        DataFaults: it could not be published as an adopted strategy.
    """
    version = asked.made
    assert version is not None  # a version is adopted that somebody named
    frozen = find_file(version, PACK)
    assert frozen is not None  # looked at when it was asked
    if version.adopted_on is not None:
        return version
    partners: list[str] = asked.values["partners"]
    title = Text(version.title_en, version.title_cy or version.title_en)
    files = adopted_files(frozen, version=version.identifier, title=title, day=asked.day, partners=partners)
    _put(version.partnership_id, files)
    values = {
        "adopted_on": asked.day,
        "adopted_by": " ".join(partners),
        "adopted_digest": digest_of(files[f"{folder_of(version.identifier)}{ADOPTED}"]),
    }
    change(version, version=version.version, by=by, values=values)
    note_adopted(partnership=version.partnership_id, on=asked.day, by=by)
    note("adopted", version, by, list(values))
    return version


def free_version_name(partnership: UUID, title: str) -> str:
    """A name for a version and its folder that no other has."""
    start = slug(title.encode("ascii", "ignore").decode())[:LONGEST].strip("-") or "version"
    taken = taken_names(partnership) | RESERVED
    names = (start if number == 1 else f"{start}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def ask_partners(*, version: Version, partners: Sequence[UUID], by: UUID) -> int:
    """Asks partners whether they agree; those who were asked before are not asked again.

    Returns:
        How many were asked.
    """
    wait_for_turn(version.partnership_id)
    there = set(SignOff.objects.filter(of=version).values_list("partner_id", flat=True))
    own = Organisation.objects.filter(partnership_id=version.partnership_id, pk__in=partners)
    new = list(own.exclude(pk__in=there))
    first = next_place(SignOff, version.partnership_id)
    for order, partner in enumerate(new, start=first):
        made = SignOff.objects.create(
            partnership_id=version.partnership_id, of=version, partner=partner, answer=ASKED, order=order,
            changed_by_id=by,
        )  # fmt: skip
        note("asked", made, by, ["answer"])
    return len(new)


def answer(*, sign_off: SignOff, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Writes down what a partner says, its own people or whoever has it from minutes.

    Raises:
        StaleEdit: somebody else saved first.
    """
    if change(sign_off, version=version, by=by, values=values):
        note("answered", sign_off, by, ["answer"])


def note_taken_out(*, version: Version, by: UUID) -> None:
    """Writes down that somebody has taken the pack of a version out."""
    note("taken out", version, by, [])


def _ask(
    kind: str, partnership: UUID, by: UUID, day: date, values: dict[str, Any], version: Version | None = None
) -> Making:
    made = Making.objects.create(
        partnership_id=partnership, kind=kind, day=day, values=values, made=version, asked_by_id=by
    )
    record(
        f"version asked {'for' if kind == FIXING else 'to be adopted'}",
        partnership=partnership,
        by=by,
        subject=("publish.making", str(made.pk)),
        detail={"fields": sorted(values)},
    )
    return made


def _put(partnership: UUID, files: Files) -> None:
    PackFile.objects.bulk_create(
        PackFile(partnership_id=partnership, path=path, content=content) for path, content in files.items()
    )
