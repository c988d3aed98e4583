"""All versions, one by itself, and its files."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from seedbed.plan.strategy.fixed_versions import ADOPTED, DOCUMENT
from seedbed.publish.version_files import ADOPTED_README, PACK, README
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.file_to_keep import file_to_keep
from seedbed_web.organisations.queries import list_own_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.publish.publications.queries import find_publication_of
from seedbed_web.publish.versions import queries
from seedbed_web.publish.versions.actions import missing_duties, note_taken_out
from seedbed_web.publish.versions.drafts import get_draft_standing
from seedbed_web.publish.versions.ways import impacts_address
from seedbed_web.publish.versions.words import ANSWERS, LOOKS

OPEN_FILES = (DOCUMENT, ADOPTED, README, ADOPTED_README)
"""Files that everybody in the partnership may have; the pack holds more than the strategy."""


@permitted(Permission.SEE_PARTNERSHIP)
def home(request: MemberRequest) -> HttpResponse:
    """Every version with who agreed, and how far the draft has gone on since."""
    place = request.place.id
    versions = queries.list_versions(place)
    context = {
        "rows": [(it, queries.get_signing(it)) for it in versions],
        "adopted": queries.find_adopted(place),
        "draft": get_draft_standing(place, versions, timezone.localdate()),
        "waiting": queries.find_waiting(place),
    }
    return render(request, "publish/versions/home.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
def version(request: MemberRequest, version: str) -> HttpResponse:
    """One version: what it is, whether it stands as it was, who agreed, and its files."""
    held = find_or_404(request, version)
    place = request.place.id
    partners = {it.identifier: it for it in queries.list_partners(place)}
    context = {
        "version": held,
        "adopters": [partners[name] for name in held.adopted_by.split() if name in partners],
        "checked": queries.check_version(held),
        "signing": queries.get_signing(held),
        "mine": list_own_organisations(request.user.pk, place),
        "files": queries.list_files(held),
        "others": [it for it in queries.list_versions(place) if it.pk != held.pk],
        "published": find_publication_of(place, held.identifier),
        "duties": [] if held.adopted_on else missing_duties(place),
        "answers": ANSWERS,
        "looks": LOOKS,
        "pack": PACK,
        "impacts": impacts_address(request.place.slug),
    }
    return render(request, "publish/versions/version.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@require_GET
def file(request: MemberRequest, version: str, path: str) -> HttpResponse:
    """One file of a version, as it is."""
    held = find_or_404(request, version)
    content = queries.find_file(held, path) if path in OPEN_FILES else None
    if content is None:
        raise Http404("the version has no such file")
    kind = "application/json" if path.endswith(".json") else "text/markdown; charset=utf-8"
    return file_to_keep(content, kind, f"{held.identifier}-{path.replace('/', '-')}")


@permitted(Permission.TAKE_OUT_PACK)
@never_cache
@require_GET
def take_out(request: MemberRequest, version: str) -> HttpResponse:
    """The area pack of a version."""
    held = find_or_404(request, version)
    content = queries.find_file(held, PACK)
    if content is None:
        raise Http404("the version has no pack")
    note_taken_out(version=held, by=request.user.pk)
    return file_to_keep(content, "application/zip", f"{request.place.slug}-{held.identifier}.zip")


def find_or_404(request: MemberRequest, identifier: str) -> Any:
    """The version that an address names."""
    held = queries.find_version(request.place.id, identifier)
    if held is None:
        raise Http404("there is no such version")
    return held
