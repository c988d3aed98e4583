"""Pages about invitations: those of a partnership, and the one that a letter leads to."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from seedbed_web.access.declare import permitted, signing_in
from seedbed_web.access.permissions import Permission
from seedbed_web.accounts.actions import open_account
from seedbed_web.accounts.entrance import send_code
from seedbed_web.accounts.queries import find_own_address, person_of
from seedbed_web.organisations.invitations.actions import NotOpen, invite, send_again, withdraw
from seedbed_web.organisations.invitations.forms import Invite
from seedbed_web.organisations.invitations.joining import TAKING_UP, join
from seedbed_web.organisations.invitations.queries import Offer, digest_of, find_offer, find_waiting
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest

FAULTY, FORBIDDEN, NOT_FOUND, GONE, TOO_MANY = 400, 403, 404, 410, 429


@permitted(Permission.INVITE_PEOPLE)
def new(request: MemberRequest) -> HttpResponse:
    """Invites somebody."""
    language = get_language() or "en"
    form = Invite(
        request.POST if request.method == "POST" else None,
        partnership=request.place.id,
        own_address=request.user.email,
        organisations=list_organisations(request.place.id),
        language=language,
        initial={"language": language},
    )
    if form.is_bound and form.is_valid():
        invite(by=request.user.pk, partnership=request.place.id, **form.cleaned_data)
        messages.success(request, _("%(name)s is invited.") % {"name": form.cleaned_data["name"]})
        return _to_people(request)
    return render(
        request, "organisations/invite.jinja", {"form": form}, status=FAULTY if form.is_bound else 200
    )


@permitted(Permission.INVITE_PEOPLE)
@require_POST
def again(request: MemberRequest, invitation: UUID) -> HttpResponse:
    """Sends an invitation again."""
    return _changed(
        request, invitation, send_again, _("The invitation is sent again. The old link no longer works.")
    )


@permitted(Permission.INVITE_PEOPLE)
@require_POST
def take_back(request: MemberRequest, invitation: UUID) -> HttpResponse:
    """Withdraws an invitation."""
    return _changed(request, invitation, withdraw, _("The invitation is withdrawn."))


def _changed(
    request: MemberRequest, invitation: UUID, change: Callable[..., None], words: str
) -> HttpResponse:
    if find_waiting(request.place.id, invitation) is None:
        raise Http404("no such invitation")
    try:
        change(by=request.user.pk, partnership=request.place.id, invitation=invitation)
    except NotOpen as gone:
        raise Http404("no such invitation") from gone
    messages.success(request, words)
    return _to_people(request)


def _to_people(request: MemberRequest) -> HttpResponse:
    return redirect("organisations:people", partnership=request.place.slug)


@signing_in
@never_cache
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """What somebody is invited to; taking it up needs a code that goes to the invited address."""
    digest = digest_of(token)
    state, offer = find_offer(digest)
    if offer is None:
        status = NOT_FOUND if state == "unknown" else GONE
        return render(request, "organisations/invitation_over.jinja", {"state": state}, status=status)
    address = find_own_address(request)
    if address is not None:
        return _for_who_is_in(request, offer, address)
    if request.method != "POST":
        return _shown(request, offer)
    open_account(email=offer.email, name=offer.name, language=offer.language)
    request.session[TAKING_UP] = digest
    if not send_code(request, offer.email):
        return _shown(request, offer, status=TOO_MANY, too_many=True)
    return redirect("account_confirm_login_code")


def _for_who_is_in(request: HttpRequest, offer: Offer, address: str) -> HttpResponse:
    if address != offer.email:
        return _shown(request, offer, status=FORBIDDEN, is_another=True)
    if request.method == "POST" and join(request, offer, by=person_of(request), email=address):
        return redirect(settings.LOGIN_REDIRECT_URL)
    return _shown(request, offer)


def _shown(request: HttpRequest, offer: Offer, *, status: int = 200, **said: bool) -> HttpResponse:
    shown = {"offer": offer, "is_another": False, "too_many": False} | said
    return render(request, "organisations/invitation.jinja", shown, status=status)
