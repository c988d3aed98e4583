"""Addresses of the demo."""

from __future__ import annotations

from django.urls import path

from seedbed_web.demo import views

app_name = "demo"
urlpatterns = [
    path("demo/sign-in/<slug:link>/", views.sign_in, name="sign-in"),
    path("published/fernshire/", views.published, {"path": ""}, name="published"),
    path("published/fernshire/<path:path>", views.published, name="published-file"),
]
