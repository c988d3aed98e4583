"""What somebody who has not signed in may add: an offer, which nobody sees until it is confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from seedbed_web.database.scope import Scope, working_for
from seedbed_web.lead.community.assets.actions import offer_asset_once
from seedbed_web.organisations.published import PublicPlace


def offer_from_outside(*, place: PublicPlace, once: UUID, values: Mapping[str, Any], today: date) -> None:
    """Writes an offer down for a partnership that has published; the same form sent twice is one offer."""
    with working_for(Scope(partnership=place.id)):
        offer_asset_once(partnership=place.id, once=once, values=values, today=today)
