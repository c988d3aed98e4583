"""Pages of groups."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from seedbed.foundations.languages import say
from seedbed.lead.community.record import ETHNIC_GROUPS
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.lead.community.ground import get_ground
from seedbed_web.lead.community.groups.actions import add_group, change_group, say_who_is_heard
from seedbed_web.lead.community.groups.forms import GroupForm, HeardForm
from seedbed_web.lead.community.groups.here import get_area
from seedbed_web.lead.community.groups.queries import compare, find_group, get_counts, list_on_list
from seedbed_web.lead.community.groups.words import CHARACTERISTICS, KINDS
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE, form_page

WORDS = {"kinds": KINDS, "characteristics": CHARACTERISTICS, "said_in": said_in}


@permitted(Permission.SEE_PARTNERSHIP)
def groups(request: MemberRequest) -> HttpResponse:
    """Every group, with who supports it, how many belong to it and whom it hardly hears."""
    language = page_language()
    area = get_area(request.place.id)
    context = WORDS | {
        "groups": list_on_list(request.place.id, area, language),
        "today": timezone.localdate(),
    }
    return render(request, "lead/community/groups.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
def group(request: MemberRequest, group: str) -> HttpResponse:
    """One group, and who is heard in it beside who lives here."""
    held, language = _found(request, group), page_language()
    counts = get_counts([held])[held.pk]
    context = WORDS | {
        "group": held,
        "comparisons": compare(counts, get_area(request.place.id), language, pictures=True),
        "say": partial(say, language=language),
        "today": timezone.localdate(),
    }
    return render(request, "lead/community/group.jinja", context)


@permitted(Permission.EDIT_COMMUNITY)
def add(request: MemberRequest) -> HttpResponse:
    """A new group."""
    form = _form(request)

    def save() -> str:
        made = add_group(partnership=request.place.id, by=request.user.pk, values=form.values())
        return _address(request, made.identifier)

    return form_page(request, "lead/community/group_edit.jinja", form, save, group=None)


@permitted(Permission.EDIT_COMMUNITY)
def edit(request: MemberRequest, group: str) -> HttpResponse:
    """What a group is."""
    held = _found(request, group)
    form = _form(request, row=held)

    def save() -> str:
        change_group(group=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.identifier)

    return form_page(request, "lead/community/group_edit.jinja", form, save, group=held)


@permitted(Permission.EDIT_COMMUNITY)
@never_cache
def heard(request: MemberRequest, group: str) -> HttpResponse:
    """How many people of a group describe themselves in each way."""
    held = _found(request, group)
    form = HeardForm(
        request.POST if request.method == "POST" else None, group=held,
        counts=get_counts([held])[held.pk], area=get_area(request.place.id), language=page_language(),
    )  # fmt: skip
    status = 200
    if form.is_bound:
        status = FAULTY
        if form.is_valid():
            version = form.cleaned_data["version"]
            try:
                say_who_is_heard(group=held, version=version, by=request.user.pk, counts=form.counts())
            except StaleEdit:
                status = STALE
            else:
                messages.success(request, _("Saved."))
                return redirect(_address(request, held.identifier))
    context = WORDS | {"group": held, "form": form, "is_stale": status == STALE}
    return render(request, "lead/community/group_heard.jinja", context, status=status)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def describe_yourself(request: MemberRequest, group: str) -> HttpResponse:
    """A form to print and hand out, on which people tick what describes them."""
    language = page_language()
    context = WORDS | {
        "group": _found(request, group),
        "ethnic_groups": [say(f"ethnic-group.{name}", language) for name in ETHNIC_GROUPS],
        "wards": list(get_ground(request.place.id).names.values()),
    }
    return render(request, "lead/community/group_form.jinja", context)


def _form(request: MemberRequest, **opened: Any) -> GroupForm:
    sent = request.POST if request.method == "POST" else None
    return GroupForm(sent, partners=list_organisations(request.place.id), language=page_language(), **opened)


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_group(request.place.id, identifier)
    if held is None:
        raise Http404("no such group")
    return held


def _address(request: MemberRequest, identifier: str) -> str:
    named = {"partnership": request.place.slug, "group": identifier}
    return reverse("lead:community:group", kwargs=named)
