"""Minutes to print or take away: by post for everybody, with names for who may change the meeting."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from seedbed.publish.minutes import Minutes
from seedbed.publish.minutes import minutes_pdf as in_type
from seedbed.publish.minutes_markdown import minutes_markdown as in_markdown
from seedbed.publish.typesetting import NotInFont
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.design.file_to_keep import PDF, file_to_keep, say_not_printed
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership.meetings.actions import note_names_taken_out
from seedbed_web.lead.partnership.meetings.minutes import make_minutes
from seedbed_web.lead.partnership.meetings.views.meetings import found
from seedbed_web.organisations.requests import MemberRequest


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def minutes(request: MemberRequest, meeting: str) -> HttpResponse:
    """The minutes as a page to print."""
    made, named = _made(request, meeting)
    context = {"minutes": made, "meeting": found(request, meeting), "named": named}
    return render(request, "lead/partnership/minutes.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def minutes_pdf(request: MemberRequest, meeting: str) -> HttpResponse:
    """The minutes as a tagged PDF."""
    made, _named = _made(request, meeting)
    try:
        content = in_type(made)
    except NotInFont as wrong:
        messages.error(request, say_not_printed(wrong))
        return redirect("lead:partnership:minutes", partnership=request.place.slug, meeting=meeting)
    return file_to_keep(content, PDF, f"{meeting}-{made.language}.pdf")


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def minutes_markdown(request: MemberRequest, meeting: str) -> HttpResponse:
    """The minutes as Markdown."""
    made, _named = _made(request, meeting)
    return file_to_keep(
        in_markdown(made).encode(), "text/markdown; charset=utf-8", f"{meeting}-{made.language}.md"
    )


def _made(request: MemberRequest, identifier: str) -> tuple[Minutes, bool]:
    """The minutes, with names where that was chosen by somebody who may; taking names out is recorded.

    Raises:
        PermissionDenied: names were asked for by somebody who may not.
    """
    named = request.GET.get("names") == "yes"
    if named and Permission.EDIT_PARTNERSHIP not in permissions_of(request.place.roles):
        raise PermissionDenied("minutes with names are for whoever may change the meeting")
    held, language = found(request, identifier), page_language()
    if named:
        note_names_taken_out(meeting=held, by=request.user.pk)
    name = request.place.name(language)
    made = make_minutes(held, language, partnership=name, with_names=named, as_of=timezone.localdate())
    return made, named
