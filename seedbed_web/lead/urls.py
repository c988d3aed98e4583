"""Addresses of Lead."""

from __future__ import annotations

from django.urls import include, path

from seedbed_web.lead import views

app_name = "lead"
urlpatterns = [
    path("lead/", views.home, name="home"),
    path("lead/assessment/", include(("seedbed_web.lead.maturity.urls", "maturity"))),
    path("lead/partnership/", include(("seedbed_web.lead.partnership.urls", "partnership"))),
    path("lead/community/", include(("seedbed_web.lead.community.urls", "community"))),
]
