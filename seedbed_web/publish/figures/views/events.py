"""One event: what changed, what rests on it, and undoing it."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from seedbed.foundations.faults import DataFaults
from seedbed.sources.folder import data_sets
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.needs.known import list_cited_elsewhere
from seedbed_web.plan.needs.uses import Use, list_uses
from seedbed_web.publish.figures import queries, words
from seedbed_web.publish.figures.actions import NothingToUndo, StillCited, undo_last

CONFLICT: Final = 409


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def event(request: MemberRequest, event: int) -> HttpResponse:
    """What one event changed."""
    return _event(request, event)


@permitted(Permission.EDIT_FIGURES)
@require_POST
def undo(request: MemberRequest, event: int) -> HttpResponse:
    """Takes the last event back, as long as no text rests on what would be gone."""
    place = request.place
    try:
        made = undo_last(partnership=place.id, number=event, by=request.user.pk)
    except NothingToUndo:
        messages.info(
            request, _("This cannot be undone: figures have changed since, or it was undone already.")
        )
        return redirect("publish:figures:event", partnership=place.slug, event=event)
    except StillCited as cited:
        return _event(request, event, names=cited.names, status=CONFLICT)
    except DataFaults as found:
        return _event(request, event, faults=found.faults, status=CONFLICT)
    messages.success(request, _("Undone. Every figure is as it was before."))
    return redirect("publish:figures:event", partnership=place.slug, event=made.number)


def _event(request: MemberRequest, number: int, *, status: int = 200, **refused: Any) -> HttpResponse:
    place, language = request.place, page_language()
    held = queries.find_event(place.id, number)
    if held is None:
        raise Http404("no such event")
    changes = words.changes_of(held.changes)
    other = {it.name for it in changes if it.kind != "new"}
    undoable = queries.find_undoable(place.id)
    lost = refused.get("names", [])
    shown = {
        "event": held,
        "kinds": words.KINDS,
        "states": words.STATES,
        "changed": words.list_kinds(place, changes, language),
        "uses": list_uses(place, other, language) if other else [],
        "touched": words.list_touched(place, changes, queries.get_tables(place.id).targets, language),
        "lacking": [data_sets()[it].without_it[language] for it in held.lacking if it in data_sets()],
        "may_undo": undoable is not None and undoable.pk == held.pk,
        "lost": lost,
        "citing": _citing(request, lost),
        "faults": refused.get("faults", []),
        "language": language,
    }
    return render(request, "publish/figures/event.jinja", shown, status=status)


def _citing(request: MemberRequest, names: list[str]) -> list[Use]:
    """Where figures are cited: pages of Plan with their addresses, tables of other parts by title."""
    found = list_uses(request.place, set(names), page_language()) if names else []
    others = [
        Use("table", title, "", "", name)
        for name in names
        for title in list_cited_elsewhere(request.place.id, name)
    ]
    return [*found, *others]
