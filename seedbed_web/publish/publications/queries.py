"""What a partnership has published, what is being made, and what could be published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from seedbed.foundations.faults import DataFaults, Fault
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.models import PackFile
from seedbed_web.publish.pack.queries import list_pack_files
from seedbed_web.publish.publications.making import Frozen
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.versions.queries import (
    find_version,
    get_document,
    get_pack_to_publish,
    list_versions,
)

UNDER_WAY: Final = ("waiting", "running")
STANDS_STILL: Final = timedelta(minutes=30)
"""After so long without a step somebody else may begin: a worker that fell is long back by then."""
DRAFTS_KEPT: Final = 3


@dataclass(frozen=True, slots=True)
class Fixed:
    """A version that could be published."""

    name: str
    title_en: str
    title_cy: str
    fixed_on: date
    adopted_on: date | None
    is_whole: bool
    """Whether its pack is here; one that was adopted elsewhere has none, and cannot be published."""

    @property
    def as_of(self) -> date:
        """The day that its pages name: always the same, so that the same bytes come out."""
        return self.adopted_on or self.fixed_on

    def title(self, language: str) -> str:
        """What it is called, in English where there is no Welsh."""
        return self.title_cy if language == "cy" and self.title_cy else self.title_en


def list_publications(partnership: UUID) -> QuerySet[Publication]:
    """Everything that was published or tried, the last first."""
    return Publication.objects.filter(partnership_id=partnership)


def find_current(partnership: UUID) -> Publication | None:
    """Where the public address leads."""
    return list_publications(partnership).filter(is_current=True).first()


def find_under_way(partnership: UUID) -> Publication | None:
    """What is being made now; what has stood still for long is given up."""
    moving = timezone.now() - STANDS_STILL
    return list_publications(partnership).filter(state__in=UNDER_WAY, touched_at__gt=moving).first()


def find_latest(partnership: UUID) -> Publication | None:
    """The last one asked for, whatever came of it."""
    return list_publications(partnership).first()


def list_fixed(partnership: UUID) -> list[Fixed]:
    """Versions that were fixed, the last first."""
    whole = PackFile.objects.filter(partnership_id=partnership, path__regex=r"^versions/[^/]+/pack\.zip$")
    packs = {path.split("/")[1] for path in whole.values_list("path", flat=True)}
    return [
        Fixed(v.identifier, v.title_en, v.title_cy, v.fixed_on, v.adopted_on, v.identifier in packs)
        for v in list_versions(partnership)
    ]


def find_fixed(partnership: UUID, version: str) -> Fixed | None:
    """A version by its name."""
    return next((fixed for fixed in list_fixed(partnership) if fixed.name == version), None)


def find_publication_of(partnership: UUID, version: str) -> str | None:
    """The public address of an adopted version, where it stays for ever; None until it is published."""
    published = find_done(partnership, version)
    if published is None or published.adopted_on is None:
        return None
    return address_of_version(Partnership.objects.get(pk=partnership).slug, version)


def find_done(partnership: UUID, version: str) -> Publication | None:
    """The publication of a version, whole and in its place."""
    done = list_publications(partnership).filter(version_name=version, state="done").exclude(folder="")
    return done.first()


def what_to_publish(publication: Publication) -> tuple[Files, Frozen | None]:
    """The pack as it stands; or of a version, its pack, and what must come out of it.

    Raises:
        DataFaults: the version has no pack, having been adopted before it came here.
    """
    name = publication.version_name
    if not name:
        return list_pack_files(publication.partnership_id), None
    version = find_version(publication.partnership_id, name)
    held = get_pack_to_publish(version) if version else None
    if version is None or held is None:
        raise DataFaults([_no_pack(name)])
    return held[0], Frozen(name, get_document(version), version.adopted_digest or version.digest)


def list_old_drafts(partnership: UUID) -> list[str]:
    """Folders of drafts before the last few; adopted versions stay for ever, and where the address leads."""
    drafts = list_publications(partnership).filter(state="done", adopted_on=None).exclude(folder="")
    return [draft.folder for draft in drafts[DRAFTS_KEPT:] if not draft.is_current]


def address_of(slug: str) -> str:
    """The public address of a partnership's strategy."""
    return reverse("published:strategy", kwargs={"partnership": slug})


def address_of_version(slug: str, version: str) -> str:
    """The public address of an adopted version."""
    return reverse("published:version", kwargs={"partnership": slug, "version": version})


def whole_address(path: str) -> str:
    """An address as people outside write it."""
    return f"{settings.SEEDBED_URL.rstrip('/')}{path}"


def _no_pack(version: str) -> Fault:
    return Fault("file-missing", f"versions/{version}/pack.zip", None, None, None, "the pack that was fixed")
