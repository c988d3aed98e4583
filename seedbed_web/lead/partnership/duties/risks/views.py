"""Pages of risks: the list and the grid, one by itself, and changing them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from seedbed.lead.partnership.risks import band, review_is_due, score
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership.duties import words
from seedbed_web.lead.partnership.duties.risks.actions import add_risk, change_risk
from seedbed_web.lead.partnership.duties.risks.forms import RiskForm
from seedbed_web.lead.partnership.duties.risks.queries import find_risk, get_register, list_history
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page


@permitted(Permission.SEE_PARTNERSHIP)
def risks(request: MemberRequest) -> HttpResponse:
    """Every risk: the highest first, and as a grid."""
    register = get_register(request.place.id, timezone.localdate())
    return render(request, "lead/partnership/risks.jinja", _words() | {"register": register})


@permitted(Permission.SEE_PARTNERSHIP)
def risk(request: MemberRequest, risk: str) -> HttpResponse:
    """One risk, and how it was judged before."""
    held = _found(request, risk)
    context = _words() | {"risk": held, "history": list_history(held)}
    return render(request, "lead/partnership/risk.jinja", context)


@permitted(Permission.EDIT_PARTNERSHIP)
def add(request: MemberRequest) -> HttpResponse:
    """A new risk."""
    form = _form(request, initial={"state": "open"})

    def save() -> str:
        made = add_risk(partnership=request.place.id, by=request.user.pk, values=form.values())
        return _address(request, made.identifier)

    return form_page(request, "lead/partnership/risk_edit.jinja", form, save, risk=None)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit(request: MemberRequest, risk: str) -> HttpResponse:
    """How likely, how bad, what is done about it, and where it stands."""
    held = _found(request, risk)
    form = _form(request, row=held)

    def save() -> str:
        change_risk(risk=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.identifier)

    return form_page(request, "lead/partnership/risk_edit.jinja", form, save, risk=held)


def _words() -> dict[str, Any]:
    """What the pages of risks need to say a number in words."""
    today = timezone.localdate()
    return {
        "LIKELIHOOD": words.LIKELIHOOD,
        "IMPACT": words.IMPACT,
        "RISK_TAGS": words.RISK_TAGS,
        "BANDS": words.BANDS,
        "score": score,
        "band": band,
        "is_due": lambda it: review_is_due(it.review_on, it.state, today),
    }


def _form(request: MemberRequest, **opened: Any) -> RiskForm:
    return RiskForm(
        request.POST if request.method == "POST" else None,
        owners=list_organisations(request.place.id),
        language=page_language(),
        **opened,
    )


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_risk(request.place.id, identifier)
    if held is None:
        raise Http404("no such risk")
    return held


def _address(request: MemberRequest, identifier: str) -> str:
    return reverse("lead:partnership:risk", kwargs={"partnership": request.place.slug, "risk": identifier})
