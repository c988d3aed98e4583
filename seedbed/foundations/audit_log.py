"""An audit log that can be added to only, and that stays provable when what a record says is erased.

`chain.jsonl` holds one line a record: its number, the time, the salted hash of what it says, and an
HMAC-SHA-256 over these and the line before. `payloads.jsonl` holds what records say, with the salts. Erasing
takes a payload and its salt away, after a record of the erasure has been added; the chain is not touched.
Without the key nobody can make a line; that the end was cut off shows only beside a head kept elsewhere.
"""

from __future__ import annotations

import fcntl
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

START: Final = "0" * 64
"""What the first record is tied to."""
ERASED: Final = "erased"
UNEXPLAINED: Final = "what it says is gone or changed, and no record says it was erased"
TAIL: Final = 4096
"""Bytes that hold the last line of a chain."""


@dataclass(frozen=True, slots=True)
class Link:
    """One line of the chain."""

    number: int
    at: str
    payload_hash: str
    previous: str
    digest: str


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where a log does not hold."""

    number: int
    reason: str


class AuditLog:
    """A log in a folder.

    Args:
        folder: made when the first record is added.
        key: of the HMAC; kept away from the folder.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder, self._key = folder, key
        self._chain, self._payloads = folder / "chain.jsonl", folder / "payloads.jsonl"

    def append(self, payload: Mapping[str, Any]) -> Link:
        """Adds a record and returns once it is on the disk."""
        with self._locked():
            return self._append(payload)

    def erase(self, number: int, why: str) -> Link:
        """Takes away what a record says, and records that.

        Raises:
            KeyError: there is no such record, or it has been erased.
        """
        with self._locked():
            gone = next((words for link, words in self._spoken() if link.number == number), None)
            if gone is None:
                raise KeyError(number)
            made = self._append({"action": ERASED, "number": number, "why": why})
            kept = [line for line in self._lines(self._payloads) if line["salt"] != gone["salt"]]
            _replace(self._payloads, kept)
            return made

    def head(self) -> Link | None:
        """The last record, to be kept elsewhere; None of an empty log."""
        last = _last_line(self._chain)
        return Link(**json.loads(last)) if last else None

    def records(self) -> Iterator[tuple[Link, dict[str, Any] | None]]:
        """Every record with what it says, None where that was erased."""
        for link, words in self._spoken():
            yield link, words["payload"] if words else None

    def first_break(self, head: Link | None = None) -> Break | None:
        """The first record that was changed, put in or taken out, or whose words were; None when all holds.

        Args:
            head: a head noted elsewhere before; shows whether the end was cut off since.
        """
        previous, number = START, 0
        silent: set[int] = set()
        erased: set[int] = set()
        for number, (link, words) in enumerate(self._spoken(), 1):
            reason = self._wrong(link, number, previous)
            if reason:
                return Break(number, reason)
            if words is None:
                silent.add(number)
            elif words["payload"].get("action") == ERASED:
                erased.add(words["payload"]["number"])
            previous = link.digest
            if head and head.number == number and head.digest != link.digest:
                return Break(number, "another record than the head that was kept elsewhere")
        if head and head.number > number:
            return Break(number + 1, "missing: a head that was kept elsewhere is of a later record")
        lost = sorted(silent - erased)
        return Break(lost[0], UNEXPLAINED) if lost else None

    def _wrong(self, link: Link, number: int, previous: str) -> str | None:
        if link.number != number:
            return f"missing: the next record is number {link.number}"
        if link.previous != previous:
            return "tied to another record than the one before it"
        made = self._digest(link.number, link.at, link.payload_hash, link.previous)
        return None if hmac.compare_digest(made, link.digest) else "changed since it was written"

    def _append(self, payload: Mapping[str, Any]) -> Link:
        last = self.head()
        number, previous = (last.number + 1, last.digest) if last else (1, START)
        words = {"salt": secrets.token_hex(16), "payload": dict(payload)}
        at, hashed = datetime.now(UTC).isoformat(timespec="microseconds"), _hash(words)
        link = Link(number, at, hashed, previous, self._digest(number, at, hashed, previous))
        # What it says first: words without a record do no harm, a record without words looks like tampering.
        _add(self._payloads, words)
        _add(self._chain, asdict(link))
        return link

    def _digest(self, number: int, at: str, hashed: str, previous: str) -> str:
        return hmac.new(self._key, _canonical([number, at, hashed, previous]), hashlib.sha256).hexdigest()

    def _spoken(self) -> Iterator[tuple[Link, dict[str, Any] | None]]:
        words = {_hash(line): line for line in self._lines(self._payloads)}
        for line in self._lines(self._chain):
            link = Link(**line)
            yield link, words.get(link.payload_hash)

    def _lines(self, file: Path) -> Iterator[dict[str, Any]]:
        if file.exists():
            with file.open(encoding="utf-8") as lines:
                yield from (json.loads(line) for line in lines if line.endswith("\n"))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """One writer at a time, of whatever process; a line that a crash left half-written is taken away."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            for file in (self._payloads, self._chain):
                _cut_half_line(file)
            yield


def _hash(words: Mapping[str, Any]) -> str:
    """The salt keeps anybody from guessing an erased payload by trying all that it could have said."""
    return hashlib.sha256(_canonical([words["salt"], words["payload"]])).hexdigest()


def _canonical(held: object) -> bytes:
    return json.dumps(held, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def _add(file: Path, held: Mapping[str, Any]) -> None:
    with file.open("ab") as out:
        out.write(_canonical(held) + b"\n")
        out.flush()
        os.fsync(out.fileno())


def _replace(file: Path, lines: list[dict[str, Any]]) -> None:
    fresh = file.with_suffix(".new")
    fresh.write_bytes(b"".join(_canonical(line) + b"\n" for line in lines))
    with fresh.open("rb") as written:
        os.fsync(written.fileno())
    fresh.replace(file)


def _last_line(file: Path) -> bytes:
    if not file.exists():
        return b""
    with file.open("rb") as held:
        size = held.seek(0, os.SEEK_END)
        held.seek(max(0, size - TAIL))
        whole = held.read().rpartition(b"\n")[0]
    return whole.rpartition(b"\n")[2]


def _cut_half_line(file: Path) -> None:
    if not file.exists():
        return
    with file.open("r+b") as held:
        size = held.seek(0, os.SEEK_END)
        held.seek(max(0, size - TAIL))
        tail = held.read()
        if tail and not tail.endswith(b"\n"):
            held.truncate(size - len(tail.rpartition(b"\n")[2]))
