"""One conversation as a page, and what all pages of comments look up."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from seedbed.plan.strategy.differences.words import compare
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY
from seedbed_web.plan.review.forms import ReplyForm, SettleForm
from seedbed_web.plan.review.queries import find_remark, list_replies
from seedbed_web.plan.review.reading import shown


def show_conversation(
    request: MemberRequest,
    held: Any,
    *,
    replying: ReplyForm | None = None,
    settling: SettleForm | None = None,
) -> HttpResponse:
    """The page of a conversation; with a form that was filled in wrongly, the page that says so."""
    initial = {"version": held.version}
    context = {
        "it": shown(request.place, held, page_language()),
        "remark": held,
        "pieces": compare(held.was, held.proposed) if held.kind == "suggestion" else (),
        "replies": list(list_replies(held)),
        "replying": replying or ReplyForm(),
        "settling": settling or SettleForm(is_suggestion=held.kind == "suggestion", initial=initial),
    }
    return render(
        request, "plan/review_remark.jinja", context, status=FAULTY if replying or settling else 200
    )


def find_or_404(request: MemberRequest, identifier: str) -> Any:
    """A remark by its name, or the page that says that there is none."""
    held = find_remark(request.place.id, identifier)
    if held is None:
        raise Http404("nothing like that was said")
    return held


def address_of(request: MemberRequest, remark: Any) -> str:
    """Where a remark is."""
    return reverse(
        "plan:review:remark", kwargs={"partnership": request.place.slug, "remark": remark.identifier}
    )
