"""The page of publications: what everybody reads, publishing now, how far it is, what was before."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from seedbed.foundations.languages import Language
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import ALLOWED, Role
from seedbed_web.design.language import page_language
from seedbed_web.design.square import square_of
from seedbed_web.organisations.published import find_published
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.publish.publications import actions, public, queries
from seedbed_web.publish.publications.actions import UnderWay
from seedbed_web.publish.publications.asking import NoSuchVersion, ask_to_publish
from seedbed_web.publish.publications.forms import PublishForm
from seedbed_web.publish.publications.making import STEPS
from seedbed_web.publish.publications.mending import listed
from seedbed_web.publish.publications.words import STATE_WORDS, TROUBLE_WORDS, step_words

FAULTY: Final = 400
SHOWN: Final = 50
HOME: Final = "publish:publications:home"


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def home(request: MemberRequest) -> HttpResponse:
    """What is published where, since when and by whom; publishing; history."""
    return _home(request, _form(request, None))


@permitted(Permission.ADOPT)
@require_POST
def publish(request: MemberRequest) -> HttpResponse:
    """Has the draft or a version published in the background."""
    form = _form(request, request.POST)
    if not form.is_valid():
        return _home(request, form, status=FAULTY)
    try:
        at_once = ask_to_publish(
            partnership=request.place.id,
            version=form.version(),
            asked_as=_role(request),
            today=timezone.localdate(),
            by=request.user.pk,
        )
    except (UnderWay, NoSuchVersion):
        messages.info(request, _("Something is being published already. Wait until it is done."))
        return redirect(HOME, partnership=request.place.slug)
    if at_once:
        messages.success(request, _("The public address leads to this version again."))
    return redirect(HOME, partnership=request.place.slug)


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def progress(request: MemberRequest) -> HttpResponse:
    """How far the last one is, for the script that watches it."""
    latest = queries.find_latest(request.place.id)
    if latest is None:
        return JsonResponse({"state": "", "done": 0, "of": STEPS, "words": ""})
    return JsonResponse(
        {"state": latest.state, "done": latest.steps_done, "of": STEPS, "words": step_words(latest.step)}
    )


@permitted(Permission.ADOPT)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: MemberRequest) -> HttpResponse:
    """Asks, and then takes the draft from the public address."""
    current = queries.find_current(request.place.id)
    if current is None or current.adopted_on is not None:
        return redirect(HOME, partnership=request.place.slug)
    if request.method != "POST":
        adopted = [it for it in queries.list_fixed(request.place.id) if it.adopted_on]
        return render(
            request, "publish/publications/withdraw.jinja", {"current": current, "adopted": adopted}
        )
    actions.withdraw_publication(partnership=request.place.id, by=request.user.pk)
    messages.success(request, _("The draft is withdrawn."))
    return redirect(HOME, partnership=request.place.slug)


def _form(request: MemberRequest, sent: Any) -> PublishForm:
    return PublishForm(sent, fixed=queries.list_fixed(request.place.id), language=page_language())


def _home(request: MemberRequest, form: PublishForm, *, status: int = 200) -> HttpResponse:
    place, language = request.place, page_language()
    latest = queries.find_latest(place.id)
    under_way = queries.find_under_way(place.id)
    shown = {
        "form": form,
        "current": _current(request, language),
        "under_way": under_way,
        "step": step_words(under_way.step) if under_way else "",
        "last_step": STEPS,
        "failed": latest if latest and latest.state == "failed" else None,
        "troubles": listed(latest.trouble, place.slug) if latest and latest.state == "failed" else [],
        "trouble_words": TROUBLE_WORDS,
        "history": list(queries.list_publications(place.id)[:SHOWN]),
        "states": STATE_WORDS,
        "hints": {f"version:{it.name}": _hint(it) for it in queries.list_fixed(place.id)},
        "titles": {it.name: it.title(language) for it in queries.list_fixed(place.id)},
        "address_of_version": queries.address_of_version,
    }
    return render(request, "publish/publications/home.jinja", shown, status=status)


def _current(request: MemberRequest, language: Language) -> dict[str, Any] | None:
    """Where the public address leads, with its square and how many figures have moved."""
    row = queries.find_current(request.place.id)
    place = find_published(request.place.slug)
    edition = public.find_edition(place) if place else None
    if row is None or place is None or edition is None:
        return None
    address = queries.whole_address(queries.address_of(place.slug))
    words = _("Square with the address of the strategy of %(place)s") % {"place": place.name(language)}
    return {
        "row": row,
        "edition": edition,
        "address": address,
        "path": queries.address_of(place.slug),
        "square": square_of(address, words),
        "moves": len(public.list_moves(place, edition)),
    }


def _hint(version: queries.Fixed) -> str:
    """When a version was fixed or adopted."""
    if version.adopted_on:
        return _("Adopted on %(day)s") % {"day": date_format(version.adopted_on, "j F Y")}
    return _("Fixed on %(day)s, not adopted") % {"day": date_format(version.fixed_on, "j F Y")}


def _role(request: MemberRequest) -> str:
    """The role by which somebody may publish."""
    return next((it for it in request.place.roles if Permission.ADOPT in ALLOWED[Role(it)]), "")
