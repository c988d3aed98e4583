"""Addresses by link: answering a round of the self-assessment."""

from __future__ import annotations

from django.urls import URLPattern, path

from seedbed_web.lead.maturity.answering import views

urlpatterns: list[URLPattern] = [
    path("", views.enter, name="enter"),
    path("<str:token>", views.start, name="start"),
    path("<str:token>/parts", views.overview, name="overview"),
    path("<str:token>/parts/<slug:element>", views.element, name="element"),
    path("<str:token>/finish", views.finish, name="finish"),
    path("<str:token>/thanks", views.finished, name="finished"),
    path("<str:token>/withdraw", views.withdraw, name="withdraw"),
]
