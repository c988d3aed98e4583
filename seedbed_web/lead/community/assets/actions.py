"""Offering an asset, confirming or declining it, and looking at it again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from seedbed_web.evidence.keeping import add, change
from seedbed_web.lead.community.assets.queries import CONFIRMED, OFFERED
from seedbed_web.lead.community.models import Asset


def offer_asset(*, partnership: UUID, by: UUID | None, values: Mapping[str, Any], today: date) -> Asset:
    """Writes down what somebody offers; nobody sees it outside until it is confirmed."""
    offered = {**values, "state": OFFERED, "offered_on": today}
    return add(Asset, partnership=partnership, by=by, title=values["name_en"], values=offered)


def offer_asset_once(*, partnership: UUID, once: UUID, values: Mapping[str, Any], today: date) -> Asset:
    """The same from somebody who has not signed in: the same form sent twice offers one thing."""
    key = uuid5(partnership, str(once))
    there = Asset.objects.filter(pk=key).first()
    return there or offer_asset(partnership=partnership, by=None, values={**values, "id": key}, today=today)


def change_asset(*, asset: Asset, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what is said of an asset.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(asset, version=version, by=by, values=values)


def answer_offer(*, asset: Asset, version: int, by: UUID, state: str, today: date) -> None:
    """Confirms or declines an asset, says that it is gone, or that it is still there.

    Confirming it, and saying that it is still there, notes the day on which somebody made sure.

    Raises:
        StaleEdit: somebody else saved first.
    """
    seen = {"checked_on": today} if state == CONFIRMED else {}
    change(asset, version=version, by=by, values={"state": state, **seen})
