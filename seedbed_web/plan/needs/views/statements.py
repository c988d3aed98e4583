"""Evidence that is no published figure: the list, adding, changing, taking away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, form_page
from seedbed_web.plan.needs.known import list_cited_elsewhere
from seedbed_web.plan.needs.statements.actions import add_statement, change_statement, take_statement_away
from seedbed_web.plan.needs.statements.forms import NewStatementForm, StatementForm, kinds
from seedbed_web.plan.needs.statements.queries import find_statement, list_statements
from seedbed_web.plan.needs.uses import by_page, list_uses


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def statements(request: MemberRequest) -> HttpResponse:
    """Every statement with who said it, and what in the strategy rests on it."""
    language, held = page_language(), list(list_statements(request.place.id))
    uses = list_uses(request.place, {it.identifier for it in held}, language)
    rows = [
        (it, list(dict.fromkeys((u.words, u.href) for u in uses if u.name == it.identifier))) for it in held
    ]
    context = {"rows": rows, "kinds": dict(kinds(language))}
    return render(request, "plan/needs_statements.jinja", context)


@permitted(Permission.EDIT_STRATEGY)
def add(request: MemberRequest) -> HttpResponse:
    """A new statement."""
    form = NewStatementForm(_sent(request), partnership=request.place.id, language=page_language())

    def save() -> str:
        made = add_statement(
            partnership=request.place.id,
            name=form.cleaned_data["name"],
            by=request.user.pk,
            values=form.values(),
        )
        return _address(request, made.identifier)

    return form_page(request, "plan/needs_edit_statement.jinja", form, save, statement=None)


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest, statement: str) -> HttpResponse:
    """What a statement says."""
    held = _found(request, statement)
    form = StatementForm(_sent(request), partnership=request.place.id, language=page_language(), row=held)

    def save() -> str:
        change_statement(statement=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.identifier)

    return form_page(request, "plan/needs_edit_statement.jinja", form, save, statement=held)


@permitted(Permission.EDIT_STRATEGY)
def take_away(request: MemberRequest, statement: str) -> HttpResponse:
    """Asks before a statement goes; one that is cited stays, and the page says by what."""
    held = _found(request, statement)
    uses = by_page(list_uses(request.place, {held.identifier}, page_language()))
    elsewhere = list_cited_elsewhere(request.place.id, held.identifier)
    is_cited = bool(uses or elsewhere)
    if request.method == "POST" and not is_cited:
        take_statement_away(statement=held, by=request.user.pk)
        messages.success(request, _("Taken away."))
        return redirect("plan:needs:statements", partnership=request.place.slug)
    context = {"statement": held, "uses": uses, "elsewhere": elsewhere, "is_cited": is_cited}
    status = FAULTY if request.method == "POST" else 200
    return render(request, "plan/needs_take_away.jinja", context, status=status)


def _sent(request: MemberRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_statement(request.place.id, identifier)
    if held is None:
        raise Http404("no such statement")
    return held


def _address(request: MemberRequest, identifier: str) -> str:
    return reverse("plan:evidence", kwargs={"partnership": request.place.slug, "evidence": identifier})
