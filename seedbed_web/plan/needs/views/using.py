"""Using a figure in the strategy: choose it and a text, then save the text with its citation."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, form_page
from seedbed_web.plan.needs.forms import FORMS, PARTS, UseForm
from seedbed_web.plan.needs.indicator import Own, list_own, sentence_of, title_of
from seedbed_web.plan.needs.known import get_known
from seedbed_web.plan.strategy.actions import change_priority
from seedbed_web.plan.strategy.queries import list_priorities


@permitted(Permission.EDIT_STRATEGY)
def use(request: MemberRequest, indicator: str) -> HttpResponse:
    """First which figure and which text, as questions of the address; then the text, to change and save."""
    language = page_language()
    own, title = list_own(request.place.id, indicator, language), title_of(indicator, language)
    if not own and title is None:
        raise Http404("no such indicator")
    priorities = list(list_priorities(request.place.id))
    form = UseForm(request.GET, figures=own, priorities=priorities, language=language)
    if not own or not priorities or not form.is_bound or not form.is_valid():
        status = FAULTY if form.is_bound and own and priorities else 200
        context = {
            "form": form, "title": title, "indicator": indicator, "own": own, "priorities": priorities
        }  # fmt: skip
        return render(request, "plan/needs_use.jinja", context, status=status)
    return _text(request, indicator, form.cleaned_data, own)


def _text(request: MemberRequest, indicator: str, asked: dict[str, Any], own: list[Own]) -> HttpResponse:
    place = request.place.id
    priority = list_priorities(place).select_related("changed_by").get(identifier=asked["priority"])
    sentence = sentence_of(place, asked["figure"], get_known(place))
    if sentence is None:
        raise Http404("no such figure")
    sent = request.POST if request.method == "POST" else None
    form = FORMS[asked["part"]](sent, partnership=place, row=priority, sentence=sentence)

    def save() -> str:
        change_priority(priority=priority, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, priority.identifier, asked["part"])

    context = {
        "priority": priority, "part": asked["part"], "part_words": dict(PARTS)[asked["part"]],
        "indicator": indicator, "figure": next(it for it in own if it.name == asked["figure"]),
    }  # fmt: skip
    return form_page(request, "plan/needs_use_text.jinja", form, save, **context)


def _address(request: MemberRequest, priority: str, part: str) -> str:
    named = {"partnership": request.place.slug, "priority": priority}
    return reverse("plan:priority", kwargs=named) + f"#{part}"
