"""Saying that something has changed."""

from __future__ import annotations

import json
from typing import Final

from django.db import DEFAULT_DB_ALIAS, connections

CHANNEL: Final = "seedbed_events"


def announce(topic: str, version: int, using: str = DEFAULT_DB_ALIAS) -> None:
    """Tells every process that something has changed, once the present transaction has been kept.

    Nothing is told of a transaction that is undone. What changed is not said: the database hands news to
    everybody who listens, whatever partnership they work for.

    Args:
        topic: what changed, by a key that cannot be guessed.
        version: which version of it stands now.
        using: the connection.
    """
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, json.dumps([topic, version])])


def heard(payload: str) -> tuple[str, int] | None:
    """The topic and version that were announced; None for what no page of ours has said."""
    try:
        topic, version = json.loads(payload)
        return str(topic), int(version)
    except (ValueError, TypeError):
        return None
