"""Addresses of the pack."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.pack import views

urlpatterns = [
    path("", views.pack, name="pack"),
    path("take-out", views.take_out, name="take-out"),
    path("bring-in", views.bring_in, name="bring-in"),
    path("bring-in/<uuid:waiting>", views.confirm, name="confirm"),
]
