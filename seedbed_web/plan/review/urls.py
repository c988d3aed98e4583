"""Addresses of comments on the draft."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.review.views import deciding, talking

urlpatterns = [
    path("", talking.home, name="home"),
    path("comment/<slug:kind>/<slug:thing>/", talking.comment, name="comment"),
    path("suggest/<slug:kind>/<slug:thing>/<slug:field>/<slug:language>/", talking.suggest, name="suggest"),
    path("remarks/<slug:remark>/", talking.remark, name="remark"),
    path("remarks/<slug:remark>/answer/", talking.answer, name="answer"),
    path("remarks/<slug:remark>/decide/", deciding.decide, name="decide"),
    path("remarks/<slug:remark>/reopen/", deciding.reopen, name="reopen"),
]
