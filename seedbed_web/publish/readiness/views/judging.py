"""Answering a question that no test can answer, and taking an answer back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedbed.plan.strategy.readiness.check import CriterionResult
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.readiness.actions import judge as judge_it
from seedbed_web.plan.readiness.actions import take_judgement_back
from seedbed_web.plan.readiness.forms import JudgementForm
from seedbed_web.plan.readiness.queries import find_judgement, get_signature
from seedbed_web.publish.readiness.queries import get_ready
from seedbed_web.publish.readiness.shown import address
from seedbed_web.publish.readiness.views.check import found_in


@permitted(Permission.EDIT_STRATEGY)
def judge(request: MemberRequest, criteria: str, criterion: str) -> HttpResponse:
    """Writes down what somebody judged, and why."""
    result, today = _asked(request, criteria, criterion), timezone.localdate()
    held = find_judgement(request.place.id, criteria, criterion)
    form = JudgementForm(
        request.POST if request.method == "POST" else None,
        user=request.user,
        nation=request.place.nation,
        row=held,
        initial={"by": get_signature(request.place, request.user.pk, page_language()), "on": today},
    )

    def save() -> str:
        judge_it(
            partnership=request.place.id,
            set_=criteria,
            criterion=criterion,
            version=form.seen(),
            by=request.user.pk,
            values=form.values(),
        )
        return address("criterion", result, request.place)

    return form_page(request, "publish/readiness_judge.jinja", form, save, result=result, held=held)


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def take_back(request: MemberRequest, criteria: str, criterion: str) -> HttpResponse:
    """Takes back what was judged."""
    result = _asked(request, criteria, criterion)
    held = find_judgement(request.place.id, criteria, criterion)
    if held is not None:
        take_judgement_back(judgement=held, by=request.user.pk)
        messages.success(request, _("The answer has been taken back."))
    return redirect(address("criterion", result, request.place))


def _asked(request: MemberRequest, set_: str, criterion: str) -> CriterionResult:
    result = found_in(get_ready(request.place.id, timezone.localdate()), set_, criterion)
    if result.criterion.judgement is None:
        raise Http404("nobody is asked about this criterion")
    return result
