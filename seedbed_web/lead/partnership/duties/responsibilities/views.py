"""Pages of who is responsible for what: all priorities with all organisations, and one priority."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership.duties.responsibilities.actions import PartsMoved, share_out
from seedbed_web.lead.partnership.duties.responsibilities.forms import PartsForm
from seedbed_web.lead.partnership.duties.responsibilities.queries import get_chart, get_parts
from seedbed_web.lead.partnership.duties.words import GAPS, MEANINGS, PARTS
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE
from seedbed_web.plan.strategy.queries import find_priority


@permitted(Permission.SEE_PARTNERSHIP)
def responsibilities(request: MemberRequest) -> HttpResponse:
    """Which organisation has which part in which priority, and what is open."""
    context = {"chart": get_chart(request.place.id), **_words()}
    return render(request, "lead/partnership/responsibilities.jinja", context)


@permitted(Permission.EDIT_PARTNERSHIP)
def responsibility(request: MemberRequest, priority: str) -> HttpResponse:
    """The part of each organisation in one priority."""
    place = request.place.id
    held = find_priority(place, priority)
    if held is None:
        raise Http404("no such priority")
    organisations, now = list(list_organisations(place)), get_parts(place, priority)
    sent = request.POST if request.method == "POST" else None
    form = PartsForm(sent, organisations=organisations, parts=now, language=page_language())
    if sent is None:
        return _page(request, held, form, 200)
    if not form.is_valid():
        return _page(request, held, form, FAULTY)
    try:
        share_out(
            partnership=place, priority=held, seen=form.as_seen(), parts=form.parts(), by=request.user.pk
        )
    except PartsMoved as moved:
        theirs = [(it.name(page_language()), moved.now.get(it.identifier, "")) for it in organisations]
        return _page(request, held, form.over(moved.now), STALE, theirs=theirs)
    messages.success(request, _("Saved."))
    return redirect(reverse("lead:partnership:responsibilities", kwargs={"partnership": request.place.slug}))


def _page(request: MemberRequest, priority: Any, form: PartsForm, status: int, **more: Any) -> HttpResponse:
    context = {"form": form, "priority": priority, **_words(), **more}
    return render(request, "lead/partnership/responsibility.jinja", context, status=status)


def _words() -> dict[str, Any]:
    return {"PARTS": PARTS, "MEANINGS": MEANINGS, "GAPS": GAPS}
