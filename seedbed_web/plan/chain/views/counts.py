"""Pages of the area's own counts of a measure."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.chain.actions import add_count, change_count, take_count_away
from seedbed_web.plan.chain.forms.measures import CountForm
from seedbed_web.plan.chain.queries import find_count, find_measure
from seedbed_web.plan.chain.views.found import found, sent, take_away_page, way


@permitted(Permission.EDIT_STRATEGY)
def add(request: MemberRequest, measure: str) -> HttpResponse:
    """Where a measure stood on a day."""
    held = found(find_measure, request, measure)
    form = CountForm(sent(request), measure=held, today=timezone.localdate())

    def save() -> str:
        add_count(measure=held, by=request.user.pk, values=form.values())
        return _onward(request, held)

    return form_page(request, "plan/edit_count.jinja", form, save, measure=held, count=None)


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest, count: UUID) -> HttpResponse:
    """One count."""
    held = found(find_count, request, count)
    form = CountForm(sent(request), measure=held.measure, today=timezone.localdate(), row=held)

    def save() -> str:
        change_count(count=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _onward(request, held.measure)

    return form_page(request, "plan/edit_count.jinja", form, save, measure=held.measure, count=held)


@permitted(Permission.EDIT_STRATEGY)
def take_away(request: MemberRequest, count: UUID) -> HttpResponse:
    """Takes one count out."""
    held = found(find_count, request, count)
    return take_away_page(
        request,
        lambda: take_count_away(count=held, by=request.user.pk),
        _onward(request, held.measure),
        question=_("Take this count away?"),
        of=held.measure.title(page_language()),
    )


def _onward(request: MemberRequest, measure: Any) -> str:
    return way(request, "chain:measure", "counts", measure=measure.identifier)
