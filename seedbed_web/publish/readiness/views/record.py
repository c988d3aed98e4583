"""The day of review and the target, which stand in the record of the area."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE
from seedbed_web.publish.readiness.actions import Changed, set_promised
from seedbed_web.publish.readiness.forms import PromisedForm
from seedbed_web.publish.readiness.promised import get_promised


@permitted(Permission.EDIT_STRATEGY)
def record(request: MemberRequest) -> HttpResponse:
    """When the strategy is looked at again, and what it aims for."""
    sent, status = request.POST if request.method == "POST" else None, 200
    form = PromisedForm(sent, now=get_promised(request.place.id), nation=request.place.nation)
    if form.is_bound:
        status = FAULTY
        if form.is_valid():
            try:
                set_promised(
                    partnership=request.place.id,
                    seen=form.cleaned_data["seen"],
                    by=request.user.pk,
                    values=form.values(),
                )
            except Changed as changed:
                form.meet(changed.now)
                status = STALE
            else:
                messages.success(request, _("Saved."))
                return redirect("publish:readiness:home", partnership=request.place.slug)
    return render(request, "publish/readiness_record.jinja", {"form": form}, status=status)
