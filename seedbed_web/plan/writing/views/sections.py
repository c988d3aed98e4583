"""The narrative to read, and the form of one section in both languages."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed.foundations.languages import LANGUAGES
from seedbed.plan.strategy.tables import SECTIONS
from seedbed.plan.strategy.translation import state_of_text
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE
from seedbed_web.plan.writing.actions import StaleTexts, write_section
from seedbed_web.plan.writing.drafting import drafted, is_drafting, opened_on, picker, previews
from seedbed_web.plan.writing.forms import TextForm
from seedbed_web.plan.writing.queries import Rows, get_section, pair_of
from seedbed_web.plan.writing.reading import list_sections, read_sections
from seedbed_web.plan.writing.words import GUIDES, section_title

LOOKED_AT = 200


@permitted(Permission.SEE_PARTNERSHIP)
def home(request: MemberRequest) -> HttpResponse:
    """Every section, one after the other, with what it rests on."""
    language = page_language()
    sections = list_sections(request.place, language)
    context = {"sections": sections, "read": read_sections(request.place, sections, language)}
    return render(request, "plan/writing.jinja", context)


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest, section: str) -> HttpResponse:
    """One section in both languages: shown, looked at, or saved."""
    if section not in SECTIONS:
        raise Http404("no such section")
    rows = get_section(request.place.id, section)
    if request.method != "POST" or is_drafting(request):
        return _open(request, section, rows)
    forms = _forms(request, rows, request.POST)
    faulty = [it for it in forms if not it.is_valid()]
    if faulty:
        return _page(request, section, rows, forms, status=FAULTY)
    try:
        write_section(
            partnership=request.place.id,
            section=section,
            by=request.user.pk,
            texts={it.language: it.written() for it in forms},
        )
    except StaleTexts as stale:
        both = {it.language: it.meet(stale.stale[it.language]) for it in forms if it.language in stale.stale}
        return _page(request, section, rows, forms, status=STALE, texts=both)
    messages.success(request, _("Saved."))
    return redirect(f"{_address(request)}#{section}")


def _open(request: MemberRequest, section: str, rows: Rows) -> HttpResponse:
    """The form on what stands, or on what was sent without being saved."""
    forms = _forms(request, rows, None)
    sent = drafted(request, _targets(forms)) if is_drafting(request) else None
    if sent is not None:
        for form in forms:
            opened_on(form, sent)
    return _page(request, section, rows, forms, sent=sent)


def _forms(request: MemberRequest, rows: Rows, data: QueryDict | None) -> list[TextForm]:
    place = request.place
    return [
        TextForm(data, partnership=place.id, language=it, nation=place.nation, row=rows.get(it))
        for it in LANGUAGES
    ]


def _targets(forms: list[TextForm]) -> list[tuple[str, str]]:
    return [(it["words"].html_name, str(it["words"].label)) for it in forms]


def _page(
    request: MemberRequest, section: str, rows: Rows, forms: list[TextForm], *,
    status: int = LOOKED_AT, sent: QueryDict | None = None, texts: Any = None,
) -> HttpResponse:  # fmt: skip
    language, pair = page_language(), pair_of(rows)
    fields = [(it["words"].html_name, it.language) for it in forms]
    context = {
        "section": section,
        "section_title": section_title(section, language),
        "guide": str(GUIDES[section]),
        "english": forms[0],
        "welsh": forms[1],
        "states": {it: state_of_text(pair, it, request.place.nation) for it in LANGUAGES},
        "texts": texts or {},
        "picker": picker(request, _targets(forms), sent or _sent(request), language),
        "previews": previews(request.place, fields, sent, "text"),
        "onward": f"{_address(request)}#{section}",
    }
    return render(request, "plan/edit_section.jinja", context, status=status)


def _sent(request: MemberRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _address(request: MemberRequest) -> str:
    return reverse("plan:writing:home", kwargs={"partnership": request.place.slug})
