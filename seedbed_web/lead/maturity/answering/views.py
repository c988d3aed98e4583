"""Pages on which somebody answers a round, without an account."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from seedbed.lead.maturity.definitions import LEVELS, Element, answers
from seedbed_web.access.declare import everybody
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.answering.actions import finish as say_finished
from seedbed_web.lead.maturity.answering.actions import leave, note_opened, save_answer
from seedbed_web.lead.maturity.answering.forms import IN_ORDER, AnswerForm, CodeForm, MayName
from seedbed_web.lead.maturity.answering.queries import Visit, find_guest
from seedbed_web.lead.maturity.answering.sealed import NOT_FOUND, by_personal_link, sealed, shown

FAULTY: Final = 400
BY_ITSELF: Final = "application/json"
"""What the script asks for that saves while somebody writes."""


@everybody
@csrf_exempt
def enter(request: HttpRequest) -> HttpResponse:
    """Where the code of a printed letter is typed in."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    status = FAULTY if form.is_bound else 200
    if form.is_bound and form.is_valid():
        token = form.cleaned_data["code"].strip().replace("/", "-")
        state, guest = find_guest(token)
        if guest:
            return sealed(redirect("answering:start", token=guest.token))
        status = NOT_FOUND if state == "unknown" else 410
        return sealed(render(request, "lead/maturity/answer_over.jinja", {"state": state}, status=status))
    return sealed(render(request, "lead/maturity/answer_enter.jinja", {"form": form}, status=status))


@by_personal_link
def start(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Who asks, why, and what becomes of the answers."""
    note_opened(person=visit.person)
    language = page_language()
    context: dict[str, Any] = {
        "begun": visit.has_begun(timezone.localdate()),
        "title": visit.round.title(language),
        "place_asking": _place(visit),
        "first": next((it for it in visit.elements if not visit.has_answer(it.id)), visit.elements[0]),
    }
    return shown(request, visit, "answer_start", **context)


@by_personal_link
def overview(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Every part, and whether it is answered."""
    language = page_language()
    rows = [
        (element, element.title[language], _title(visit, element, language)) for element in visit.elements
    ]
    return shown(request, visit, "answer_list", rows=rows)


@by_personal_link
def element(request: HttpRequest, visit: Visit, element: str) -> HttpResponse:
    """One part of the system: which words are most like what somebody sees."""
    asked = visit.find_element(element)
    if asked is None or not visit.has_begun(timezone.localdate()):
        raise Http404("the round does not ask about this")
    if request.method != "POST":
        held = visit.answers.get(asked.id)
        initial = {name: getattr(held, name, "") for name in AnswerForm.base_fields}
        return _asked(request, visit, asked, AnswerForm(initial=initial))
    form = AnswerForm(request.POST)
    by_itself = request.headers.get("Accept") == BY_ITSELF
    if not form.is_valid():
        if by_itself:
            return JsonResponse({"saved": False}, status=FAULTY)
        return _asked(request, visit, asked, form, status=FAULTY)
    save_answer(person=visit.person, element=asked.id, **form.cleaned_data)
    return JsonResponse({"saved": True}) if by_itself else redirect(_onward(request, visit, asked))


@by_personal_link
def finish(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The last question, and the end."""
    if not visit.has_begun(timezone.localdate()):
        raise Http404("the round has not opened")
    has_organisation = bool(visit.person.organisation_id or visit.person.organisation_said)
    form: Any = None
    if has_organisation:
        known = visit.person.may_name_organisation
        initial = {} if known is None else {"may_name": "yes" if known else "no"}
        form = MayName(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and (form is None or form.is_valid()):
        say_finished(person=visit.person, may_name=form.cleaned_data["may_name"] if form else None)
        return redirect("answering:finished", token=visit.token)
    language = page_language()
    open_parts = [(it, it.title[language]) for it in visit.elements if not visit.has_answer(it.id)]
    status = FAULTY if form is not None and form.is_bound else 200
    where = visit.person.organisation.name(language) if visit.person.organisation else None
    return shown(
        request, visit, "answer_finish", form=form, open_parts=open_parts, status=status,
        organisation=where or visit.person.organisation_said,
    )  # fmt: skip


@by_personal_link
def finished(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Thanks, and how to come back."""
    if visit.person.sent_at is None:
        return redirect("answering:overview", token=visit.token)
    return shown(request, visit, "answer_thanks")


@by_personal_link
def withdraw(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Asks whether everything shall be deleted, and deletes it."""
    if request.method != "POST":
        return shown(request, visit, "answer_withdraw", done=False)
    leave(person=visit.person)
    return shown(request, visit, "answer_withdraw", done=True)


def _asked(
    request: HttpRequest, visit: Visit, asked: Element, form: AnswerForm, status: int = 200
) -> HttpResponse:
    language = page_language()
    number = visit.elements.index(asked) + 1
    context = {
        "form": form,
        "element": asked,
        "title": asked.title[language],
        "meaning": asked.meaning[language],
        "number": number,
        "all": len(visit.elements),
        "is_first": number == 1,
        "is_last": number == len(visit.elements),
        "choices": [_choice(name, asked, visit, language) for name in IN_ORDER],
        "chosen": form["answer"].value(),
    }
    return shown(request, visit, "answer_element", status=status, **context)


def _choice(name: str, asked: Element, visit: Visit, language: Any) -> tuple[str, str, str, bool]:
    """An answer: its name, its title, what it says, and whether it is a level."""
    known = answers()[name]
    is_level = name in LEVELS
    text = asked.descriptor(name, visit.round.variant) if is_level else known.meaning
    return name, known.title[language], text[language], is_level


def _onward(request: HttpRequest, visit: Visit, asked: Element) -> str:
    """Where the pressed button leads; onward, unless it says otherwise."""
    way = request.POST.get("go")
    if way == "list":
        return reverse("answering:overview", kwargs={"token": visit.token})
    beside = visit.beside(asked, -1 if way == "back" else 1)
    if beside is None:
        last = "answering:start" if way == "back" else "answering:finish"
        return reverse(last, kwargs={"token": visit.token})
    return reverse("answering:element", kwargs={"token": visit.token, "element": beside.id})


def _title(visit: Visit, asked: Element, language: Any) -> str:
    return answers()[visit.answers[asked.id].answer].title[language] if visit.has_answer(asked.id) else ""


def _place(visit: Visit) -> str:
    place = visit.place
    return place.name_cy if page_language() == "cy" and place.name_cy else place.name_en
