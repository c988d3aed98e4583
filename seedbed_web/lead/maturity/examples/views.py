"""What the next level would take, and examples of practice."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed.lead.maturity.definitions import LEVELS, answers, elements, examples_for
from seedbed.lead.maturity.others import own_examples
from seedbed.publish.maturity_report import own_example_view
from seedbed.publish.maturity_view import example_view
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.as_seen import Gone
from seedbed_web.lead.maturity.asking import confirm_page, gone_page
from seedbed_web.lead.maturity.examples.actions import add_example, change_example, take_away_example
from seedbed_web.lead.maturity.examples.forms import ExampleForm
from seedbed_web.lead.maturity.examples.queries import find_example
from seedbed_web.lead.maturity.results.queries import find_latest_agreed, get_tables
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page


@permitted(Permission.SEE_PARTNERSHIP)
def parts(request: MemberRequest) -> HttpResponse:
    """Every part of the system, where it stands, and how many examples there are."""
    agreed = find_latest_agreed(request.place)
    rows = get_tables(request.place.id)
    nation = request.place.nation
    listed = [
        (element, agreed.get(name), len(own_examples(rows, name)), len(examples_for(name, nation)))
        for name, element in elements().items()
    ]
    return render(request, "lead/maturity/element_list.jinja", {"parts": listed, "answers": answers()})


@permitted(Permission.SEE_PARTNERSHIP)
def part(request: MemberRequest, element: str) -> HttpResponse:
    """One part of the system: its levels side by side, the step up from where it stands, and examples."""
    known = elements().get(element)
    if known is None:
        raise Http404("no such part of the system")
    language, place = page_language(), request.place
    stood = find_latest_agreed(place).get(element)
    view = stood.view if stood else None
    context: dict[str, Any] = {
        "element": known,
        "view": view,
        "round": stood.round.title[language] or stood.round.title.en if stood else "",
        "levels": [
            (name, answers()[name].title[language], known.descriptor(name, place.nation)[language])
            for name in LEVELS
        ],
        "answers": answers(),
        "next_step": known.next_step(view.level or LEVELS[0]) if view else None,
        "is_highest": bool(view and view.level == LEVELS[-1]),
        "own": [
            (one.id, own_example_view(one, language)) for one in own_examples(get_tables(place.id), element)
        ],
        "others": [example_view(one, language) for one in examples_for(element, place.nation)],
    }  # fmt: skip
    return render(request, "lead/maturity/element.jinja", context)


@permitted(Permission.AGREE_LEVELS)
def add(request: MemberRequest, element: str) -> HttpResponse:
    """A new example of the area's own."""
    if element not in elements():
        raise Http404("no such part of the system")
    sent = request.POST if request.method == "POST" else None
    form = ExampleForm(sent, language=page_language(), initial={"element": element})

    def save() -> str:
        made = add_example(partnership=request.place.id, by=request.user.pk, values=form.values())
        return _address(request, made.element)

    return form_page(request, "lead/maturity/example_edit.jinja", form, save, example=None, element=element)


@permitted(Permission.AGREE_LEVELS)
def edit(request: MemberRequest, example: str) -> HttpResponse:
    """What an example says."""
    held = find_example(request.place.id, example)
    if held is None:
        raise Http404("no such example")
    sent = request.POST if request.method == "POST" else None
    form = ExampleForm(sent, language=page_language(), row=held)

    def save() -> str:
        change_example(example=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.element)

    return form_page(
        request, "lead/maturity/example_edit.jinja", form, save, example=held, element=held.element
    )


@permitted(Permission.AGREE_LEVELS)
def take_away(request: MemberRequest, example: str) -> HttpResponse:
    """Asks whether an example shall go, and takes it away."""
    held = find_example(request.place.id, example)
    if held is None:
        return _gone(request)

    def take(version: int) -> None:
        take_away_example(example=held, version=version, by=request.user.pk)

    try:
        return confirm_page(
            request, "lead/maturity/example_away.jinja", held, take,
            onward=_address(request, held.element), said=_("The example is taken away."),
        )  # fmt: skip
    except Gone:
        return _gone(request)


def _gone(request: MemberRequest) -> HttpResponse:
    onward = reverse("lead:maturity:parts", kwargs={"partnership": request.place.slug})
    return gone_page(
        request, _("This example is not there any more"), onward, _("See all parts of the system")
    )


def _address(request: MemberRequest, element: str) -> str:
    named = {"partnership": request.place.slug, "element": element}
    return reverse("lead:maturity:next-level", kwargs=named)
