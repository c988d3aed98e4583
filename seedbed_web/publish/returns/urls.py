"""Addresses of returns."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.returns import views

urlpatterns = [
    path("", views.home, name="home"),
    path("<slug:return_>/", views.one, name="return"),
    path("<slug:return_>/draft.md", views.markdown, name="markdown"),
    path("<slug:return_>/draft.json", views.document, name="json"),
    path("<slug:return_>/draft.pdf", views.pdf, name="pdf"),
]
