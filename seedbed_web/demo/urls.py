"""Addresses of the demo."""

from __future__ import annotations

from django.urls import path

from seedbed_web.demo import views

app_name = "demo"
urlpatterns = [
    path("demo/sign-in/<slug:link>/", views.sign_in, name="sign-in"),
]
