"""Impact assessments: every duty, one duty, one line, and all of it to print."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from seedbed.plan.strategy.impacts import Assessed, Duty, duties
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.readiness.actions import add_impact, change_impact, take_impact_away
from seedbed_web.plan.readiness.forms import ImpactForm
from seedbed_web.plan.readiness.queries import find_impact, get_assessed, get_signature
from seedbed_web.plan.writing.citing import list_to_cite
from seedbed_web.publish.readiness.assessing import evidence_of, lines_of, who_is

TEMPLATE = "publish/impact_edit.jinja"


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def impacts(request: MemberRequest) -> HttpResponse:
    """Every duty of the nation, with how far it has been looked at."""
    return render(request, "publish/impacts.jinja", {"assessed": _assessed(request)})


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def duty(request: MemberRequest, duty: str) -> HttpResponse:
    """One duty: each subject with what was found, what will be done, or that nobody has looked."""
    found = next((it for it in _assessed(request) if it.duty.id == duty), None)
    if found is None:
        raise Http404("no such duty in this nation")
    return render(request, "publish/impact_duty.jinja", {"it": found} | _read(request, [found]))


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def printed(request: MemberRequest) -> HttpResponse:
    """Everything, to print or to send to whoever decides."""
    found = _assessed(request)
    return render(request, "publish/impact_printed.jinja", {"assessed": found} | _read(request, found))


@permitted(Permission.EDIT_STRATEGY)
def add(request: MemberRequest, duty: str, subject: str) -> HttpResponse:
    """What the strategy may do to somebody whom nobody has looked at yet."""
    of = next((it for it in duties() if it.id == duty and request.place.nation in it.nations), None)
    about = next((it for it in of.subjects if it.id == subject), None) if of else None
    if of is None or about is None:
        raise Http404("no such subject of a duty")
    form = _form(request, row=None)

    def save() -> str:
        add_impact(
            partnership=request.place.id,
            duty=of.name,
            who=about.id,
            title=f"{of.id} {about.id}",
            by=request.user.pk,
            values=form.values(),
        )
        return _address(request, of, about.id)

    context = {"of": of, "title": about.title[page_language()], "asks": about.asks[page_language()]}
    return form_page(request, TEMPLATE, form, save, held=None, **context, **_to_cite(request))


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest, impact: str) -> HttpResponse:
    """What a line says."""
    held, of = _found(request, impact)
    form = _form(request, row=held)

    def save() -> str:
        change_impact(impact=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, of, held.who)

    asks = next((it.asks[page_language()] for it in of.subjects if it.id == held.who), "")
    context = {"of": of, "title": who_is(of, held.who, page_language()), "asks": asks}
    return form_page(request, TEMPLATE, form, save, held=held, **context, **_to_cite(request))


@permitted(Permission.EDIT_STRATEGY)
def take_away(request: MemberRequest, impact: str) -> HttpResponse:
    """Asks before a line goes."""
    held, of = _found(request, impact)
    if request.method == "POST":
        take_impact_away(impact=held, by=request.user.pk)
        messages.success(request, _("Taken away."))
        return redirect(_address(request, of, ""))
    context = {"held": held, "of": of, "title": who_is(of, held.who, page_language())}
    return render(request, "publish/impact_away.jinja", context)


def _assessed(request: MemberRequest) -> list[Assessed]:
    return get_assessed(request.place.id, request.place.nation)


def _read(request: MemberRequest, found: list[Assessed]) -> dict[str, Any]:
    """What the lines say, with what they cite."""
    language = page_language()
    items = evidence_of(request.place.id, found)
    return {"lines": lines_of(found, items, language), "items": list(items.values())}


def _to_cite(request: MemberRequest) -> dict[str, Any]:
    return {"citable": list_to_cite(request.place.id, page_language())}


def _form(request: MemberRequest, row: Any) -> ImpactForm:
    language = page_language()
    signed = get_signature(request.place, request.user.pk, language)
    return ImpactForm(
        request.POST if request.method == "POST" else None,
        user=request.user,
        nation=request.place.nation,
        partnership=request.place.id,
        language=language,
        row=row,
        initial={"by": signed, "on": timezone.localdate()},
    )


def _found(request: MemberRequest, identifier: str) -> tuple[Any, Duty]:
    held = find_impact(request.place.id, identifier)
    of = next((it for it in duties() if held is not None and it.name == held.duty), None)
    if held is None or of is None:
        raise Http404("no such line")
    return held, of


def _address(request: MemberRequest, of: Duty, who: str) -> str:
    words = {"partnership": request.place.slug, "duty": of.id}
    return reverse("publish:readiness:duty", kwargs=words) + (f"#{who}" if who else "")
