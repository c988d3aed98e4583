"""Addresses of the community’s voice."""

from __future__ import annotations

from seedbed_web.lead.community.urls_answering import urlpatterns as answering
from seedbed_web.lead.community.urls_listening import urlpatterns as listening

urlpatterns = [*listening, *answering]
