"""The facilitator's page: one element, what the room agrees, and saving it while it is typed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.faults import faults_of
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.workshop.forms import PLACES, LevelForm
from seedbed_web.lead.maturity.workshop.queries import (
    find_level,
    get_steps,
    list_next_actions,
    list_nowhere,
    list_to_cite,
)
from seedbed_web.lead.maturity.workshop.room import Room
from seedbed_web.lead.maturity.workshop.views.finding import found_room, found_workshop, way
from seedbed_web.lead.maturity.workshop.words import words_for
from seedbed_web.lead.maturity.workshop.writing import redo, undo, write_level
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE


@permitted(Permission.AGREE_LEVELS)
def write(request: MemberRequest, round: str, element: str) -> HttpResponse:
    """One element: leading the room through it, and writing down what it agrees."""
    workshop = found_workshop(request, round)
    room = found_room(request, workshop, element)
    form = _form(request, room)
    if request.method != "POST":
        if workshop.ended_at:
            return redirect(way(request, "workshop", room.round))
        return _page(request, room, form)
    if not request.accepts("text/html"):
        return _saved_by_script(request, room, form)
    return _saved(request, room, form)


@permitted(Permission.AGREE_LEVELS)
@require_GET
def saved(request: MemberRequest, round: str, element: str) -> HttpResponse:
    """What a script is told of a save that it asks for again, because the first answer never came."""
    workshop = found_workshop(request, round)
    level = find_level(workshop.round, element)
    asked = request.GET.get("version", "")
    version = int(asked) if asked.isdecimal() else 0
    return _told(request, workshop.round, level, min(version, level.version if level else 0), [])


@permitted(Permission.AGREE_LEVELS)
@require_POST
def take_back(request: MemberRequest, round: str, element: str) -> HttpResponse:
    """Undo."""
    return _stepped(request, round, element, undo)


@permitted(Permission.AGREE_LEVELS)
@require_POST
def bring_back(request: MemberRequest, round: str, element: str) -> HttpResponse:
    """Redo."""
    return _stepped(request, round, element, redo)


def _stepped(request: MemberRequest, name: str, element: str, step: Any) -> HttpResponse:
    workshop = found_workshop(request, name)
    version = request.POST.get("version", "")
    own = {"workshop": workshop, "element": element, "version": int(version) if version.isdecimal() else 0}
    try:
        step(**own, by=request.user.pk, today=timezone.localdate())
    except StaleEdit:
        messages.warning(request, _("Somebody else has saved this meanwhile. This is how it stands now."))
    return redirect(way(request, "lead-workshop", workshop.round, element=element))


def _saved(request: MemberRequest, room: Room, form: LevelForm) -> HttpResponse:
    taken_out = request.POST.get("remove", "")
    if taken_out.isdecimal():
        form = form.without(int(taken_out))
    if not form.is_valid():
        return _page(request, room, form, FAULTY)
    try:
        _write(request, room, form)
    except StaleEdit as stale:
        return _page(request, room, form, STALE, texts=form.meet(stale))
    messages.success(request, _("Saved."))
    return redirect(way(request, "lead-workshop", room.round, element=room.element.id))


def _saved_by_script(request: MemberRequest, room: Room, form: LevelForm) -> HttpResponse:
    """Saves what can be saved while somebody types, and says what cannot."""
    form.is_valid()
    try:
        level = _write(request, room, form)
    except StaleEdit as stale:
        return JsonResponse({"by": str(stale.theirs.changed_by or "")}, status=STALE)  # type: ignore[attr-defined]  # a level
    return _told(request, room.round, level, level.version, [fault["text"] for fault in faults_of([form])])


def _write(request: MemberRequest, room: Room, form: LevelForm) -> Any:
    return write_level(
        workshop=room.workshop, element=room.element.id, version=form.seen(), by=request.user.pk,
        values=form.values(), today=timezone.localdate(),
    )  # fmt: skip


def _told(request: MemberRequest, round_: Any, level: Any, version: int, faults: list[str]) -> HttpResponse:
    at = level.changed_at if level else timezone.now()
    steps = get_steps(level)
    said = {
        "version": version,
        "saved_at": time_format(timezone.localtime(at), "H:i"),
        "nowhere": list_nowhere(round_, level),
        "faults": faults,
        "can_undo": steps.back() is not None,
        "can_redo": steps.forward() is not None,
    }
    response = JsonResponse(said)
    if level:
        where = way(request, "workshop-saved", round_, element=level.element)
        response["Content-Location"] = f"{where}?version={version}"
    return response


def _form(request: MemberRequest, room: Room) -> LevelForm:
    carried = {row.order for row in list_next_actions(room.round, room.element.id) if row.board_action_id}
    return LevelForm(
        request.POST if request.method == "POST" else None,
        owners=list_organisations(request.place.id),
        language=page_language(),
        row=room.level,
        carried=carried,
    )


def _page(
    request: MemberRequest, room: Room, form: LevelForm, status: int = 200, **context: Any
) -> HttpResponse:
    language, steps = page_language(), get_steps(room.level)
    shown = {
        "round": room.round,
        "workshop": room.workshop,
        "room": room,
        "form": form,
        "places": PLACES,
        "carried": {row.order: row for row in room.next_actions if row.board_action_id},
        "nowhere": list_nowhere(room.round, room.level),
        "to_cite": list_to_cite(request.place.id, language),
        "can_undo": steps.back() is not None,
        "can_redo": steps.forward() is not None,
        "texts": None,
        "now": timezone.now(),
    } | words_for(language)
    return render(request, "lead/maturity/workshop_lead.jinja", shown | context, status=status)
