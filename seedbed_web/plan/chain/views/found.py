"""What an address names, or that there is no such thing; and the page that takes something away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.strategy.queries import find_action, find_priority


def found(search: Callable[[UUID, Any], Any], request: MemberRequest, name: Any) -> Any:
    """What a search finds in the partnership of a request.

    Raises:
        Http404: there is no such thing.
    """
    held = search(request.place.id, name)
    if held is None:
        raise Http404("no such thing")
    return held


def priority_of(request: MemberRequest, name: str) -> Any:
    """The priority that an address names."""
    return found(find_priority, request, name)


def action_of(request: MemberRequest, name: str) -> Any:
    """The action that an address names."""
    return found(find_action, request, name)


def way(request: MemberRequest, name: str, anchor: str = "", **words: Any) -> str:
    """The address of a page of Plan, such as `chain:measure`."""
    address = reverse(f"plan:{name}", kwargs={"partnership": request.place.slug, **words})
    return f"{address}#{anchor}" if anchor else address


def sent(request: MemberRequest) -> Any:
    """What a browser sent, None where it only asks."""
    return request.POST if request.method == "POST" else None


def take_away_page(
    request: MemberRequest, take: Callable[[], None], onward: str, *, question: str, of: str, goes: str = ""
) -> HttpResponse:  # fmt: skip
    """Asks before something is taken away, and takes it away.

    Args:
        request: what is asked.
        take: takes it away.
        onward: the page to go on to, and back to.
        question: what is asked.
        of: what it is about.
        goes: what goes with it.
    """
    if request.method == "POST":
        take()
        messages.success(request, _("Taken away. What it said stays in the history."))
        return redirect(onward)
    context = {"question": question, "of": of, "goes": goes, "onward": onward}
    return render(request, "plan/chain_take_away.jinja", context)
