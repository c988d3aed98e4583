"""Addresses of the self-assessment."""

from __future__ import annotations

from seedbed_web.lead.maturity.urls_result import urlpatterns as result
from seedbed_web.lead.maturity.urls_rounds import urlpatterns as rounds
from seedbed_web.lead.maturity.urls_workshop import urlpatterns as workshop

urlpatterns = [*rounds, *workshop, *result]
