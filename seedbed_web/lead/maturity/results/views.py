"""Pages of a round's result, and the result to take along."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from seedbed.lead.maturity.group_rows import GROUP_HEADINGS, as_group_rows
from seedbed.publish.maturity_report import report_pdf
from seedbed.publish.typesetting import NotInFont
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.design.file_to_keep import PDF, file_to_keep, say_not_printed
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.results.queries import Result, find_result, get_document
from seedbed_web.lead.maturity.results.reading import read_comments, read_report
from seedbed_web.lead.maturity.rounds.queries import find_round
from seedbed_web.lead.maturity.validation.queries import list_challenges
from seedbed_web.lead.partnership.duties.board_actions.queries import count_for_element
from seedbed_web.organisations.requests import MemberRequest


@permitted(Permission.SEE_PARTNERSHIP)
def result(request: MemberRequest, round: str) -> HttpResponse:
    """What a closed round says, what people see most differently first; of an open one, that it is open."""
    held = find_result(request.place, round)
    if held is None:
        return _still_open(request, round)
    return render(request, "lead/maturity/result.jinja", {"report": _report(request, held), "result": held})


@permitted(Permission.SEE_PARTNERSHIP)
def element(request: MemberRequest, round: str, element: str) -> HttpResponse:
    """One element: answers by sector, the level agreed on and why, both views, and what comes next."""
    held = _found(request, round)
    report = _report(request, held)
    names = [it.page.id for it in report.elements]
    if element not in names:
        raise Http404("the round did not ask about it")
    at = names.index(element)
    return render(
        request,
        "lead/maturity/result_element.jinja",
        {
            "report": report,
            "result": held,
            "it": report.elements[at],
            "onward": report.elements[at + 1].page if at + 1 < len(names) else None,
            "comments": read_comments(held, element) if may_read_comments(request) else None,
            "challenges": list_challenges(request.place.id, round, element),
            "asked_for": count_for_element(request.place.id, element),
        },
    )


@permitted(Permission.SEE_PARTNERSHIP)
def report(request: MemberRequest, round: str) -> HttpResponse:
    """The whole result as one page to print or to save."""
    held = _found(request, round)
    return render(
        request, "lead/maturity/result_report.jinja", {"report": _report(request, held), "result": held}
    )


@permitted(Permission.SEE_PARTNERSHIP)
def report_as_pdf(request: MemberRequest, round: str) -> HttpResponse:
    """The whole result as a tagged PDF."""
    held = _found(request, round)
    try:
        content = report_pdf(_report(request, held), timezone.localdate())
    except NotInFont as wrong:
        messages.error(request, say_not_printed(wrong))
        return redirect(_address(request, "result", round))
    return _file(request, held, content, PDF, "pdf")


@permitted(Permission.SEE_PARTNERSHIP)
def result_csv(request: MemberRequest, round: str) -> HttpResponse:
    """Everybody and each sector that may be shown, element by element, for a spreadsheet."""
    held = _found(request, round)
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, GROUP_HEADINGS)
    table.writeheader()
    table.writerows(as_group_rows(held.made))
    # spreadsheets take the file for UTF-8 by its first bytes
    return _file(request, held, out.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", "csv")


@permitted(Permission.SEE_PARTNERSHIP)
def result_json(request: MemberRequest, round: str) -> HttpResponse:
    """The same document that `seedbed lead maturity PACK --format json` writes."""
    held = _found(request, round)
    document = get_document(request.place, held)
    content = json.dumps(document, ensure_ascii=False, indent=2, default=str).encode()
    return _file(request, held, content, "application/json", "json")


def may_read_comments(request: MemberRequest) -> bool:
    """Whoever validates from outside sees evidence and answers, not what people wrote in confidence."""
    return Permission.CHALLENGE_LEVELS not in permissions_of(request.place.roles)


def _still_open(request: MemberRequest, name: str) -> HttpResponse:
    held = find_round(request.place.id, name)
    if held is None:
        raise Http404("no such round")
    return render(request, "lead/maturity/result_open.jinja", {"round": held})


def _found(request: MemberRequest, name: str) -> Result:
    held = find_result(request.place, name)
    if held is None:
        raise Http404("no round of that name has closed")
    return held


def _report(request: MemberRequest, held: Result) -> Any:
    return read_report(request.place, held, page_language(), timezone.localdate())


def _file(request: MemberRequest, held: Result, content: bytes, kind: str, ending: str) -> HttpResponse:
    name = f"{request.place.slug}-self-assessment-{held.id}-{page_language()}.{ending}"
    return file_to_keep(content, kind, name)


def _address(request: MemberRequest, name: str, round_: str) -> str:
    return reverse(f"lead:maturity:{name}", kwargs={"partnership": request.place.slug, "round": round_})
