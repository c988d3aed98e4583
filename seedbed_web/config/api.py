"""The interface for other programs: every part's own, under one address and one description (OpenAPI 3.1)."""

from __future__ import annotations

from typing import Final

from ninja import NinjaAPI
from ninja.security import django_auth

from seedbed_web.access.declare import OF_LIBRARIES, Access, Who
from seedbed_web.access.permissions import Permission as May
from seedbed_web.plan.strategy.api import router as strategy

VERSION: Final = "1.0"
PREFIX: Final = "/p/{slug:partnership}/plan"

api = NinjaAPI(
    title="Seedbed",
    version=VERSION,
    description="A partnership's strategy for other programs. Sign in first: the cookie is the key.",
    docs_url=None,
    urls_namespace="api",
    auth=django_auth,
)
api.add_router(PREFIX, strategy)

OF_LIBRARIES |= {
    "api:openapi-json": Access(Who.EVERYBODY),
    "api:api-root": Access(Who.EVERYBODY),
    "api:priorities": Access(Who.MEMBER, May.SEE_PARTNERSHIP, by_programs=True),
    "api:actions": Access(Who.MEMBER, May.SEE_PARTNERSHIP, by_programs=True),
    "api:action": Access(Who.MEMBER, May.SEE_PARTNERSHIP, by_programs=True),
    "api:say_where_it_stands": Access(Who.MEMBER, May.EDIT_ACTIONS, by_programs=True),
}
