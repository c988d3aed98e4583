"""Pages of who decided on each priority."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.lead.community.participation.actions import say_who_decided
from seedbed_web.lead.community.participation.forms import ParticipationForm
from seedbed_web.lead.community.participation.queries import find_participation, get_who_decided
from seedbed_web.lead.community.participation.words import MODES, UNSAID
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.strategy.queries import find_priority

WORDS = {"modes": MODES, "unsaid": UNSAID, "said_in": said_in}


@permitted(Permission.SEE_PARTNERSHIP)
def participation(request: MemberRequest) -> HttpResponse:
    """Every priority and who decided on it; what nobody has said is shown."""
    decided = get_who_decided(request.place.id)
    return render(request, "lead/community/participation.jinja", WORDS | {"decided": decided})


@permitted(Permission.EDIT_COMMUNITY)
def edit(request: MemberRequest, priority: str) -> HttpResponse:
    """Says who decided on one priority."""
    held = find_priority(request.place.id, priority)
    if held is None:
        raise Http404("no such priority")
    row = find_participation(request.place.id, priority)
    form = ParticipationForm(request.POST if request.method == "POST" else None, row=row)

    def save() -> str:
        say_who_decided(
            partnership=request.place.id, priority=priority, row=row, version=form.seen(),
            by=request.user.pk, values=form.values(),
        )  # fmt: skip
        return reverse("lead:community:participation", kwargs={"partnership": request.place.slug})

    context = WORDS | {"priority": held}
    return form_page(request, "lead/community/participation_edit.jinja", form, save, **context)
