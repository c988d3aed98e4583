"""Every address of the site. Welsh pages have the same addresses after `/cy/`."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

import seedbed_web.config.library_pages  # noqa: F401  # declares what pages of libraries demand
from seedbed_web.config import views

PARTNERSHIP = "p/<slug:partnership>/"

urlpatterns = [
    path("health", views.health, name="health"),
    *i18n_patterns(
        path("", views.home, name="home"),
        path("account/", include("seedbed_web.accounts.urls")),
        path(PARTNERSHIP, include("seedbed_web.plan.urls")),
        prefix_default_language=False,
    ),
]
