"""What a row was before each change, written by the database itself: bulk changes and raw SQL too."""

from __future__ import annotations

from typing import TypeVar

import pghistory
from django.db import models

Kept = TypeVar("Kept", bound=type[models.Model])


def kept_history(model: Kept) -> Kept:
    """Marks a model: a table beside it keeps every state. The model must belong to a partnership."""
    trackers = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
    tracked: Kept = pghistory.track(*trackers, context_field=None)(model)  # type: ignore[arg-type]  # None is documented: no context
    return tracked
