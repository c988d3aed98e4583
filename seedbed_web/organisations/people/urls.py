"""Addresses of pages about members."""

from __future__ import annotations

from django.urls import path

from seedbed_web.organisations.people import views

urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/<uuid:membership>/organisation", views.move, name="move"),
    path("people/<uuid:membership>/end", views.end, name="end-membership"),
]
