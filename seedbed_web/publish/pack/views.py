"""Pages of the area pack: what is in it, taking it out, bringing one in."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from seedbed.foundations.faults import WrongUse
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.design.file_to_keep import file_to_keep
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.publish.pack import actions, queries
from seedbed_web.publish.pack.changes import Change, changes, without_answers_left_out
from seedbed_web.publish.pack.checking import Checked, check_files
from seedbed_web.publish.pack.files import Files, fingerprint
from seedbed_web.publish.pack.forms import BringIn, Confirm
from seedbed_web.publish.pack.zipped import read_zip, write_zip
from seedbed_web.publish.versions.guarding import refuse_changed_versions

UNPROCESSABLE = 422
STALE = 409
SHOWN = 200
"""How many faults a page lists; `seedbed check` lists them all."""


@permitted(Permission.TAKE_OUT_PACK)
@require_GET
def pack(request: MemberRequest) -> HttpResponse:
    """What is in the pack, and the ways out and in."""
    with_answers = _may_have_answers(request)
    held = queries.get_contents(request.place.id, with_answers=with_answers)
    context = {"tables": held.tables, "others": held.others, "with_answers": with_answers}
    return render(request, "publish/pack.jinja", context)


@permitted(Permission.TAKE_OUT_PACK)
@never_cache
@require_GET
def take_out(request: MemberRequest) -> HttpResponse:
    """The pack as a zip file."""
    files = queries.list_pack_files(request.place.id, with_answers=_may_have_answers(request))
    actions.note_pack_taken_out(partnership=request.place.id, files=files, by=request.user.pk)
    return file_to_keep(write_zip(files, request.place.slug), "application/zip", f"{request.place.slug}.zip")


def _may_have_answers(request: MemberRequest) -> bool:
    return Permission.TAKE_OUT_ANSWERS in permissions_of(request.place.roles)


@permitted(Permission.BRING_IN_PACK)
@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: MemberRequest) -> HttpResponse:
    """Asks for a zip file; one that may come in then waits for its person to see what it would change."""
    form = BringIn(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        status = UNPROCESSABLE if request.method == "POST" else 200
        return render(request, "publish/bring_in.jinja", {"form": form}, status=status)
    content: bytes = form.cleaned_data["pack"]
    try:
        checked = check_files(read_zip(content))
        if checked.pack:
            actions.refuse_another_area(request.place.id, checked.pack)
            refuse_changed_versions(request.place.id, read_zip(content), checked.pack.rows("versions"))
    except WrongUse as problem:
        form.add_error("pack", str(problem))
        return render(request, "publish/bring_in.jinja", {"form": form}, status=UNPROCESSABLE)
    if not checked.may_come_in:
        return _report(request, checked, status=UNPROCESSABLE)
    kept = actions.keep_waiting(partnership=request.place.id, content=content, by=request.user.pk)
    return redirect("publish:confirm", partnership=request.place.slug, waiting=kept)


@permitted(Permission.BRING_IN_PACK)
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: MemberRequest, waiting: UUID) -> HttpResponse:
    """Shows what a waiting pack would change; takes it in when told to, unless something changed since."""
    place, person = request.place, request.user.pk
    content = queries.find_waiting(waiting, partnership=place.id, by=person)
    if content is None:
        raise Http404("no pack waits here")
    brought = read_zip(content)
    before = queries.list_pack_files(place.id)
    form = Confirm(request.POST or None)
    if request.method != "POST":
        return _report(request, check_files(brought), before, brought)
    if not form.is_valid() or form.cleaned_data["stands"] != fingerprint(before):
        return _report(request, check_files(brought), before, brought, status=STALE)
    actions.bring_in_pack(partnership=place.id, files=brought, by=person)
    actions.forget_waiting(partnership=place.id, by=person)
    messages.success(request, _("The pack has been brought in."))
    return redirect("publish:pack", partnership=place.slug)


def _changes(before: Files | None, brought: Files | None) -> list[Change]:
    if before is None or brought is None:
        return []
    return changes(without_answers_left_out(before, brought), brought)


def _report(
    request: MemberRequest,
    checked: Checked,
    before: Files | None = None,
    brought: Files | None = None,
    status: int = 200,
) -> HttpResponse:
    """What was found in a pack, and what it would change where it may come in."""
    first = sorted(checked.faults, key=lambda fault: (fault not in checked.refusing, not fault.stops))
    shown = {
        "checked": checked,
        "faults": first[:SHOWN],
        "unshown": max(0, len(first) - SHOWN),
        "stale": status == STALE,
        "changes": _changes(before, brought),
        "stands": "" if before is None else fingerprint(before),
    }
    return render(request, "publish/pack_report.jinja", shown, status=status)
