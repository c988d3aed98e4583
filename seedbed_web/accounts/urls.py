"""Addresses of sign-in."""

from __future__ import annotations

from allauth.account import views
from django.urls import path

urlpatterns = [
    path("sign-in", views.request_login_code, name="account_login"),
    path("sign-in/code", views.confirm_login_code, name="account_confirm_login_code"),
    path("sign-out", views.logout, name="account_logout"),
]
