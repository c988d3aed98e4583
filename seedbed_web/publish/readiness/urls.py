"""Addresses of readiness."""

from __future__ import annotations

from typing import Final

from django.urls import path

from seedbed_web.publish.readiness.views import check, impacts, judging, own, record

A_CRITERION: Final = "criteria/<slug:criteria>/<slug:criterion>/"
A_LINE: Final = "impacts/lines/<slug:impact>/"

urlpatterns = [
    path("", check.home, name="home"),
    path("brief/", check.brief, name="brief"),
    path(A_CRITERION, check.criterion, name="criterion"),
    path(A_CRITERION + "judge/", judging.judge, name="judge"),
    path(A_CRITERION + "take-back/", judging.take_back, name="take-back"),
    path("own/add/", own.add, name="add-own"),
    path("own/<slug:criterion>/edit/", own.edit, name="edit-own"),
    path("own/<slug:criterion>/take-away/", own.take_away, name="take-own-away"),
    path("record/", record.record, name="record"),
    path("impacts/", impacts.impacts, name="impacts"),
    path("impacts/printed/", impacts.printed, name="impacts-printed"),
    path(A_LINE + "edit/", impacts.edit, name="edit-impact"),
    path(A_LINE + "take-away/", impacts.take_away, name="take-impact-away"),
    path("impacts/<slug:duty>/", impacts.duty, name="duty"),
    path("impacts/<slug:duty>/<slug:subject>/add/", impacts.add, name="add-impact"),
]
