"""Addresses: the workshop."""

from __future__ import annotations

from django.urls import URLPattern, path

from seedbed_web.lead.maturity.workshop.views import leading, room, sitting, writing

WORKSHOP = "rounds/<slug:round>/workshop/"
ELEMENT = WORKSHOP + "<slug:element>/"

urlpatterns: list[URLPattern] = [
    path(WORKSHOP, room.room, name="workshop"),
    path(WORKSHOP + "latest", room.latest, name="workshop-latest"),
    path(WORKSHOP + "events", room.events, name="workshop-events"),
    path(WORKSHOP + "begin", sitting.begin, name="begin-workshop"),
    path(WORKSHOP + "timer", sitting.timer, name="workshop-timer"),
    path(WORKSHOP + "end", sitting.end, name="end-workshop"),
    path(ELEMENT, writing.write, name="lead-workshop"),
    path(ELEMENT + "saved", writing.saved, name="workshop-saved"),
    path(ELEMENT + "undo", writing.take_back, name="workshop-undo"),
    path(ELEMENT + "redo", writing.bring_back, name="workshop-redo"),
    path(ELEMENT + "show", leading.show, name="workshop-show"),
    path(ELEMENT + "reveal", leading.reveal, name="workshop-reveal"),
]
