"""The chain: links from one thing to another, whatever dimension each belongs to."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from seedbed_web.organisations.models import OfPartnership


class Link(OfPartnership):
    """One link of the chain.

    Kinds are names such as `plan.priority`. Identifiers are the keys of rows; of rows that are replaced whole
    with every pack, such as figures, what the pack calls them.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    from_kind = models.CharField(max_length=60)
    from_id = models.TextField()
    relation = models.CharField(max_length=40)
    to_kind = models.CharField(max_length=60)
    to_id = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "from_kind", "from_id", "relation", "to_kind", "to_id"],
                name="link_once",
            )
        ]
        indexes = [models.Index(fields=["partnership", "to_kind", "to_id"])]
