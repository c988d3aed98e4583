"""Addresses of comments on the draft."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.review import views

urlpatterns = [
    path("", views.home, name="home"),
    path("comment/<slug:kind>/<slug:thing>/", views.comment, name="comment"),
    path("suggest/<slug:kind>/<slug:thing>/<slug:field>/<slug:language>/", views.suggest, name="suggest"),
    path("remarks/<slug:remark>/", views.remark, name="remark"),
    path("remarks/<slug:remark>/answer/", views.answer, name="answer"),
    path("remarks/<slug:remark>/decide/", views.decide, name="decide"),
    path("remarks/<slug:remark>/reopen/", views.reopen, name="reopen"),
]
