"""The page where somebody makes a link for their calendar, the feed behind it, and one meeting as a file."""

from __future__ import annotations

from hashlib import sha256

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from seedbed_web.access.declare import by_link, permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.accounts.letters import address
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.design.file_to_keep import file_to_keep
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership.calendar.actions import make_link, remove_link
from seedbed_web.lead.partnership.calendar.ics import write
from seedbed_web.lead.partnership.calendar.queries import (
    find_holder,
    find_link,
    get_language,
    get_names,
    list_entries,
    meeting_entry,
)
from seedbed_web.lead.partnership.meetings.queries import find_meeting
from seedbed_web.organisations.requests import MemberRequest

CALENDAR = "text/calendar; charset=utf-8"


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request: MemberRequest) -> HttpResponse:
    """Somebody’s own link: made, renewed or removed. It is shown once: only a digest of it is kept."""
    place, person, link = request.place.id, request.user.pk, ""
    if request.method == "POST" and "remove" in request.POST:
        remove_link(partnership=place, by=person)
        messages.success(request, _("The link is removed. It no longer works."))
        return redirect("lead:partnership:calendar", partnership=request.place.slug)
    if request.method == "POST":
        link = address("calendar:feed", page_language(), token=make_link(partnership=place, by=person))
    context = {"made": link, "held": find_link(place, person)}
    return render(request, "lead/partnership/calendar.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def meeting_ics(request: MemberRequest, meeting: str) -> HttpResponse:
    """One meeting as a file that a calendar opens."""
    held = find_meeting(request.place.id, meeting)
    if held is None:
        raise Http404("no such meeting")
    language = page_language()
    entry = meeting_entry(held, request.place.slug, language)
    return file_to_keep(write([entry], entry.title, language), CALENDAR, f"{held.identifier}.ics")


@by_link
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar of whoever made the link, while they are a member; sent again only when it changed."""
    holder = find_holder(token)
    if holder is None:
        raise Http404("no calendar has this link")
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    with working_for(Scope(partnership=holder.partnership, user=holder.user)):
        language = get_language(holder.user)
        slug, names = get_names(holder.partnership)
        with translation.override(language):
            entries = list_entries(holder, slug, language, timezone.localdate())
            content = write(entries, names[language], language)
    etag = f'"{sha256(content).hexdigest()}"'
    response = HttpResponse(content, content_type=CALENDAR)
    answer = get_conditional_response(request, etag=etag, response=response) or response
    answer["ETag"] = etag
    answer["Cache-Control"] = "private, no-store"
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    return answer
