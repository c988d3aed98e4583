"""Pages that ask before something is taken away, and say so where it has gone already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from seedbed_web.database.versions import StaleEdit
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import STALE

NOT_THERE: Final = 404


def confirm_page(
    request: MemberRequest, template: str, held: Any, take: Callable[[int], None], *, onward: str, said: str,
    **context: Any,
) -> HttpResponse:  # fmt: skip
    """Asks whether something shall go, and takes it away as it was seen.

    Args:
        request: what is asked.
        template: the page that asks; what somebody changed meanwhile is asked about again as it stands now.
        held: what shall go.
        take: takes it away, given the version that the page showed.
        onward: the address to go on to.
        said: what is said there.
        context: what else the page shows.
    """
    is_stale = False
    if request.method == "POST":
        version = request.POST.get("version", "")
        try:
            take(int(version) if version.isdecimal() else 0)
        except StaleEdit as stale:
            held, is_stale = stale.theirs, True
        else:
            messages.success(request, said)
            return redirect(onward)
    shown = {"held": held, "is_stale": is_stale, "said_in": said_in, **context}
    return render(request, template, shown, status=STALE if is_stale else 200)


def gone_page(request: MemberRequest, title: str, onward: str, words: str) -> HttpResponse:
    """Says that somebody has taken away what an address names, and where to go on."""
    context = {"title": title, "onward": onward, "words": words}
    return render(request, "lead/maturity/gone.jinja", context, status=NOT_THERE)
