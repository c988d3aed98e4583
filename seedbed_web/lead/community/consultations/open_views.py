"""Answering by the open link of a consultation: no account, no name, no cookie."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from seedbed_web.access.declare import by_link
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.design.language import page_language
from seedbed_web.lead.community.consultations.actions import NotOpen
from seedbed_web.lead.community.consultations.answering import AnswerForm
from seedbed_web.lead.community.consultations.answers import keep_answer
from seedbed_web.lead.community.consultations.queries import find_by_link, get_linked, list_questions
from seedbed_web.lead.community.consultations.state import state_of
from seedbed_web.lead.community.flood import may_send
from seedbed_web.lead.community.ground import get_ground
from seedbed_web.organisations.edited import said_in

FAULTY, NOT_FOUND, GONE, TOO_MANY = 400, 404, 410, 429
MOST_AN_HOUR: Final = 60
"""Answers to one consultation from one address: at an event, everybody is on the same network."""

Page = Callable[[HttpRequest, Any], HttpResponse]


def by_open_link(page: Page) -> Callable[..., HttpResponse]:
    """Makes a page of what takes a request and the consultation whose link it came by.

    Such a form carries no proof of the page that it came from and sets no cookie: anybody may answer anyway,
    and what could be done with somebody else's browser can be done with one's own.
    """

    @wraps(page)
    def answer(request: HttpRequest, token: str) -> HttpResponse:
        linked = find_by_link(token)
        if linked is None:
            return _sealed(_over(request, "unknown", None))
        consultation, partnership = linked
        with working_for(Scope(partnership=partnership)):
            return _sealed(page(request, get_linked(partnership, consultation)))

    return by_link(csrf_exempt(answer))


@by_open_link
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, held: Any) -> HttpResponse:
    """All questions on one page; what is sent is kept once."""
    today, language = timezone.localdate(), page_language()
    state = state_of(held, today)
    if state != "open":
        return _over(request, state, held)
    form = AnswerForm(
        request.POST if request.method == "POST" else None,
        questions=list_questions(held, language), ground=get_ground(held.partnership_id), language=language,
    )  # fmt: skip
    if not form.is_bound:
        return _page(request, held, form)
    if not may_send(request, f"consultation:{held.pk}", most=MOST_AN_HOUR):
        return _page(request, held, form, status=TOO_MANY)
    if form.is_from_a_program or not form.is_valid():
        return _page(request, held, form, status=FAULTY)
    try:
        keep_answer(consultation=held, sent=form.sent(), by=None, today=today)
    except NotOpen:
        return _over(request, "over", held)
    return redirect("voices:thanks", token=held.token)


@by_open_link
@require_safe
def thanks(request: HttpRequest, held: Any) -> HttpResponse:
    """Thanks, and what happens now."""
    return render(request, "lead/community/answer_thanks.jinja", _context(held))


def _page(request: HttpRequest, held: Any, form: AnswerForm, *, status: int = 200) -> HttpResponse:
    context = _context(held) | {
        "form": form, "is_preview": False, "too_many": status == TOO_MANY,
        "decoy": form.data.get("website", "") if form.is_bound else "",
    }  # fmt: skip
    return render(request, "lead/community/answer.jinja", context, status=status)


def _over(request: HttpRequest, state: str, held: Any) -> HttpResponse:
    """What is said of a link that leads to nothing, not yet, or no longer."""
    status = {"unknown": NOT_FOUND, "not yet open": 200}.get(state, GONE)
    context = {"state": state} | (_context(held) if held else {})
    return render(request, "lead/community/answer_over.jinja", context, status=status)


def _context(held: Any) -> dict[str, Any]:
    return {"consultation": held, "asks": held.partnership, "said_in": said_in}


def _sealed(response: HttpResponse) -> HttpResponse:
    """No browser and no server on the way keeps the page, and no other page hears of its address."""
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response
