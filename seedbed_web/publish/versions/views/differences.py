"""What differs between two versions, or a version and the draft."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from seedbed.foundations.faults import DataFaults
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.publish.publications.mending import listed, troubles
from seedbed_web.publish.versions import queries, words
from seedbed_web.publish.versions.drafts import compare
from seedbed_web.publish.versions.forms import DRAFT, CompareForm


@permitted(Permission.SEE_PARTNERSHIP)
@require_GET
def differences(request: MemberRequest) -> HttpResponse:
    """Asks which two, and shows them as one: what was added, what was removed."""
    language = page_language()
    versions = queries.list_versions(request.place.id)
    form = CompareForm(request.GET or _first(versions), versions=versions, language=language)
    context: dict[str, Any] = {"form": form, "versions": versions, "language": language}
    if versions and form.is_valid():
        context |= _compared(request, form, {it.identifier: it for it in versions})
    return render(request, "publish/versions/differences.jinja", context)


def _compared(request: MemberRequest, form: CompareForm, versions: dict[str, Any]) -> dict[str, Any]:
    asked = form.cleaned_data
    before, after = versions.get(asked["before"]), versions.get(asked["after"])
    try:
        found = compare(request.place.id, before, after, timezone.localdate())
    except DataFaults as stopping:
        kept = listed(troubles(stopping.faults, {}), request.place.slug)
        return {"troubles": [(trouble, words.mending(trouble)) for trouble in kept]}
    partners = {it.identifier: it.name(page_language()) for it in queries.list_partners(request.place.id)}
    return {
        "found": found,
        "before": before,
        "after": after,
        "everything": asked["everything"],
        "words": words,
        "value": lambda name, held: words.value(name, held, page_language(), partners),
    }


def _first(versions: list[Any]) -> dict[str, str]:
    """The newest version beside the draft, until somebody chooses."""
    return {"before": versions[0].identifier, "after": DRAFT} if versions else {}
