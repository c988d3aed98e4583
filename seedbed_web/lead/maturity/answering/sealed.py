"""Pages for whoever holds a personal link: looked up once, shown to nobody else, kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from seedbed_web.access.declare import by_link
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.lead.maturity.answering.queries import Visit, find_guest, get_visit
from seedbed_web.lead.maturity.rounds.actions import RoundOver

NOT_FOUND, GONE = 404, 410

Page = Callable[..., HttpResponse]


def by_personal_link(page: Page) -> Callable[..., HttpResponse]:
    """Makes a page of what takes a request, the visit of who holds the link, and other words of the address.

    Such a form needs no proof of the page that it came from: what it may do hangs on the link alone, which a
    stranger does not have, and on no cookie. With `no-referrer` browsers would not give that proof either.
    """

    @wraps(page)
    def answer(request: HttpRequest, token: str, **words: Any) -> HttpResponse:
        state, guest = find_guest(token)
        if guest is None:
            return sealed(over(request, state))
        with working_for(Scope(partnership=guest.partnership)):
            try:
                return sealed(page(request, get_visit(guest), **words))
            except RoundOver:
                return sealed(over(request, find_guest(token)[0]))

    return by_link(csrf_exempt(answer))


def over(request: HttpRequest, state: str) -> HttpResponse:
    """What is said of a link that does not answer, or no longer."""
    status = NOT_FOUND if state == "unknown" else GONE
    return render(request, "lead/maturity/answer_over.jinja", {"state": state}, status=status)


def sealed(response: HttpResponse) -> HttpResponse:
    """No browser and no server on the way keeps the page, and no other page hears of its address."""
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def shown(
    request: HttpRequest, visit: Visit, template: str, *, status: int = 200, **more: Any
) -> HttpResponse:
    """A page about a visit."""
    return render(request, f"lead/maturity/{template}.jinja", {"visit": visit, **more}, status=status)
