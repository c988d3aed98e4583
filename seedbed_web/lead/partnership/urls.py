"""Addresses of how the partnership is led."""

from __future__ import annotations

from seedbed_web.lead.partnership.urls_bodies import urlpatterns as bodies
from seedbed_web.lead.partnership.urls_duties import urlpatterns as duties

urlpatterns = [*bodies, *duties]
