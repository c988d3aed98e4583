"""Pages of what was said and what was done."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.community.findings.actions import add_finding, change_finding
from seedbed_web.lead.community.findings.forms import FindingForm, sources_of
from seedbed_web.lead.community.findings.queries import (
    find_finding,
    get_reckoning,
    in_order,
    list_findings,
    list_past,
)
from seedbed_web.lead.community.findings.words import LACKS, STATES
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.published import find_published
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.strategy.queries import find_action

WORDS = {"states": STATES, "lacks": LACKS, "said_in": said_in}


@permitted(Permission.SEE_PARTNERSHIP)
def findings(request: MemberRequest) -> HttpResponse:
    """Everything that was said: what is owing first."""
    today = timezone.localdate()
    told = list_findings(request.place.id, today)
    context = WORDS | {
        "told": told,
        "reckoned": get_reckoning(told, today),
        "is_published": find_published(request.place.slug) is not None,
    }
    return render(request, "lead/community/findings.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
def finding(request: MemberRequest, finding: str) -> HttpResponse:
    """One finding: what was said, what came of it, and how that changed."""
    held = _found(request, finding)
    context = WORDS | {
        "finding": held,
        "told": in_order([held], timezone.localdate())[0],
        "action": find_action(request.place.id, held.action) if held.action else None,
        "past": list_past(held),
    }
    return render(request, "lead/community/finding.jinja", context)


@permitted(Permission.EDIT_COMMUNITY)
def add(request: MemberRequest) -> HttpResponse:
    """Writes down what was said."""
    today = timezone.localdate()
    opened = {"found_on": today, "state": "to answer", "published": "no"}
    form = _form(request, initial=opened | _asked(request))

    def save() -> str:
        made = add_finding(
            partnership=request.place.id, by=request.user.pk, values=form.values(), today=today
        )
        return _address(request, made.identifier)

    return form_page(request, "lead/community/finding_edit.jinja", form, save, finding=None)


@permitted(Permission.EDIT_COMMUNITY)
def edit(request: MemberRequest, finding: str) -> HttpResponse:
    """Answers a finding, or changes what it says."""
    held = _found(request, finding)
    form = _form(request, row=held)

    def save() -> str:
        change_finding(
            finding=held,
            version=form.seen(),
            by=request.user.pk,
            values=form.values(),
            today=timezone.localdate(),
        )
        return _address(request, held.identifier)

    return form_page(request, "lead/community/finding_edit.jinja", form, save, finding=held)


def _form(request: MemberRequest, **opened: Any) -> FindingForm:
    sources = sources_of(request.place.id, page_language(), timezone.localdate())
    return FindingForm(request.POST if request.method == "POST" else None, sources=sources, **opened)


def _asked(request: MemberRequest) -> dict[str, str]:
    """What the page that led here had in mind: a consultation, a theme or a group."""
    return {name: request.GET[name] for name in ("consultation", "theme", "group") if name in request.GET}


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_finding(request.place.id, identifier)
    if held is None:
        raise Http404("no such finding")
    return held


def _address(request: MemberRequest, identifier: str) -> str:
    return reverse(
        "lead:community:finding", kwargs={"partnership": request.place.slug, "finding": identifier}
    )
