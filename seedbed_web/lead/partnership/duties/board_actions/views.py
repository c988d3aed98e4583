"""Pages of the partnership's actions: the list of all, one by itself, and changing them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.design.spreadsheet import table_to_keep
from seedbed_web.design.words import state_words
from seedbed_web.lead.partnership.duties.board_actions.actions import (
    add_board_action,
    change_board_action,
    put_action_forward,
)
from seedbed_web.lead.partnership.duties.board_actions.forms import BoardActionForm, FilterForm, StandsForm
from seedbed_web.lead.partnership.duties.board_actions.origins import list_origins, list_to_choose
from seedbed_web.lead.partnership.duties.board_actions.queries import (
    Wanted,
    find_board_action,
    find_candidate_of,
    list_history,
    list_wanted,
)
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page

ON_A_PAGE: Final = 50
ASKED: Final = ("meeting", "decision", "element")
"""Questions of an address that say where a new action comes from."""


@permitted(Permission.SEE_PARTNERSHIP)
def board_actions(request: MemberRequest) -> HttpResponse:
    """Every action of the partnership, narrowed and sorted as asked."""
    form, wanted = _asked(request)
    today = timezone.localdate()
    rows = list_wanted(request.place.id, wanted, today)
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "sorted": wanted.sort, "today": today}
    return render(request, "lead/partnership/actions.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
def board_actions_csv(request: MemberRequest) -> HttpResponse:
    """The same list as a table for a spreadsheet."""
    _form, wanted = _asked(request)
    headings = [_("Action"), _("Who answers for it"), _("Post"), _("Done by"), _("State"), _("Note")]
    rows = list_wanted(request.place.id, wanted, timezone.localdate())
    cells = (_cells(row, wanted.language) for row in rows)
    return table_to_keep(f"{request.place.slug}-partnership-actions.csv", headings, cells)


def _cells(row: Any, language: str) -> Iterable[str]:
    return (
        row.title(language),
        row.owner.name(language) if row.owner else "",
        row.owner_post,
        row.due.isoformat() if row.due else "",
        state_words(row.state)[0],
        (row.note_cy if language == "cy" else "") or row.note_en,
    )


def _asked(request: MemberRequest) -> tuple[FilterForm, Wanted]:
    language = page_language()
    form = FilterForm(request.GET, owners=list_organisations(request.place.id), language=language)
    return form, Wanted(**form.asked(), language=language)


@permitted(Permission.SEE_PARTNERSHIP)
def board_action(request: MemberRequest, board_action: str) -> HttpResponse:
    """One action: where it stands and stood, where it comes from, and what it became in the strategy."""
    held = _found(request, board_action)
    language = page_language()
    context = {
        "action": held,
        "today": timezone.localdate(),
        "origins": list_origins(request.place, held, language),
        "candidate": find_candidate_of(held),
        "history": list_history(held, language),
    }
    return render(request, "lead/partnership/action.jinja", context)


@permitted(Permission.EDIT_PARTNERSHIP)
def add(request: MemberRequest) -> HttpResponse:
    """A new action; the address may say which meeting, decision or element it comes from."""
    form = _form(request, initial=_initial(request))

    def save() -> str:
        values = form.values() | {"state": "not started"}
        made = add_board_action(partnership=request.place.id, by=request.user.pk, values=values)
        return _address(request, made.identifier)

    return form_page(request, "lead/partnership/action_edit.jinja", form, save, action=None)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit(request: MemberRequest, board_action: str) -> HttpResponse:
    """What is to be done, by whom and by when."""
    held = _found(request, board_action)
    form = _form(request, row=held)

    def save() -> str:
        change_board_action(action=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.identifier)

    return form_page(request, "lead/partnership/action_edit.jinja", form, save, action=held)


@permitted(Permission.EDIT_ACTIONS)
def stands(request: MemberRequest, board_action: str) -> HttpResponse:
    """Where an action stands, and how it goes."""
    held = _found(request, board_action)
    form = StandsForm(request.POST if request.method == "POST" else None, row=held)

    def save() -> str:
        change_board_action(action=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.identifier)

    return form_page(request, "lead/partnership/action_stands.jinja", form, save, action=held)


@permitted(Permission.EDIT_PARTNERSHIP)
@require_POST
def put_forward(request: MemberRequest, board_action: str) -> HttpResponse:
    """Puts an action forward for the strategy."""
    held = _found(request, board_action)
    put_action_forward(action=held, by=request.user.pk)
    messages.success(request, _("It is put forward for the strategy."))
    return redirect(_address(request, held.identifier))


def _form(request: MemberRequest, **opened: Any) -> BoardActionForm:
    language = page_language()
    chosen = list_to_choose(request.place.id, language)
    return BoardActionForm(
        request.POST if request.method == "POST" else None,
        owners=list_organisations(request.place.id),
        meetings=chosen["meetings"],
        decisions=chosen["decisions"],
        language=language,
        **opened,
    )


def _initial(request: MemberRequest) -> dict[str, str]:
    """What the address says of where the action comes from, as the form's fields have it."""
    chosen = list_to_choose(request.place.id, page_language(), by_identifier=True)
    asked = {name: request.GET.get(name, "") for name in ASKED}
    keys = {"meeting": chosen["meetings"], "decision": chosen["decisions"]}
    return {
        "element": asked["element"],
        **{
            name: next((key for key, called in held if called == asked[name]), "")
            for name, held in keys.items()
        },
    }


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_board_action(request.place.id, identifier)
    if held is None:
        raise Http404("no such action")
    return held


def _address(request: MemberRequest, identifier: str) -> str:
    named = {"partnership": request.place.slug, "board_action": identifier}
    return reverse("lead:partnership:board-action", kwargs=named)
