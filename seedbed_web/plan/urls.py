"""Addresses of Plan."""

from __future__ import annotations

from django.urls import include, path

app_name = "plan"
urlpatterns = [
    path("plan/", include("seedbed_web.plan.strategy.urls")),
    path("plan/needs/", include(("seedbed_web.plan.needs.urls", "needs"))),
    path("plan/chain/", include(("seedbed_web.plan.chain.urls", "chain"))),
    path("plan/writing/", include(("seedbed_web.plan.writing.urls", "writing"))),
    path("plan/review/", include(("seedbed_web.plan.review.urls", "review"))),
    path("plan/tracking/", include(("seedbed_web.plan.tracking.urls", "tracking"))),
    path("plan/bring-a-plan/", include(("seedbed_web.plan.bringing.urls", "bringing"))),
]
