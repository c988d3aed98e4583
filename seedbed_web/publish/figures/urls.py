"""Addresses of figures."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.figures.views import bringing, events, home

urlpatterns = [
    path("", home.home, name="home"),
    path("refresh/", home.refresh, name="refresh"),
    path("progress/", home.progress, name="progress"),
    path("events/<int:event>/", events.event, name="event"),
    path("events/<int:event>/undo/", events.undo, name="undo"),
    path("bring/", bringing.bring, name="bring"),
    path("bring/<uuid:waiting>/", bringing.columns, name="columns"),
    path("bring/<uuid:waiting>/source/", bringing.source, name="source"),
    path("bring/<uuid:waiting>/look/", bringing.look, name="look"),
    path("bring/<uuid:waiting>/forget/", bringing.forget, name="forget"),
]
