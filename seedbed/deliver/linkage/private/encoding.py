"""Keyed Bloom filters: a record becomes 1,024 bits that are alike where records are, and say nothing alone.

Each name is cut into pairs of letters, a date into day, month and year, a postcode into itself and its
sector. Each piece sets some of 2,048 bits, chosen by HMAC-SHA-256 of field and piece under the secret that
the agencies share (Schnell, Bachteler and Reiher 2009, *BMC Medical Informatics and Decision Making* 9:41).
The two halves are then laid over each other (exclusive or; Schnell and Borgs 2016), which hides how often
pieces occur. Blocks are keyed hashes of what two records of one person mostly share, so that not all pairs
need be compared.

Limits: who has the secret can encode guesses and find them. Rare names can still be told from how often an
encoding is like others; encodings are personal data, and go only to whom an agreement names.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

BITS: Final = 2048
FOLDED: Final = BITS // 2
WEIGHTS: Final = {"given": 8, "surname": 6, "dob": 14, "sex": 4, "postcode": 10}
"""Bits that a piece of a field sets: what says more of a person sets more."""
BLOCKS: Final = (
    ("dob",), ("given_sound", "birth_year"), ("surname_sound", "birth_year"), ("given_sound", "postcode"),
    ("surname_sound", "postcode"),
)  # fmt: skip
Bits = NDArray[np.uint8]


def encode(frame: pl.DataFrame, key: bytes) -> pl.DataFrame:
    """Encodings of standardised records.

    Args:
        frame: as `standard.standardised` gives them.
        key: the secret that the agencies share.

    Returns:
        `ref` (a keyed hash of source and identifier), `bits` (128 bytes), `blocks` (keyed hashes).
    """
    pieces = _Pieces(key)
    rows = list(frame.iter_rows(named=True))
    bits = np.zeros((len(rows), BITS), dtype=np.uint8)
    for place, row in enumerate(rows):
        bits[place, pieces.of(row)] = 1
    folded = np.packbits(bits[:, :FOLDED] ^ bits[:, FOLDED:], axis=1)
    return pl.DataFrame(
        {
            "ref": [_hash(key, "ref", row["source"], row["id"]) for row in rows],
            "bits": [one.tobytes() for one in folded],
            "blocks": [_blocks(row, key) for row in rows],
        },
        schema={"ref": pl.String, "bits": pl.Binary, "blocks": pl.List(pl.String)},
    )


class _Pieces:
    """Which bits the pieces of a record set; each different piece is hashed once."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._known: dict[tuple[str, str], list[int]] = {}

    def of(self, row: Mapping[str, Any]) -> list[int]:
        """The bits of a record."""
        return [bit for field, piece in _pieces(row) for bit in self._bits(field, piece)]

    def _bits(self, field: str, piece: str) -> list[int]:
        if (field, piece) not in self._known:
            made = hmac.new(self._key, f"bit\x1f{field}\x1f{piece}".encode(), hashlib.sha256).digest()
            numbers = np.frombuffer(made, dtype=">u2")[: WEIGHTS[field]]
            self._known[field, piece] = (numbers % BITS).astype(int).tolist()
        return self._known[field, piece]


def _pieces(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for field in ("given", "surname"):
        if row[field]:
            word = f"_{row[field].replace(' ', '_')}_"
            yield from ((field, word[at : at + 2]) for at in range(len(word) - 1))
    if row["dob"]:
        year, month, day = row["dob"].split("-")
        yield from (("dob", f"{part}{value}") for part, value in (("y", year), ("m", month), ("d", day)))
    if row["sex"]:
        yield "sex", row["sex"]
    if row["postcode"]:
        yield from (("postcode", row["postcode"]), ("postcode", row["sector"]))


def _blocks(row: Mapping[str, Any], key: bytes) -> list[str]:
    full = (columns for columns in BLOCKS if all(row[name] is not None for name in columns))
    return [_hash(key, "block", *columns, *(str(row[name]) for name in columns)) for columns in full]


def _hash(key: bytes, *words: str) -> str:
    return hmac.new(key, "\x1f".join(words).encode(), hashlib.sha256).hexdigest()[:16]
