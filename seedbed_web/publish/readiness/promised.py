"""What the record of a strategy promises: when it is looked at again, and its target."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from seedbed.plan.strategy.record import AREA_FILE
from seedbed_web.publish.pack.models import PackFile


@dataclass(frozen=True, slots=True)
class Promised:
    """The day of review, and the target for a good level of development in per cent."""

    review_on: date | None
    gld: float | None

    @property
    def seen(self) -> str:
        """Both in one word, for a form to say what it was opened on."""
        return f"{self.review_on or ''}/{'' if self.gld is None else f'{self.gld:g}'}"


def get_promised(partnership: UUID) -> Promised:
    """What the record says; nothing where there is none yet, or it cannot be read."""
    files = PackFile.objects.filter(partnership_id=partnership, path=AREA_FILE)
    content = files.values_list("content", flat=True).first()
    try:
        held = tomllib.loads(bytes(content or b"").decode("utf-8-sig"))
    except tomllib.TOMLDecodeError:
        return Promised(None, None)
    day, target = held.get("strategy", {}).get("review_on"), held.get("targets", {}).get("gld")
    return Promised(
        day if isinstance(day, date) else None,
        float(target) if isinstance(target, int | float) else None,
    )
