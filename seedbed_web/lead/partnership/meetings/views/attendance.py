"""Who was at a meeting: every seat on one page, and the quorum that comes of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership import words
from seedbed_web.lead.partnership.meetings.actions import take_attendance
from seedbed_web.lead.partnership.meetings.forms import AttendanceForm
from seedbed_web.lead.partnership.meetings.queries import get_quorum, list_taken
from seedbed_web.lead.partnership.meetings.views.meetings import address, found
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE


@permitted(Permission.EDIT_PARTNERSHIP)
def attendance(request: MemberRequest, meeting: str) -> HttpResponse:
    """Takes the attendance of a meeting."""
    held = found(request, meeting)
    sent = request.POST if request.method == "POST" else None
    form = AttendanceForm(
        sent,
        taken=list_taken(held),
        quorate=held.quorate,
        version=held.version,
        language=page_language(),
    )
    if sent is None:
        return _page(request, held, form, 200)
    if not form.is_valid():
        return _page(request, held, form, FAULTY)
    try:
        take_attendance(
            meeting=held,
            version=form.cleaned_data["version"],
            by=request.user.pk,
            attended=form.attended(rest_present="rest" in request.POST),
            quorate=form.cleaned_data["quorate"],
        )
    except StaleEdit:
        form.taken = list_taken(held)  # as somebody else has written it down by now
        return _page(request, held, form.over(held.version), STALE)
    messages.success(request, _("Saved."))
    return redirect(address(request, held.identifier))


def _page(request: MemberRequest, meeting: Any, form: AttendanceForm, status: int) -> HttpResponse:
    context = {
        "meeting": meeting,
        "form": form,
        "quorum": get_quorum(meeting, form.taken),
        "is_stale": status == STALE,
        "words": words,
    }
    return render(request, "lead/partnership/meeting_attendance.jinja", context, status=status)
