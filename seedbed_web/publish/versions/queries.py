"""Fixed versions: their files, who agreed, and whether they stand as they were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from seedbed.plan.strategy.fixed_versions import ADOPTED, DOCUMENT, digest_of
from seedbed.publish.version_files import PACK
from seedbed_web.organisations.models import Organisation
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.models import PackFile
from seedbed_web.publish.pack.zipped import read_zip
from seedbed_web.publish.versions.contents import adopted_pack, folder_of
from seedbed_web.publish.versions.models import WAITING, Making, SignOff, Version

ASKED, AGREED, ON_CONDITION, NOT_AGREED = "asked", "agreed", "agreed with a condition", "not agreed"
ANSWERS: Final = (AGREED, ON_CONDITION, NOT_AGREED)
TOO_LONG: Final = timedelta(minutes=5)
"""After which nobody goes on waiting for what was asked."""


@dataclass(frozen=True, slots=True)
class HeldFile:
    """One file of a version: its path below the version's folder, and its size in bytes."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Signing:
    """What every partner says of a version."""

    answers: tuple[SignOff, ...]
    not_asked: tuple[Organisation, ...]

    def of(self, *answers: str) -> list[SignOff]:
        """Those who gave one of these answers."""
        return [it for it in self.answers if it.answer in answers]

    @property
    def missing(self) -> list[SignOff]:
        """Those who were asked and have not answered."""
        return self.of(ASKED)


@dataclass(frozen=True, slots=True)
class Checked:
    """Whether the files of a version are as they were, looked at just now."""

    stands: bool
    changed: tuple[str, ...] = ()
    """Files that are gone or not what they were."""


def list_versions(partnership: UUID) -> list[Version]:
    """Every version, the newest first."""
    return list(Version.objects.filter(partnership_id=partnership).order_by("-fixed_on", "-order"))


def find_version(partnership: UUID, identifier: str) -> Version | None:
    """A version by its name."""
    return Version.objects.filter(partnership_id=partnership, identifier=identifier).first()


def find_adopted(partnership: UUID) -> Version | None:
    """The version that was adopted last."""
    held = Version.objects.filter(partnership_id=partnership, adopted_on__isnull=False)
    return held.order_by("-adopted_on", "-fixed_on", "-order").first()


def list_files(version: Version) -> list[HeldFile]:
    """The files of a version."""
    folder = folder_of(version.identifier)
    held = PackFile.objects.filter(partnership_id=version.partnership_id, path__startswith=folder)
    return [HeldFile(it.path.removeprefix(folder), len(it.content)) for it in held]


def find_file(version: Version, path: str) -> bytes | None:
    """One file of a version by its path below the version's folder."""
    held = PackFile.objects.filter(
        partnership_id=version.partnership_id, path=f"{folder_of(version.identifier)}{path}"
    )
    found = held.values_list("content", flat=True).first()
    return None if found is None else bytes(found)


def get_document(version: Version) -> bytes:
    """What a version says: as it was adopted, or as it was fixed where nobody has adopted it here.

    Raises:
        LookupError: it has no document.
    """
    found = find_file(version, ADOPTED) or find_file(version, DOCUMENT)
    if found is None:
        raise LookupError(version.identifier)
    return found


def get_pack_to_publish(version: Version) -> tuple[Files, date] | None:
    """The pack of a version and the day as of which it is published; None where it has no pack.

    Of an adopted version, the record says by whom and when it was adopted. Publishing it as of the day gives
    the very bytes that `get_document` gives. A version that was adopted before it came here has no pack.
    """
    frozen = find_file(version, PACK)
    if frozen is None:
        return None
    if version.adopted_on is None:
        return read_zip(frozen), version.fixed_on
    return adopted_pack(frozen, version.adopted_on, version.adopted_by.split()), version.adopted_on


def check_version(version: Version) -> Checked:
    """Holds the documents of a version against the digests that were kept when they were made."""
    wanted = {DOCUMENT: version.digest, ADOPTED: version.adopted_digest}
    changed = tuple(name for name, kept in wanted.items() if kept and _digest(version, name) != kept)
    return Checked(not changed, changed)


def _digest(version: Version, name: str) -> str | None:
    content = find_file(version, name)
    return None if content is None else digest_of(content)


def get_signing(version: Version) -> Signing:
    """What every partner says of a version, in the order of partners."""
    held = SignOff.objects.filter(of=version).select_related("partner", "changed_by")
    answers = tuple(held.order_by("partner__order", "partner__identifier"))
    others = list_partners(version.partnership_id).exclude(pk__in=[it.partner_id for it in answers])
    return Signing(answers, tuple(others))


def list_partners(partnership: UUID) -> QuerySet[Organisation]:
    """Organisations that may be asked."""
    return Organisation.objects.filter(partnership_id=partnership)


def find_sign_off(version: Version, organisation: str) -> SignOff | None:
    """What one partner says of a version; None where it was not asked."""
    held = SignOff.objects.filter(of=version, partner__identifier=organisation)
    return held.select_related("partner", "changed_by").first()


def find_making(partnership: UUID, making: UUID) -> Making | None:
    """What somebody asked to have fixed or adopted."""
    return Making.objects.filter(partnership_id=partnership, pk=making).select_related("made").first()


def find_waiting(partnership: UUID) -> Making | None:
    """What is being fixed or adopted now."""
    since = timezone.now() - TOO_LONG
    return Making.objects.filter(partnership_id=partnership, state=WAITING, asked_at__gt=since).first()


def has_waited_too_long(making: Making) -> bool:
    """Whether something must have gone wrong with it."""
    return making.state == WAITING and timezone.now() - making.asked_at > TOO_LONG


def taken_names(partnership: UUID) -> set[str]:
    """Names of versions, and of folders of versions that have no row."""
    rows = Version.objects.filter(partnership_id=partnership).values_list("identifier", flat=True)
    paths = PackFile.objects.filter(partnership_id=partnership, path__startswith="versions/").values_list(
        "path", flat=True
    )
    return {*rows, *(path.split("/")[1] for path in paths)}
