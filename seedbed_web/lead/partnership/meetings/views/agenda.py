"""The agenda of a meeting: its items, their minutes and their order."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership.meetings.actions import (
    add_item,
    change_item,
    order_agenda,
    take_away_item,
)
from seedbed_web.lead.partnership.meetings.forms import ItemForm, PlacesForm
from seedbed_web.lead.partnership.meetings.queries import find_item, find_item_after, list_agenda
from seedbed_web.lead.partnership.meetings.views.meetings import address, found
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE, form_page

FORM = "lead/partnership/meeting_item.jinja"


@permitted(Permission.EDIT_PARTNERSHIP)
def add(request: MemberRequest, meeting: str) -> HttpResponse:
    """One item more."""
    held = found(request, meeting)
    last = list_agenda(held).last()
    sent = request.POST if request.method == "POST" else None
    form = ItemForm(sent, initial={"place": (last.place if last else 0) + 1})

    def save() -> str:
        add_item(meeting=held, by=request.user.pk, values=form.values())
        more = {"partnership": request.place.slug, "meeting": held.identifier}
        another = "another" in request.POST
        return reverse("lead:partnership:add-item", kwargs=more) if another else address(request, meeting)

    return form_page(request, FORM, form, save, meeting=held, item=None, after=None)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit(request: MemberRequest, item: str) -> HttpResponse:
    """One item and its minutes; whoever takes the minutes goes on to the next item."""
    held = _found(request, item)
    after = find_item_after(held)
    form = ItemForm(request.POST if request.method == "POST" else None, row=held)

    def save() -> str:
        change_item(item=held, version=form.seen(), by=request.user.pk, values=form.values())
        if after is not None and "another" in request.POST:
            words = {"partnership": request.place.slug, "item": after.identifier}
            return reverse("lead:partnership:edit-item", kwargs=words)
        return address(request, held.meeting.identifier)

    return form_page(request, FORM, form, save, meeting=held.meeting, item=held, after=after)


@permitted(Permission.EDIT_PARTNERSHIP)
def take_away(request: MemberRequest, item: str) -> HttpResponse:
    """Asks, and then takes an item off its agenda."""
    held = _found(request, item)
    if request.method != "POST":
        context = {"item": held, "meeting": held.meeting}
        return render(request, "lead/partnership/meeting_item_away.jinja", context)
    onward = address(request, held.meeting.identifier)
    take_away_item(item=held, by=request.user.pk)
    messages.success(request, _("The item was taken off the agenda."))
    return redirect(onward)


@permitted(Permission.EDIT_PARTNERSHIP)
def order(request: MemberRequest, meeting: str) -> HttpResponse:
    """The order of the agenda, by number."""
    held = found(request, meeting)
    sent = request.POST if request.method == "POST" else None
    form = PlacesForm(sent, items=list_agenda(held), version=held.version, language=page_language())
    if sent is None:
        return _order_page(request, held, form, 200)
    if not form.is_valid():
        return _order_page(request, held, form, FAULTY)
    seen = form.cleaned_data["version"]
    try:
        order_agenda(meeting=held, version=seen, by=request.user.pk, places=form.places())
    except StaleEdit:
        return _order_page(request, held, form.over(held.version), STALE)
    messages.success(request, _("Saved."))
    return redirect(address(request, held.identifier))


def _order_page(request: MemberRequest, meeting: Any, form: PlacesForm, status: int) -> HttpResponse:
    context = {"meeting": meeting, "form": form, "is_stale": status == STALE}
    return render(request, "lead/partnership/meeting_order.jinja", context, status=status)


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_item(request.place.id, identifier)
    if held is None:
        raise Http404("no such item")
    return held
