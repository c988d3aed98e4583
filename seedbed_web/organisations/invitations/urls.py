"""Addresses of pages about invitations."""

from __future__ import annotations

from django.urls import path

from seedbed_web.organisations.invitations import views

urlpatterns = [
    path("people/invite", views.new, name="invite"),
    path("people/invited/<uuid:invitation>/again", views.again, name="invite-again"),
    path("people/invited/<uuid:invitation>/withdraw", views.take_back, name="withdraw-invitation"),
]
of_the_letter = [path("invitation/<str:token>", views.invitation, name="invitation")]
"""Where a letter leads: under `account/`, for whoever holds it belongs to no partnership yet."""
