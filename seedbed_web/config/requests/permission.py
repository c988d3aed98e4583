"""Every page is checked here, and nowhere else: who asks, for which partnership, with what right."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME, SESSION_KEY
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

from seedbed_web.access.declare import Access, Who, access_of
from seedbed_web.access.roles import needs_second_factor, permissions_of
from seedbed_web.accounts.queries import find_way_to_prove, has_shown_second_factor, person_of
from seedbed_web.audit.actions import record
from seedbed_web.database.scope import Scope, set_scope
from seedbed_web.organisations.queries import Place, find_place

SET_UP_SECOND_FACTOR = "mfa_index"


class Undeclared(RuntimeError):  # noqa: N818  # named for what is wrong
    """A page says nothing of who may see it."""


class Permitted:
    """Lets a request through to its page, or answers in its stead."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing is decided before the page is known."""
        request.place = None  # type: ignore[attr-defined]  # the partnership of a request, read by pages
        known = SESSION_KEY in request.session
        response = self.get_response(request)
        if known and not response.has_header("Cache-Control"):
            add_never_cache_headers(response)  # desks are shared: after signing out nothing is left behind
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _: tuple[Any, ...], words: dict[str, Any]
    ) -> HttpResponse | None:
        """Decides. None lets the request through."""
        match = request.resolver_match
        access = access_of(view, match.view_name if match else None)
        if access is None:
            raise Undeclared(f"{request.path_info} declares no access: see seedbed_web/access/declare.py")
        if access.who in (Who.EVERYBODY, Who.LINK):
            return None
        if access.who is Who.SIGNING_IN:
            _signing_in(request)
            return None
        try:
            return _signed_in(request, access, words)
        except (Http404, PermissionDenied) as refusal:
            if not access.by_programs:
                raise
            return said_to_a_program(404 if isinstance(refusal, Http404) else 403)


def _signing_in(request: HttpRequest) -> None:
    """Accounts are looked up before anybody is known; what is tried is tried one after the other."""
    if request.method == "POST":
        request.session.hold()  # type: ignore[attr-defined]  # of our own kind: see accounts/sessions.py
    set_scope(Scope(user=request.user.pk, mode="sign-in"))


def _signed_in(request: HttpRequest, access: Access, words: dict[str, Any]) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return said_to_a_program(401) if access.by_programs else redirect_to_login(request.get_full_path())
    return None if access.who is Who.SIGNED_IN else _member(request, access, words)


def said_to_a_program(status: int) -> HttpResponse:
    """A refusal as programs read it."""
    return JsonResponse({"detail": HTTPStatus(status).phrase}, status=status)


def _member(request: HttpRequest, access: Access, words: dict[str, Any]) -> HttpResponse | None:
    """A member with the right permission; the page takes the partnership from `request.place`."""
    person = person_of(request)
    place = find_place(words["partnership"], person)
    if place is None:
        raise Http404("no such partnership for this person")
    set_scope(Scope(partnership=place.id, user=person))
    if _lacks_second_factor(request, place):
        return said_to_a_program(403) if access.by_programs else _to_second_factor(request)
    request.place = place  # type: ignore[attr-defined]
    if not access.by_programs:
        del words["partnership"]
    if access.permission not in permissions_of(place.roles):
        record("refused", partnership=place.id, by=person, detail={"page": _page(request)})
        raise PermissionDenied(str(access.permission))
    return None


def _lacks_second_factor(request: HttpRequest, place: Place) -> bool:
    if (settings.SEEDBED_DEMO and place.is_demo) or not needs_second_factor(place.roles):
        return False
    return not has_shown_second_factor(request)


def _to_second_factor(request: HttpRequest) -> HttpResponse:
    """To prove it, where the person has a second factor and another session set it up; else to set one up."""
    way = find_way_to_prove(request)
    if way is None:
        return redirect(SET_UP_SECOND_FACTOR)
    return redirect(f"{way}?{urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})}")


def _page(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""
