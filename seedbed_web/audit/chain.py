"""How one record of the audit is tied to the one before, so that none can be changed or taken out unseen."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

START: Final = "0" * 64
"""What the first record of a chain is tied to."""
CHAINED: Final = (
    "partnership_id", "number", "at", "actor_id", "action", "subject_kind", "subject_id", "purpose", "detail",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where a chain does not hold."""

    number: int
    reason: str


def digest(record: Mapping[str, Any], previous: str, key: bytes) -> str:
    """The digest of a record: HMAC-SHA-256 over its canonical JSON and the digest of the one before.

    Who has only the database cannot make one: the key lies elsewhere.
    """
    content = {name: _plain(record[name]) for name in CHAINED} | {"previous": previous}
    words = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hmac.new(key, words.encode(), hashlib.sha256).hexdigest()


def first_break(
    records: Iterable[Mapping[str, Any]], key: bytes, *, previous: str = START, number: int = 1
) -> Break | None:
    """The first record, by number, that was changed, is missing or was put in; None when all hold."""
    expected = number
    for record in records:
        if record["number"] != expected:
            return Break(expected, f"missing: the next record is number {record['number']}")
        if record["previous"] != previous:
            return Break(expected, "tied to another record than the one before it")
        if not hmac.compare_digest(record["digest"], digest(record, previous, key)):
            return Break(expected, "changed since it was written")
        previous, expected = record["digest"], expected + 1
    return None


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str | dict | list):
        return value
    return value.isoformat(timespec="microseconds") if hasattr(value, "isoformat") else str(value)
