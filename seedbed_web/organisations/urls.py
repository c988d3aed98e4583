"""Addresses of pages about a partnership's people and organisations."""

from __future__ import annotations

from django.urls import include, path

from seedbed_web.organisations import views

app_name = "organisations"
urlpatterns = [
    path("organisations/", views.organisations, name="organisations"),
    path("organisations/new", views.add, name="add"),
    path("organisations/<uuid:organisation>", views.edit, name="edit"),
    path("", include("seedbed_web.organisations.invitations.urls")),
    path("", include("seedbed_web.organisations.people.urls")),
]
