"""Addresses by link: a person’s calendar feed."""

from __future__ import annotations

from django.urls import path

from seedbed_web.lead.partnership.calendar import views

app_name = "calendar"
urlpatterns = [path("<str:token>.ics", views.feed, name="feed")]
