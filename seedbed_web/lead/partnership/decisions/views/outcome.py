"""What a body made of a decision, and putting right what was recorded by mistake."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from seedbed.lead.partnership.decisions import may_become
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership import words
from seedbed_web.lead.partnership.bodies.queries import list_bodies
from seedbed_web.lead.partnership.decisions.actions import (
    CannotBecome,
    settle_decision,
    take_settling_back,
)
from seedbed_web.lead.partnership.decisions.forms.outcome import OutcomeForm
from seedbed_web.lead.partnership.decisions.queries import find_state_before, waits_for
from seedbed_web.lead.partnership.decisions.views.decisions import address, found
from seedbed_web.lead.partnership.meetings.queries import find_meeting, list_meetings
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import STALE, form_page


@permitted(Permission.EDIT_PARTNERSHIP)
def outcome(request: MemberRequest, decision: str) -> HttpResponse:
    """Says that a body ratified a decision, or did not, or that it is recommended again."""
    held = found(request, decision)
    if not may_become(held.state):
        raise Http404("nothing more can become of this decision")
    place = request.place.id
    form = OutcomeForm(
        request.POST if request.method == "POST" else None,
        row=held,
        partnership=place,
        bodies=list_bodies(place),
        meetings=[it for it in list_meetings(place) if it.state != "cancelled"],
        language=page_language(),
        today=timezone.localdate(),
        meant=_meant(request, held),
    )

    def save() -> str:
        settle_decision(decision=held, version=form.seen(), by=request.user.pk, values=form.values())
        return address(request, held.identifier)

    return form_page(request, "lead/partnership/decision_outcome.jinja", form, save, decision=held)


@permitted(Permission.EDIT_PARTNERSHIP)
def take_back(request: MemberRequest, decision: str) -> HttpResponse:
    """Asks, and then lets a decision wait again that was settled by mistake."""
    held = found(request, decision)
    before = find_state_before(held)
    if not before or before == held.state:
        raise Http404("this decision never waited for a body")
    context: dict[str, Any] = {"decision": held, "before": before, "is_stale": False, "words": words}
    page = "lead/partnership/decision_back.jinja"
    if request.method != "POST":
        return render(request, page, context)
    seen = request.POST.get("version", "")
    try:
        take_settling_back(decision=held, version=int(seen) if seen.isdigit() else 0, by=request.user.pk)
    except (StaleEdit, CannotBecome):
        return render(request, page, context | {"is_stale": True}, status=STALE)
    messages.success(request, _("The decision waits to be ratified again."))
    return redirect(address(request, held.identifier))


def _meant(request: MemberRequest, held: Any) -> dict[str, Any]:
    """What is known before anything is written: the meeting that the address names, or the body to come."""
    meeting = find_meeting(request.place.id, request.GET.get("meeting", ""))
    if meeting is not None:
        return {
            "ratified_by": str(meeting.body_id),
            "ratified_at": str(meeting.pk),
            "ratified_on": meeting.held_on,
        }
    return {"ratified_by": str(waits_for(held) or ""), "ratified_at": "", "ratified_on": None}
