"""One way of saving for every form over one row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.edit_form import EditForm
from seedbed_web.organisations.requests import MemberRequest

FAULTY = 400
STALE = 409


def form_page(
    request: MemberRequest, template: str, form: EditForm, save: Callable[[], str], **context: Any
) -> HttpResponse:
    """Shows a form, or saves it.

    Args:
        request: what is asked.
        template: the page with the form.
        form: the form, bound where it was sent.
        save: saves what a right form holds, and gives the address to go on to.
        context: what else the page shows.
    """
    status, texts = 200, None
    if form.is_bound:
        if form.is_valid():
            try:
                onward = save()
            except StaleEdit as stale:
                status, texts = STALE, form.meet(stale)
            else:
                messages.success(request, _("Saved."))
                return redirect(onward)
        else:
            status = FAULTY
    return render(request, template, {"form": form, "texts": texts, **context}, status=status)
